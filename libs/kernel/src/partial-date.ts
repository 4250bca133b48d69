/** Dates of which only a part is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as birth dates of refugees and the elderly are. */
import { isLocalDate, type LocalDate } from './date';
import type { Branded } from './ids';

export type PartialDate = Branded<string, 'PartialDate'>;

const PARTIAL = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/;

/** Whether the text is a year, a month of a year, or a day that exists. */
export function isPartialDate(text: string): text is PartialDate {
  return PARTIAL.test(text) && (text.length < 10 || isLocalDate(text));
}

/** The earliest day that a partial date can mean. */
export function earliestDay(date: PartialDate): LocalDate {
  return `${date}${'-01-01'.slice(date.length - 4)}`.slice(0, 10) as LocalDate;
}
