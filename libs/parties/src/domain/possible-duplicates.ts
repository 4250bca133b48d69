/** Whether two records may be of one person: a pure comparison that gives its reasons. It warns and refuses nothing. */
import type { PartialDate } from '@caseledger/kernel';

export const DUPLICATE_REASONS = [
  'SAME_IDENTIFIER',
  'SAME_BIRTH_DATE',
  'SAME_NAME',
  'SIMILAR_NAME',
  'SAME_EMAIL',
  'SAME_TELEPHONE',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** What is compared of somebody. */
export interface Individual {
  /** The words of each name that they have or had, as searches compare them. */
  readonly names: readonly (readonly string[])[];
  readonly birthDate?: PartialDate | undefined;
  readonly identifierKeys: readonly string[];
  readonly emailKey?: string | undefined;
  readonly telephoneKey?: string | undefined;
}

/** How much a reason says: two that say little say less than one that says much. */
const WEIGHTS: Readonly<Record<DuplicateReason, number>> = {
  SAME_IDENTIFIER: 16,
  SAME_BIRTH_DATE: 6,
  SAME_NAME: 4,
  SIMILAR_NAME: 2,
  SAME_EMAIL: 2,
  SAME_TELEPHONE: 1,
};

/**
 * Why the two may be one; empty where nothing says so. The same identifier does, and the same day of birth with a similar
 * name; the same name or the same way to reach them does unless their dates of birth say otherwise.
 */
export function duplicateReasons(one: Individual, other: Individual): readonly DuplicateReason[] {
  const born = compareBirthDates(one.birthDate, other.birthDate);
  const name = compareNames(one.names, other.names);
  const reasons: DuplicateReason[] = [
    ...(one.identifierKeys.some((key) => other.identifierKeys.includes(key)) ? ['SAME_IDENTIFIER' as const] : []),
    ...(born === 'same' ? ['SAME_BIRTH_DATE' as const] : []),
    ...(name === undefined ? [] : [name]),
    ...(one.emailKey !== undefined && one.emailKey === other.emailKey ? ['SAME_EMAIL' as const] : []),
    ...(one.telephoneKey !== undefined && one.telephoneKey === other.telephoneKey ? ['SAME_TELEPHONE' as const] : []),
  ];
  const has = (reason: DuplicateReason): boolean => reasons.includes(reason);
  const reached = has('SAME_EMAIL') || has('SAME_TELEPHONE');
  const may =
    has('SAME_IDENTIFIER') ||
    (born === 'same' && name !== undefined) ||
    (born !== 'different' && (has('SAME_NAME') || reached));
  return may ? reasons : [];
}

/** How much the reasons say together. */
export function weightOf(reasons: readonly DuplicateReason[]): number {
  return reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
}

/** Whether two dates of birth, of which a part may be unknown, can be the same. */
export function canBeSame(one: PartialDate, other: PartialDate): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** The same day; two dates that cannot be the same; or neither is known. */
function compareBirthDates(
  one: PartialDate | undefined,
  other: PartialDate | undefined,
): 'same' | 'different' | 'unknown' {
  if (one === undefined || other === undefined) return 'unknown';
  if (!canBeSame(one, other)) return 'different';
  return one === other && one.length === 'YYYY-MM-DD'.length ? 'same' : 'unknown';
}

function compareNames(
  ones: Individual['names'],
  others: Individual['names'],
): 'SAME_NAME' | 'SIMILAR_NAME' | undefined {
  const pairs = ones.flatMap((one) => others.map((other) => [one, other] as const));
  if (pairs.some(([one, other]) => isSameName(one, other))) return 'SAME_NAME';
  return pairs.some(([one, other]) => isSimilarName(one, other)) ? 'SIMILAR_NAME' : undefined;
}

const isSameName = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && one.length === other.length && one.every((word) => other.includes(word));

/** Every word of the one stands, perhaps another way, in the other too, and a word longer than `van` among them. */
function isSimilarName(one: readonly string[], other: readonly string[]): boolean {
  return standsIn(one, other) || standsIn(other, one);
}

function standsIn(shorter: readonly string[], longer: readonly string[]): boolean {
  const left = longer.filter((word) => !shorter.includes(word));
  const others = shorter.filter((word) => !longer.includes(word));
  let telling = shorter.some((word) => word.length > 3 && longer.includes(word));
  for (const word of others) {
    const at = left.findIndex((its) => mayBeSameWord(word, its));
    if (at < 0) return false;
    telling ||= word.length > 3 && (left[at] ?? '').length > 3;
    left.splice(at, 1);
  }
  return telling;
}

/** An initial or a short form of the other, or a slip of one letter in a longer word. */
function mayBeSameWord(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (longer.startsWith(shorter)) return shorter.length === 1 || shorter.length >= 3;
  return shorter.length >= 4 && differsByOneLetter(shorter, longer);
}

/** One letter more, another letter, or two neighbours in the other order (Damerau's distance of 1). */
function differsByOneLetter(shorter: string, longer: string): boolean {
  if (longer.length - shorter.length > 1) return false;
  let from = 0;
  while (from < shorter.length && shorter[from] === longer[from]) from += 1;
  if (longer.length > shorter.length) return shorter.slice(from) === longer.slice(from + 1);
  const swapped = `${longer[from + 1] ?? ''}${longer[from] ?? ''}${longer.slice(from + 2)}`;
  return shorter.slice(from + 1) === longer.slice(from + 1) || shorter.slice(from) === swapped;
}
