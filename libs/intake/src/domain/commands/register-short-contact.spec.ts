/** RegisterShortContact: with a registered client, or one who is registered in the same act, open or closed at once (R10, R80, R84, R85). */
import { type CommandId, derivedUuid, type Instant, type LocalDate, type PartyId } from '@caseledger/kernel';
import { given, TENANT } from '@caseledger/kernel/given';
import { registerPerson } from '@caseledger/parties/domain/commands/register-person';
import { registerProspect } from '@caseledger/parties/domain/commands/register-prospect';
import {
  partyMerged,
  personForgotten,
  personRegistered,
  prospectRegistered,
} from '@caseledger/parties/domain/party.events';
import { partyStream } from '@caseledger/parties/domain/party.state';
import { shortContactClosed, shortContactRegistered } from '../short-contact.events';
import { shortContactStream } from '../short-contact.state';
import { type RegisterShortContact, registerShortContact } from './register-short-contact';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const otherId = '01900000-0000-7000-8000-00000000000c' as PartyId;
/** Of the party that is registered in the same act: it follows from the command's id. */
const registeredId: PartyId = derivedUuid(commandId, TENANT, 'party');
const day = (text: string) => text as LocalDate;
const at = (text: string) => ({ occurredAt: text as Instant });

const details = { givenNames: 'Noor' };
const person = personRegistered({ details: { familyName: 'Jansen' } });
const agency = given(shortContactStream)
  .reading(partyStream, clientId, person)
  .knowing(registerPerson, registerProspect)
  .at('2026-03-31T10:00:00.000Z')
  .in('Europe/Amsterdam');

const asked = { route: 'WALK_IN', channel: 'OFFICE', subject: 'Where the food bank is.' } as const;
const register = (input: Partial<RegisterShortContact> = {}) =>
  registerShortContact({ commandId, clientId, ...asked, ...input });
const registered = (input: Partial<Parameters<typeof shortContactRegistered>[0]> = {}, when = {}) =>
  shortContactRegistered({ clientId, contactedOn: day('2026-03-31'), ...asked, ...input }, when);

describe('a short contact (R84)', () => {
  test('is registered for a registered client, open, of today', () => {
    const { state } = agency.when(register()).then(registered());
    expect(state).toMatchObject({ status: 'open', clientId, contactedOn: '2026-03-31' });
  });

  test('R85: is registered and closed in one act, today where nothing else is said', () => {
    const { state } = agency
      .when(register({ close: true }))
      .then(registered(), shortContactClosed({ closingDate: day('2026-03-31') }));
    expect(state).toMatchObject({ status: 'closed', closingDate: '2026-03-31' });
  });

  test('R85: is registered and closed in one act, on the day that is said', () => {
    agency
      .when(register({ contactedOn: day('2026-03-01'), close: true, closingDate: day('2026-03-02') }))
      .then(
        registered({ contactedOn: day('2026-03-01') }, at('2026-02-28T23:00:00.000Z')),
        shortContactClosed({ closingDate: day('2026-03-02') }, at('2026-03-01T23:00:00.000Z')),
      );
  });

  test('has no closing date where it is not closed', () => {
    agency
      .when(register({ closingDate: day('2026-03-31') }))
      .thenRefused('ClosingDateWithoutClosing', { field: 'closingDate' });
  });

  test('is registered once', () => {
    agency.when(register()).then(registered()).when(register()).thenRefused('ShortContactExists');
  });
});

describe('who it is with', () => {
  test('is registered in the same act, as a person or as a prospect of whom a name is known', () => {
    const unknown = { clientId: undefined };
    agency
      .when(register({ ...unknown, register: { kind: 'prospect', details } }))
      .then(prospectRegistered({ details }), registered({ clientId: registeredId }));
    agency
      .when(register({ ...unknown, register: { kind: 'person', details: { familyName: 'Jansen' } } }))
      .then(person, registered({ clientId: registeredId }));
    agency
      .when(register({ ...unknown, register: { kind: 'prospect', details: {} } }))
      .thenRefused('NameMissing', { field: 'register.details.familyName' });
  });

  test('is one, not two and not nobody: what is said is somebody’s', () => {
    agency
      .when(register({ register: { kind: 'prospect', details } }))
      .thenRefused('OneClientNeeded', { field: 'register' });
    agency
      .reading(partyStream, 'ofTenant')
      .when(register({ clientId: undefined }))
      .thenRefused('OneClientNeeded', { field: 'clientId' });
  });

  test('is registered, not erased, and not merged into another', () => {
    const field = 'clientId';
    agency.reading(partyStream, clientId).when(register()).thenRefused('PartyUnknown', { field });
    agency
      .reading(partyStream, clientId, person, personForgotten({ ground: 'OBJECTION' }))
      .when(register())
      .thenRefused('PersonErased', { field });
    agency
      .reading(partyStream, clientId, person, partyMerged({ intoId: otherId }))
      .when(register())
      .thenRefused('PartyMerged', { field, details: { mergedInto: otherId } });
  });
});

describe('the day of it', () => {
  test.each(['1900-01-01', '2026-03-31'])('can be %s', (text) => {
    agency
      .in('UTC')
      .when(register({ contactedOn: day(text) }))
      .then(
        registered(
          { contactedOn: day(text) },
          { occurredAt: text === '1900-01-01' ? '1900-01-01T00:00:00.000Z' : undefined },
        ),
      );
  });

  test.each(['1899-12-31', '2026-04-01', '2026-02-29', '31-03-2026', ''])('is not %j', (text) => {
    agency.when(register({ contactedOn: day(text) })).thenRefused('ContactDayNotAllowed', { field: 'contactedOn' });
  });

  test('is the day at the agency, not in UTC', () => {
    agency
      .at('2026-03-31T22:00:00.000Z')
      .when(register())
      .then(registered({ contactedOn: day('2026-04-01') }));
  });
});

describe('the closing date (R80)', () => {
  const closing = (closingDate: string) =>
    agency.when(register({ contactedOn: day('2026-03-30'), close: true, closingDate: day(closingDate) }));

  test('is not in the future', () => {
    closing('2026-04-01').thenRefused('ClosingDateInFuture', { field: 'closingDate' });
  });

  test('is not before the contact', () => {
    closing('2026-03-29').thenRefused('ClosingDateBeforeContact', {
      field: 'closingDate',
      details: { earliest: '2026-03-30' },
    });
  });

  test('is a day', () => {
    closing('2026-02-30').thenRefused('ClosingDateNotADate', { field: 'closingDate' });
  });

  test('can be the day of the contact', () => {
    closing('2026-03-30').then(
      registered({ contactedOn: day('2026-03-30') }, at('2026-03-29T22:00:00.000Z')),
      shortContactClosed({ closingDate: day('2026-03-30') }, at('2026-03-29T22:00:00.000Z')),
    );
  });
});

describe('what is recorded of it', () => {
  test.each([1, 1_440])('R10: lasts %d minutes', (durationMinutes) => {
    agency.when(register({ durationMinutes })).then(registered({ durationMinutes }));
  });

  test.each<[string, string, Partial<Record<keyof RegisterShortContact, unknown>>]>([
    ['DurationNotAllowed', 'durationMinutes', { durationMinutes: 0 }],
    ['DurationNotAllowed', 'durationMinutes', { durationMinutes: 1_441 }],
    ['DurationNotAllowed', 'durationMinutes', { durationMinutes: 1.5 }],
    ['FirstContactRouteUnknown', 'route', { route: 'BY_CHANCE' }],
    ['FirstContactRouteUnknown', 'route', { route: 'constructor' }],
    ['ContactChannelUnknown', 'channel', { channel: 'PIGEON' }],
    ['TextNotAllowed', 'subject', { subject: ' ' }],
    ['TextNotAllowed', 'subject', { subject: 'x'.repeat(4_001) }],
  ])('is refused by %s of %s: %j', (rule, field, input) => {
    agency.when(register(input as Partial<RegisterShortContact>)).thenRefused(rule, { field });
  });
});
