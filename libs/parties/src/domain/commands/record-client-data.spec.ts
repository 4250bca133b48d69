/** RecordClientData: effective-dated values of configured attributes (R5, R6). */
import { clientAttributeDefined } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import type { CommandId, LocalDate, NewEvent, PartyId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { clientDataRecorded, personForgotten, personRegistered } from '../party.events';
import { MOST_ENTRIES } from '../party.rules';
import { partyStream } from '../party.state';
import { recordClientData, type RecordClientData } from './record-client-data';

const day = (text: string) => text as LocalDate;
const person = personRegistered({ details: { familyName: 'Jansen' } });
const attribute = (code: string, kind: 'text' | 'date' | 'flag') =>
  clientAttributeDefined({ code, label: `The ${kind}`, kind, codes: [] });
const clientWith = (...events: readonly NewEvent[]) =>
  given(partyStream, person, ...events)
    .reading(
      configurationStream,
      'ofTenant',
      attribute('TEXT', 'text'),
      attribute('DATE', 'date'),
      attribute('FLAG', 'flag'),
    )
    .at('2026-03-31T10:00:00.000Z');
const client = clientWith();
const record = (input: Partial<RecordClientData> = {}) =>
  recordClientData({
    commandId: '01900000-0000-7000-8000-000000000001' as CommandId,
    partyId: '01900000-0000-7000-8000-00000000000b' as PartyId,
    attribute: 'LIVING_SITUATION',
    value: 'ALONE',
    ...input,
  });
const recorded = (from = '2026-03-31', value = 'ALONE', of = 'LIVING_SITUATION') =>
  clientDataRecorded({ attribute: of, from: day(from), value });

describe('R6: client data', () => {
  test('hold from today at the agency, or another day', () => {
    const { state } = client.when(record()).then(recorded());
    expect(state.clientData).toEqual({ LIVING_SITUATION: [{ from: '2026-03-31', value: 'ALONE' }] });
    client.at('2026-03-31T22:00:00.000Z').when(record()).then(recorded('2026-04-01'));
    client.when(record({ from: day('2001-01-01') })).then(recorded('2001-01-01'));
  });

  test.each(['2026-04-01', '2026-02-30', '2026-03', ''])('do not hold from %j', (from) => {
    client.when(record({ from: day(from) })).thenRefused('ClientDataDateNotAllowed', { field: 'from' });
  });

  test('R5: keep what held before, day by day', () => {
    const { state } = clientWith(recorded('2020-01-01', 'WITH_FAMILY')).when(record()).then(recorded());
    expect(state.clientData['LIVING_SITUATION']).toHaveLength(2);
  });

  test('of a day can be corrected, and are nothing new where they are the same', () => {
    const mistaken = clientWith(recorded('2026-03-31', 'HOMELESS'), recorded('2026-01-01', 'WITH_OTHERS'));
    const { state } = mistaken.when(record()).then(recorded());
    expect(state.clientData['LIVING_SITUATION']).toEqual([
      { from: '2026-01-01', value: 'WITH_OTHERS' },
      { from: '2026-03-31', value: 'ALONE' },
    ]);
    mistaken.when(record({ value: 'HOMELESS' })).thenNothing();
    mistaken.when(record({ value: 'HOMELESS', from: day('2026-01-01') })).then(recorded('2026-01-01', 'HOMELESS'));
  });

  test.each([
    ['LIVING_SITUATION', 'SUPPORTED'],
    ['TEXT', 'Whatever is said'],
    ['DATE', '2009-05-14'],
    ['DATE', '2009-05'],
    ['DATE', '2031'],
    ['FLAG', 'true'],
    ['FLAG', 'false'],
  ])('of %s can be %j', (of, value) => {
    client.when(record({ attribute: of, value })).then(recorded('2026-03-31', value, of));
  });

  test.each([
    ['LIVING_SITUATION', 'alone'],
    ['LIVING_SITUATION', ''],
    ['LIVING_SITUATION', 'NONE'],
    ['DATE', '14-05-2009'],
    ['DATE', ''],
    ['FLAG', 'yes'],
    ['FLAG', ''],
  ])('of %s cannot be %j', (of, value) => {
    client.when(record({ attribute: of, value })).thenRefused('ClientDataValueNotAllowed', { field: 'value' });
  });

  test('of a text are neither empty nor too long', () => {
    for (const value of ['', ' ', 'x'.repeat(4_001)]) {
      client.when(record({ attribute: 'TEXT', value })).thenRefused('TextNotAllowed', { field: 'value' });
    }
  });

  test.each(['INCOME', 'living_situation', 'constructor', 'toString', '__proto__'])(
    'are of no attribute %s that nobody has configured',
    (of) => {
      client.when(record({ attribute: of })).thenRefused('ClientAttributeUnknown', { field: 'attribute' });
    },
  );

  test('are not recorded of one who has been erased', () => {
    clientWith(personForgotten({ ground: 'OBJECTION' }))
      .when(record())
      .thenRefused('PersonErased', { field: 'partyId' });
  });

  test(`change at most ${MOST_ENTRIES} times, and can be corrected still`, () => {
    const days = Array.from({ length: MOST_ENTRIES - 1 }, (_, index) => recorded(`${1500 + index}-01-01`));
    const full = clientWith(...days)
      .when(record())
      .then(recorded());
    full.when(record({ from: day('2026-03-30') })).thenRefused('TooManyClientData', { field: 'attribute' });
    full.when(record({ value: 'HOMELESS' })).then(recorded('2026-03-31', 'HOMELESS'));
  });
});
