/** The lists that words of cases are chosen from (R47, R72): the organisation's own, and open. */

export const CODE_LISTS = [
  'CLOSING_REASON',
  'CLOSING_RESULT',
  'REFERRED_TO',
  'PRODUCT',
  'TRACK',
  'NEED_DOMAIN',
  'HELP_QUESTION_CATEGORY',
  'CONTACT_LOCATION',
  'PLAN_TYPE',
  'SERVICE',
  'UNIT_TYPE',
] as const;
export type CodeList = (typeof CODE_LISTS)[number];

/** One entry of a list. */
export interface ListedCode {
  /** The word that is recorded. */
  readonly code: string;
  /** Its name for people. */
  readonly label: string;
  /** Whether nothing new is recorded with it. What was recorded keeps it. */
  readonly retired: boolean;
}

/** Every list, and its entries by their codes. */
export type CodeLists = Readonly<Record<CodeList, Readonly<Record<string, ListedCode>>>>;
