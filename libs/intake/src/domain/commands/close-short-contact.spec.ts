/** CloseShortContact: the same rule of dates as for a case, and no other condition (R80, R84, R85). */
import {
  addDays,
  type CaseId,
  type CommandId,
  type Instant,
  type LocalDate,
  type PartyId,
  type ShortContactId,
} from '@caseledger/kernel';
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

  // The clocks go on in Amsterdam on 2026-03-29 and in St John's on 2026-03-08, back on 2026-10-25 and on 2026-11-01.
  test.each([
    ['2026-03-28T23:00:00.000Z', 'Europe/Amsterdam', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29T21:59:59.999Z', 'Europe/Amsterdam', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-10-24T22:00:00.000Z', 'Europe/Amsterdam', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-25T22:59:59.999Z', 'Europe/Amsterdam', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-03-08T03:30:00.000Z', 'America/St_Johns', '2026-03-08', '2026-03-08T03:30:00.000Z'],
    ['2026-03-09T02:29:59.999Z', 'America/St_Johns', '2026-03-08', '2026-03-08T03:30:00.000Z'],
    ['2026-11-01T02:30:00.000Z', 'America/St_Johns', '2026-11-01', '2026-11-01T02:30:00.000Z'],
    ['2026-11-02T03:29:59.999Z', 'America/St_Johns', '2026-11-01', '2026-11-01T02:30:00.000Z'],
  ])('R80, R85: at %s in %s it is %s, which began at %s; the day after is still to come', (now, zone, today, began) => {
    const earlier = shortContactRegistered({
      ...{ clientId, contactedOn: day('2026-03-01'), route: 'WALK_IN', channel: 'OFFICE', subject: 'Food bank.' },
    });
    const there = given(shortContactStream, earlier).in(zone);
    const then = there.at(now);
    then.when(close()).then(shortContactClosed({ closingDate: day(today) }));
    then.when(close(addDays(day(today), 1))).thenRefused('ClosingDateInFuture', { field: 'closingDate' });
    // Given two days later, the same closing date names the start of that day.
    there
      .at(new Date(Date.parse(now) + 2 * 86_400_000).toISOString())
      .when(close(today))
      .then(shortContactClosed({ closingDate: day(today) }, at(began)));
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
