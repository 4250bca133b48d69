/**
 * What an organisation decides about its cases (R47-R54): a default for all of them, and for each type of case what is
 * otherwise there. Every decision records the version of the configuration that it was made under.
 */
import type { ReopeningWindow } from './reopening-window';

/** The steps of a case, in their order (R55). */
export const STEPS = ['INTAKE', 'CLARIFICATION', 'SERVICE_PROVISION', 'CLOSING'] as const;
export type Step = (typeof STEPS)[number];

/** What can be recorded in the closing step (R72). */
export const CLOSING_FIELDS = ['REASON', 'RESULT', 'REFERRED_TO', 'PRODUCTS'] as const;
export type ClosingField = (typeof CLOSING_FIELDS)[number];

/** How a contact moment took place. */
export const CONTACT_CHANNELS = [
  'OFFICE',
  'HOME_VISIT',
  'TELEPHONE',
  'VIDEO',
  'MESSAGE',
  'LETTER',
  'ELSEWHERE',
] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** The kinds of item that can be mandatory for closing (R76, standards: explained closing). */
export const CLOSING_ITEMS = [
  'HELP_QUESTION',
  'CLIENT_DATA',
  'MIN_CONTACTS',
  'MEASUREMENT',
  'PLAN_OF_APPROACH',
  'REFERRAL',
  'FIELD',
  'DELIVERIES_ENDED',
] as const;
export type ClosingItemCode = (typeof CLOSING_ITEMS)[number];

/** One item without which a case is not closed. Which members it has depends on its code. */
export interface ClosingItem {
  readonly code: ClosingItemCode;
  /** CLIENT_DATA: the client attribute that must have a value on the closing date. */
  readonly attribute?: string | undefined;
  /** MIN_CONTACTS: how many contact moments of the present period, at least 1. */
  readonly count?: number | undefined;
  /** MIN_CONTACTS: only those in this step, or through this channel. */
  readonly step?: Step | undefined;
  readonly channel?: ContactChannel | undefined;
  /** MEASUREMENT: the instrument that must have been used in the present period. */
  readonly instrument?: string | undefined;
  /** FIELD: the closing field that must be filled in. */
  readonly field?: ClosingField | undefined;
}

/** Whether a case is closed while its benefits and services go on (R21). */
export const CLOSE_GUARDS = ['none', 'warn', 'requireAllDeliveriesEnded'] as const;
export type CloseGuard = (typeof CLOSE_GUARDS)[number];

/** What a new case takes over from the one that it is started from (R104). */
export const COPIED_PARTS = ['PARTICIPANTS', 'HELP_QUESTIONS', 'NEEDS', 'PLAN_GOALS'] as const;
export type CopiedPart = (typeof COPIED_PARTS)[number];

/** All that is decided about cases of one type. Flat, so that a type overrides each setting by itself. */
export interface CaseRules {
  /** Whether clients are registered in an intake process and not while a case is opened (R4, R11). */
  readonly intake: boolean;
  /** The steps that cases go through, in the order of `STEPS` (R55). */
  readonly steps: readonly Step[];
  /** Whether a step starts only when the one before it has ended (R56). */
  readonly sequentialSteps: boolean;
  /** Which closing fields there are (R47). */
  readonly closingFields: readonly ClosingField[];
  /** What must be there before a case is closed (R49, R76). */
  readonly closingItems: readonly ClosingItem[];
  /** R21. */
  readonly closeGuard: CloseGuard;
  /** Whether closing may lead to aftercare (R48, R86), how often contact is sought in it, and for how long (R90). */
  readonly aftercare: boolean;
  readonly aftercareIntervalMonths: number;
  readonly aftercareDurationMonths: number;
  /** How long after its closing date a case may be reopened (R97, R98), and whether the administrator alone may (R95). */
  readonly reopeningWindow: ReopeningWindow;
  readonly reopeningReserved: boolean;
  /** Days after its recording, of 24 hours each, in which a contact moment may be deleted (R62). */
  readonly contactDeletionDays: number;
  /** Whether measurements, and questionnaires, may be attached to contact moments (R50). */
  readonly measurementsOnContacts: boolean;
  readonly questionnairesOnContacts: boolean;
  /** R104. */
  readonly copiedParts: readonly CopiedPart[];
  /** Whether a plan is approved by somebody else than the one who submitted it. */
  readonly planApprovalByAnother: boolean;
  /** Whether a case has at most one active plan of each type (R130). */
  readonly onePlanPerType: boolean;
  /** Whether more units may be delivered than are authorised, with a reason. */
  readonly unitsBeyondAuthorised: boolean;
  /** The code of the model that a new case is worked by (R54); absent: none. */
  readonly model?: string | undefined;
}
