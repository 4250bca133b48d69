/** Version 0 of every tenant's configuration: what ships, so that the first start is ready for work. */
import type { CaseType } from './case-type';
import type { ClientAttribute } from './client-attribute';

const shipped: Omit<CaseType, 'code' | 'label'> = {
  intake: false,
  aftercare: false,
  reopeningWindow: '3', // R97
  reopeningReserved: false,
  retired: false,
};

export const SHIPPED_CASE_TYPES: readonly CaseType[] = [
  { ...shipped, code: 'GENERAL', label: 'General support' },
  { ...shipped, code: 'REHABILITATION', label: 'Rehabilitation', aftercare: true, reopeningWindow: '12' },
  { ...shipped, code: 'YOUTH', label: 'Youth and family', aftercare: true, reopeningWindow: '6' },
  { ...shipped, code: 'DEBT', label: 'Debt counselling', reopeningReserved: true },
  { ...shipped, code: 'BENEFITS', label: 'Income support', intake: true },
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
