/** Ages of clients in bands: a row of an export says no more about how old somebody was. */
import type { LocalDate, PartialDate } from '@caseledger/kernel';

export const AGE_BANDS = ['0-11', '12-17', '18-24', '25-44', '45-64', '65-79', '80+', 'unknown'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** From which age on, the oldest first. */
const FROM: readonly (readonly [number, AgeBand])[] = [
  [80, '80+'],
  [65, '65-79'],
  [45, '45-64'],
  [25, '25-44'],
  [18, '18-24'],
  [12, '12-17'],
  [0, '0-11'],
];

/** The middle of what a partial date can mean: half of those who were born then are older. */
const completed = (date: PartialDate): string => {
  if (date.length === 4) return `${date}-07-01`;
  return date.length === 7 ? `${date}-15` : date;
};

/** How old somebody was on a day; unknown where nobody knows when they were born, or they were not yet. */
export function ageBandOn(day: LocalDate, birthDate: PartialDate | undefined): AgeBand {
  if (birthDate === undefined) return 'unknown';
  const born = completed(birthDate);
  const hadBirthday = day.slice(4) >= born.slice(4);
  const age = Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (hadBirthday ? 0 : 1);
  return FROM.find(([from]) => age >= from)?.[1] ?? 'unknown';
}
