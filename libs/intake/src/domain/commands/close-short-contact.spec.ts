/** CloseShortContact: the same rule of dates as for a case, and no other condition (R80, R84, R85). */
import type { CaseId, CommandId, Instant, LocalDate, PartyId, ShortContactId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { shortContactClosed, shortContactPromoted, shortContactRegistered } from '../short-contact.events';
import { shortContactStream } from '../short-contact.state';
import { closeShortContact } from './close-short-contact';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const shortContactId = '01900000-0000-7000-8000-000000000009' as ShortContactId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const caseId = '01900000-0000-7000-8000-00000000000d' as CaseId;
const day = (text: string) => text as LocalDate;
const at = (text: string) => ({ occurredAt: text as Instant });

const registered = shortContactRegistered({
  ...{ clientId, contactedOn: day('2026-03-30'), route: 'WALK_IN', channel: 'OFFICE', subject: 'Food bank.' },
});
const open = given(shortContactStream, registered).at('2026-03-31T10:00:00.000Z').in('Europe/Amsterdam');
const close = (closingDate?: string) =>
  closeShortContact({ commandId, shortContactId, closingDate: closingDate as LocalDate });

describe('closing a short contact', () => {
  test('R85: is today where nothing else is said', () => {
    const { state } = open.when(close()).then(shortContactClosed({ closingDate: day('2026-03-31') }));
    expect(state).toMatchObject({ status: 'closed', closingDate: '2026-03-31' });
  });

  test('R80: can be on any day from the contact to today', () => {
    open
      .when(close('2026-03-30'))
      .then(shortContactClosed({ closingDate: day('2026-03-30') }, at('2026-03-29T22:00:00.000Z')));
  });

  test.each([
    ['ClosingDateInFuture', '2026-04-01'],
    ['ClosingDateBeforeContact', '2026-03-29'],
    ['ClosingDateNotADate', '2026-02-29'],
    ['ClosingDateNotADate', ''],
  ])('R80: is refused by %s on %j', (rule, closingDate) => {
    open.when(close(closingDate)).thenRefused(rule, { field: 'closingDate' });
  });

  test('R80: is on a day at the agency, not in UTC', () => {
    open
      .at('2026-03-31T22:00:00.000Z')
      .when(close())
      .then(shortContactClosed({ closingDate: day('2026-04-01') }));
  });

  test('is done once', () => {
    open
      .when(close())
      .then(shortContactClosed({ closingDate: day('2026-03-31') }))
      .when(close())
      .thenRefused('ShortContactClosed', { field: 'shortContactId' });
  });

  test('is not for what has become a case', () => {
    given(shortContactStream, registered, shortContactPromoted({ caseId, clientId }))
      .when(close())
      .thenRefused('ShortContactPromoted', { field: 'shortContactId', details: { caseId } });
  });

  test('is not for what is not there', () => {
    given(shortContactStream).when(close()).thenRefused('ShortContactUnknown');
  });
});
