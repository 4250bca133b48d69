/** The days of a run: they follow from its id, so that a run that is taken up again tomorrow says the same as today. */
import { addDays, addMonths, type LocalDate, type Uuid } from '@caseledger/kernel';

export interface Calendar {
  daysAgo(days: number): LocalDate;
  yearsAgo(years: number): LocalDate;
}

/** The calendar of a run, by the time in its id, a UUID of version 7. */
export function calendarOf(run: Uuid): Calendar {
  const milliseconds = Number.parseInt(run.replaceAll('-', '').slice(0, 12), 16);
  const today = new Date(milliseconds).toISOString().slice(0, 10) as LocalDate;
  return {
    daysAgo: (days) => addDays(today, -days),
    yearsAgo: (years) => addMonths(today, -12 * years),
  };
}
