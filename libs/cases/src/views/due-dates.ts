/** What is to be done about a case, and by when: stored as days. Whether one is overdue is decided when it is asked. */
import { addDays, type LocalDate } from '@caseledger/kernel';
import { latestDay } from '../domain/contacts/contacts.state';
import type { CaseDocument, DueDates } from './case-document';

/** What is due of an open case; of any other, nothing. Aftercare's day comes with its events. */
export function dueDatesOf(document: CaseDocument): Pick<DueDates, 'contactDue' | 'stepDue' | 'closingSince'> {
  if (document.status !== 'OPEN') return { contactDue: undefined, stepDue: undefined, closingSince: undefined };
  const { steps } = document.steps;
  const expected = Object.values(steps).flatMap(({ endDate, expectedEnd }) =>
    endDate === undefined && expectedEnd !== undefined ? [expectedEnd] : [],
  );
  const closing = steps.CLOSING;
  return {
    contactDue: contactDueOf(document),
    stepDue: expected.length === 0 ? undefined : expected.reduce((first, day) => (day < first ? day : first)),
    closingSince: closing?.endDate === undefined ? closing?.startDate : undefined,
  };
}

function contactDueOf({ models: { primary }, contacts, contactDelay }: CaseDocument): LocalDate | undefined {
  if (primary === undefined) return undefined;
  const latest = latestDay(contacts.days);
  const since = latest === undefined || latest < primary.from ? primary.from : latest;
  return addDays(since, primary.contactIntervalDays + contactDelay);
}
