/** Ids made of a name and a number, in the order of the numbers: the greatest is found through the index of the ids. */

/** The digits of the greatest whole number that is exact. */
const DIGITS = 16;

/** The name has no blank in it. */
export function numberedId(name: string, number: number): string {
  return `${name} ${String(number).padStart(DIGITS, '0')}`;
}

/** All ids of a name; those below a number where one is given. A blank and the exclamation mark follow each other. */
export function numberedIds(name: string, below?: number): { readonly $gte: string; readonly $lt: string } {
  return { $gte: `${name} `, $lt: below === undefined ? `${name}!` : numberedId(name, below) };
}

/** The number in an id; 0 where there is none. */
export function numberIn(id: string | undefined): number {
  return Number(id?.slice(-DIGITS) ?? 0);
}
