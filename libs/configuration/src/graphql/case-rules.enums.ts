/** The enumerations of the rules of cases in the schema. */
import { enumOf } from '@caseledger/graphql';
import { registerEnumType } from '@nestjs/graphql';
import { type CloseGuard, CLOSING_FIELDS, CLOSING_ITEMS, COPIED_PARTS, STEPS } from '../domain/case-rules';
import type { CaseSetting } from '../domain/case-type';
import type { ReopeningWindow } from '../domain/reopening-window';

/** Enumerations cannot have numbers as names. */
export const ReopeningWindowEnum = {
  MONTHS_1: '1',
  MONTHS_2: '2',
  MONTHS_3: '3',
  MONTHS_4: '4',
  MONTHS_5: '5',
  MONTHS_6: '6',
  MONTHS_9: '9',
  MONTHS_12: '12',
  ALWAYS: 'always',
} as const satisfies Readonly<Record<string, ReopeningWindow>>;
export const CaseStepEnum = enumOf(STEPS);
export const ClosingFieldEnum = enumOf(CLOSING_FIELDS);
export const ClosingItemCodeEnum = enumOf(CLOSING_ITEMS);
export const CopiedPartEnum = enumOf(COPIED_PARTS);
export const CloseGuardEnum = {
  NONE: 'none',
  WARN: 'warn',
  REQUIRE_ALL_DELIVERIES_ENDED: 'requireAllDeliveriesEnded',
} as const satisfies Readonly<Record<string, CloseGuard>>;
export const CaseSettingEnum = {
  INTAKE: 'intake',
  STEPS: 'steps',
  SEQUENTIAL_STEPS: 'sequentialSteps',
  CLOSING_FIELDS: 'closingFields',
  CLOSING_ITEMS: 'closingItems',
  CLOSE_GUARD: 'closeGuard',
  AFTERCARE: 'aftercare',
  AFTERCARE_INTERVAL_MONTHS: 'aftercareIntervalMonths',
  AFTERCARE_DURATION_MONTHS: 'aftercareDurationMonths',
  REOPENING_WINDOW: 'reopeningWindow',
  REOPENING_RESERVED: 'reopeningReserved',
  CONTACT_DELETION_DAYS: 'contactDeletionDays',
  MEASUREMENTS_ON_CONTACTS: 'measurementsOnContacts',
  QUESTIONNAIRES_ON_CONTACTS: 'questionnairesOnContacts',
  COPIED_PARTS: 'copiedParts',
  PLAN_APPROVAL_BY_ANOTHER: 'planApprovalByAnother',
  ONE_PLAN_PER_TYPE: 'onePlanPerType',
  UNITS_BEYOND_AUTHORISED: 'unitsBeyondAuthorised',
  MODEL: 'model',
} as const satisfies Readonly<Record<string, CaseSetting>>;

const months = (count: string) => ({ description: `Until the same day ${count} later, inclusive.` });
const field = (name: string) => ({ description: `The field \`${name}\` of the rules.` });

registerEnumType(ReopeningWindowEnum, {
  name: 'ReopeningWindow',
  description:
    'How long after its closing date a case may be reopened. The day is clamped to the end of a shorter month.',
  valuesMap: {
    MONTHS_1: months('1 month'),
    MONTHS_2: months('2 months'),
    MONTHS_3: months('3 months'),
    MONTHS_4: months('4 months'),
    MONTHS_5: months('5 months'),
    MONTHS_6: months('6 months'),
    MONTHS_9: months('9 months'),
    MONTHS_12: months('12 months'),
    ALWAYS: { description: 'Without an end.' },
  },
});
registerEnumType(CaseStepEnum, {
  name: 'CaseStep',
  description: 'A step of a case, in this order.',
  valuesMap: {
    INTAKE: { description: 'The client comes in.' },
    CLARIFICATION: { description: 'What the question is becomes clear.' },
    SERVICE_PROVISION: { description: 'Help is given.' },
    CLOSING: { description: 'What came of it is recorded, and the case is closed.' },
  },
});
registerEnumType(ClosingFieldEnum, {
  name: 'ClosingField',
  description: 'Something that can be recorded in the closing step.',
  valuesMap: {
    REASON: { description: 'Why the case is closed.' },
    RESULT: { description: 'What came of it.' },
    REFERRED_TO: { description: 'To whom the client was referred.' },
    PRODUCTS: { description: 'What the client was given.' },
  },
});
registerEnumType(ClosingItemCodeEnum, {
  name: 'ClosingItemCode',
  description: 'A kind of item that can be mandatory for closing.',
  valuesMap: {
    HELP_QUESTION: { description: 'A help question was raised.' },
    CLIENT_DATA: { description: 'The client has a value of an attribute, on the closing date.' },
    MIN_CONTACTS: { description: 'So many contact moments took place.' },
    MEASUREMENT: { description: 'An instrument was used.' },
    PLAN_OF_APPROACH: { description: 'There is a plan of approach.' },
    REFERRAL: { description: 'The client was referred.' },
    FIELD: { description: 'A closing field is filled in.' },
    DELIVERIES_ENDED: { description: 'All benefits and services have ended.' },
  },
});
registerEnumType(CopiedPartEnum, {
  name: 'CopiedPart',
  description: 'Something that a new case can take over from the one that it is started from.',
  valuesMap: {
    PARTICIPANTS: { description: 'Who takes part.' },
    HELP_QUESTIONS: { description: 'The help questions.' },
    NEEDS: { description: 'The needs.' },
    PLAN_GOALS: { description: 'The goals of the plan, as drafts.' },
  },
});
registerEnumType(CloseGuardEnum, {
  name: 'CloseGuard',
  description: 'Whether a case is closed while benefits and services of it go on.',
  valuesMap: {
    NONE: { description: 'It is, and nothing is said about it.' },
    WARN: { description: 'It is, and the closing tells that they go on.' },
    REQUIRE_ALL_DELIVERIES_ENDED: { description: 'It is not: all of them have to end first.' },
  },
});
registerEnumType(CaseSettingEnum, {
  name: 'CaseSetting',
  description: 'One setting of the rules of cases.',
  valuesMap: {
    INTAKE: field('intake'),
    STEPS: field('steps'),
    SEQUENTIAL_STEPS: field('sequentialSteps'),
    CLOSING_FIELDS: field('closingFields'),
    CLOSING_ITEMS: field('closingItems'),
    CLOSE_GUARD: field('closeGuard'),
    AFTERCARE: field('aftercare'),
    AFTERCARE_INTERVAL_MONTHS: field('aftercareIntervalMonths'),
    AFTERCARE_DURATION_MONTHS: field('aftercareDurationMonths'),
    REOPENING_WINDOW: field('reopeningWindow'),
    REOPENING_RESERVED: field('reopeningReserved'),
    CONTACT_DELETION_DAYS: field('contactDeletionDays'),
    MEASUREMENTS_ON_CONTACTS: field('measurementsOnContacts'),
    QUESTIONNAIRES_ON_CONTACTS: field('questionnairesOnContacts'),
    COPIED_PARTS: field('copiedParts'),
    PLAN_APPROVAL_BY_ANOTHER: field('planApprovalByAnother'),
    ONE_PLAN_PER_TYPE: field('onePlanPerType'),
    UNITS_BEYOND_AUTHORISED: field('unitsBeyondAuthorised'),
    MODEL: field('model'),
  },
});
