/** R152: what outlasts a plan: aftercare, and whether help was needed again. */
import { caseClosed, caseMarkedOpenedInError, caseOpened, caseReopened } from '@caseledger/cases/domain/case.events';
import { aftercareEnded } from '@caseledger/cases/domain/aftercare/aftercare.events';
import { closedCaseCorrected, closingFieldsRecorded } from '@caseledger/cases/domain/closing/closing.events';
import { modelAssigned } from '@caseledger/cases/domain/models/models.events';
import type { LocalDate, NewEvent, PartyId } from '@caseledger/kernel';
import { periodsOf } from './periods';

const day = (text: string) => text as LocalDate;
const clientId = '01900000-0000-7000-8000-0000000000c1' as PartyId;
const opened = caseOpened({ reference: '2026-000001', clientId, caseType: 'GENERAL', startDate: day('2026-01-01') });
const model = (code: string, primary = true) =>
  modelAssigned({ model: code, primary, from: day('2026-01-01'), contactIntervalDays: 14 });
const closed = (closingDate: string, aftercareUntil?: string) =>
  caseClosed({
    ...{ closingDate: day(closingDate), aftercare: aftercareUntil !== undefined },
    ...(aftercareUntil === undefined ? {} : { aftercareUntil: day(aftercareUntil) }),
  });
const reopened = (on: string) => caseReopened({ reopeningDate: day(on), closedOn: day('2026-03-31') });
const of = (...events: readonly NewEvent[]) => periodsOf([opened, ...events]);

test('a case that is open has one period, which has not ended', () => {
  expect(of()).toEqual([{ number: 1, openedOn: '2026-01-01' }]);
  expect(of(model('BROKERAGE'), model('CLINICAL', false))).toEqual([
    { number: 1, openedOn: '2026-01-01', model: 'BROKERAGE' },
  ]);
});

test('a closing ends it, with what its fields say in the end', () => {
  const fields = closingFieldsRecorded({ reason: 'GOALS_REACHED', result: 'PARTLY' });
  expect(of(fields, closed('2026-03-31'))).toMatchObject([
    { closedOn: '2026-03-31', aftercare: false, reason: 'GOALS_REACHED', result: 'PARTLY' },
  ]);
  const corrected = closedCaseCorrected({ result: 'FULLY', products: [], correctionReason: 'A slip' });
  const [period] = of(fields, closed('2026-03-31'), corrected);
  expect([period?.result, period?.reason]).toEqual(['FULLY', undefined]);
});

test('aftercare lasts until the day that was planned, or on which it was ended', () => {
  expect(of(closed('2026-03-31', '2027-03-31'))).toMatchObject([{ aftercare: true, aftercareUntil: '2027-03-31' }]);
  const ended = aftercareEnded({ endedOn: day('2026-09-30') });
  expect(of(closed('2026-03-31', '2027-03-31'), ended)).toMatchObject([{ aftercareUntil: '2026-09-30' }]);
});

test('who is helped again has another period, and the one before says since when', () => {
  expect(
    of(model('BROKERAGE'), closed('2026-03-31', '2027-03-31'), reopened('2026-05-01'), closed('2026-08-01')),
  ).toEqual([
    {
      ...{ number: 1, openedOn: '2026-01-01', closedOn: '2026-03-31', model: 'BROKERAGE' },
      ...{ aftercare: true, aftercareUntil: '2026-05-01', reopenedOn: '2026-05-01' },
    },
    { number: 2, openedOn: '2026-05-01', closedOn: '2026-08-01', model: 'BROKERAGE', aftercare: false },
  ]);
  const over = [closed('2026-03-31', '2027-03-31'), aftercareEnded({ endedOn: day('2026-04-30') })];
  expect(of(...over, reopened('2026-05-01'))[0]).toMatchObject({ aftercareUntil: '2026-04-30' });
});

test('a case that was opened in error was no help', () => {
  expect(of(closed('2026-03-31'), caseMarkedOpenedInError({ reason: 'Another client' }))).toEqual([]);
});
