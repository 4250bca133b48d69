/** CorrectShortContact: changes what was recorded wrongly, with a reason, whatever the status (R84, R165). */
import type { CommandId, LocalDate, NewEvent, PartyId, ShortContactId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { shortContactClosed, shortContactCorrected, shortContactRegistered } from '../short-contact.events';
import { shortContactStream } from '../short-contact.state';
import { type CorrectShortContact, correctShortContact } from './correct-short-contact';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const shortContactId = '01900000-0000-7000-8000-000000000009' as ShortContactId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const day = (text: string) => text as LocalDate;

const contents = { route: 'WALK_IN', channel: 'OFFICE', durationMinutes: 10, subject: 'Food bank.' } as const;
const registered = shortContactRegistered({ clientId, contactedOn: day('2026-03-30'), ...contents });
const reason = 'Mixed up with another one.';
const correct = (input: Partial<CorrectShortContact>) =>
  correctShortContact({ commandId, shortContactId, reason, ...input });

const contact = (...events: readonly NewEvent[]) => given(shortContactStream, registered, ...events);

describe('correcting a short contact', () => {
  test.each<Partial<CorrectShortContact>>([
    { subject: 'Clothing bank.' },
    { durationMinutes: 20 },
    { route: 'SCREENING' },
    { channel: 'TELEPHONE' },
  ])('changes %j, and leaves the rest', (input) => {
    contact()
      .when(correct(input))
      .then(shortContactCorrected({ ...contents, ...input, reason }));
  });

  test('begins where the last correction ended', () => {
    contact()
      .when(correct({ subject: 'Clothing bank.' }))
      .then(shortContactCorrected({ ...contents, subject: 'Clothing bank.', reason }))
      .when(correct({ durationMinutes: 20 }))
      .then(shortContactCorrected({ ...contents, subject: 'Clothing bank.', durationMinutes: 20, reason }));
  });

  test('is nothing where all is like this already', () => {
    contact().when(correct({})).thenNothing();
    contact()
      .when(correct({ ...contents }))
      .thenNothing();
  });

  test('is possible when it is closed', () => {
    contact(shortContactClosed({ closingDate: day('2026-03-31') }))
      .when(correct({ durationMinutes: 20 }))
      .then(shortContactCorrected({ ...contents, durationMinutes: 20, reason }));
  });

  test.each<[string, string, Partial<Record<keyof CorrectShortContact, unknown>>]>([
    ['TextNotAllowed', 'reason', { subject: 'Clothing bank.', reason: ' ' }],
    ['TextNotAllowed', 'subject', { subject: '' }],
    ['DurationNotAllowed', 'durationMinutes', { durationMinutes: 0 }],
    ['FirstContactRouteUnknown', 'route', { route: 'BY_CHANCE' }],
    ['ContactChannelUnknown', 'channel', { channel: 'PIGEON' }],
  ])('is refused by %s of %s: %j', (rule, field, input) => {
    contact()
      .when(correct(input as Partial<CorrectShortContact>))
      .thenRefused(rule, { field });
  });

  test('is not for what is not there', () => {
    given(shortContactStream).when(correct({})).thenRefused('ShortContactUnknown');
  });
});
