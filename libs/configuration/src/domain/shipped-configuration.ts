/** Version 0 of every tenant's configuration: what ships, so that the first start is ready for work. */
import { type CaseRules, CLOSING_FIELDS, STEPS } from './case-rules';
import { type CaseSettings, type CaseType, rulesWith } from './case-type';
import type { ClientAttribute } from './client-attribute';

export const SHIPPED_CASE_RULES: CaseRules = {
  intake: false,
  steps: STEPS, // R55
  sequentialSteps: false, // R56
  closingFields: CLOSING_FIELDS,
  closingItems: [],
  closeGuard: 'warn', // R21
  aftercare: false,
  aftercareIntervalMonths: 3,
  aftercareDurationMonths: 12,
  reopeningWindow: '3', // R97
  reopeningReserved: false,
  contactDeletionDays: 3, // R62
  measurementsOnContacts: false,
  questionnairesOnContacts: false,
  copiedParts: ['PARTICIPANTS', 'HELP_QUESTIONS'], // R104
  planApprovalByAnother: true,
  onePlanPerType: true, // R130
  unitsBeyondAuthorised: false,
};

const caseType = (code: string, label: string, overrides: CaseSettings = {}): CaseType => ({
  code,
  label,
  retired: false,
  overrides,
  rules: rulesWith(SHIPPED_CASE_RULES, overrides),
});

export const SHIPPED_CASE_TYPES: readonly CaseType[] = [
  caseType('GENERAL', 'General support'),
  caseType('REHABILITATION', 'Rehabilitation', { aftercare: true, reopeningWindow: '12' }),
  caseType('YOUTH', 'Youth and family', { aftercare: true, reopeningWindow: '6' }),
  caseType('DEBT', 'Debt counselling', { reopeningReserved: true }),
  caseType('BENEFITS', 'Income support', { intake: true }),
];

export const SHIPPED_CLIENT_ATTRIBUTES: readonly ClientAttribute[] = [
  {
    code: 'DISABILITY',
    label: 'Disability or limitation',
    kind: 'code',
    codes: [
      { code: 'NONE', label: 'None' },
      { code: 'PHYSICAL', label: 'Physical' },
      { code: 'SENSORY', label: 'Sensory' },
      { code: 'INTELLECTUAL', label: 'Intellectual' },
      { code: 'PSYCHIATRIC', label: 'Psychiatric' },
      { code: 'ACQUIRED_BRAIN_INJURY', label: 'Acquired brain injury' },
      { code: 'OTHER', label: 'Other' },
    ],
  },
  {
    code: 'LIVING_SITUATION',
    label: 'Living situation',
    kind: 'code',
    codes: [
      { code: 'ALONE', label: 'Lives alone' },
      { code: 'WITH_PARTNER', label: 'Lives with a partner' },
      { code: 'WITH_FAMILY', label: 'Lives with family' },
      { code: 'WITH_OTHERS', label: 'Shares a home with others' },
      { code: 'SUPPORTED', label: 'Supported or sheltered housing' },
      { code: 'INSTITUTION', label: 'Lives in an institution' },
      { code: 'HOMELESS', label: 'Without a home' },
    ],
  },
];
