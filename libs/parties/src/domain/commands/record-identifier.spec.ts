/** RecordIdentifier and RemoveIdentifier: numbers that a desk finds people by. */
import type { CommandId, Id, PartyId } from '@caseledger/kernel';
import { entryId, given } from '@caseledger/kernel/given';
import { IDENTIFIER_KINDS, type IdentifierKind, MAX_IDENTIFIER_LENGTH, MOST_IDENTIFIERS } from '../identifiers';
import { identifierRecorded, identifierRemoved, partyMerged, personForgotten, personRegistered } from '../party.events';
import { partyStream } from '../party.state';
import { recordIdentifier } from './record-identifier';
import { removeIdentifier } from './remove-identifier';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const partyId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const person = personRegistered({ details: { familyName: 'Jansen' } });
const client = given(partyStream, person);
const record = (value: string, kind = 'CLIENT_NUMBER') =>
  recordIdentifier({ commandId, partyId, kind: kind as IdentifierKind, value });
const identifierId = entryId<Id<'Identifier'>>({ commandId }, 'identifier');
const recorded = (value: string, kind: IdentifierKind = 'CLIENT_NUMBER') =>
  identifierRecorded({ identifierId, kind, value });
const gone = [
  ['PersonErased', personForgotten({ ground: 'OBJECTION' })],
  ['PartyMerged', partyMerged({ intoId: partyId })],
] as const;

describe('an identifier', () => {
  test.each(IDENTIFIER_KINDS)('of the kind %s is kept as it is written', (kind) => {
    client.when(record('K-2019/0047', kind)).then(recorded('K-2019/0047', kind));
  });

  test.each(['k20190047', 'K-2019/0047', 'Ｋ 2019 0047'])(
    'that the party has already, written as %j, is not recorded again',
    (value) => {
      given(partyStream, person, recorded('K-2019/0047')).when(record(value)).thenNothing();
    },
  );

  test('of another kind, or with a leading zero, is another one', () => {
    const present = given(partyStream, person, recorded('K-2019/0047'));
    present.when(record('K-2019/0047', 'OTHER')).then(recorded('K-2019/0047', 'OTHER'));
    present.when(record('0K-2019/0047')).then(recorded('0K-2019/0047'));
  });

  test('has a letter or a digit, is not too long, and is of a kind that there is', () => {
    const longest = '1'.repeat(MAX_IDENTIFIER_LENGTH);
    client.when(record(longest)).then(recorded(longest));
    for (const value of ['', ' ', '-/.', `${longest}1`])
      client.when(record(value)).thenRefused('IdentifierNotAllowed', { field: 'value' });
    client.when(record('1', 'constructor')).thenRefused('IdentifierKindUnknown', { field: 'kind' });
  });

  test(`is one of at most ${MOST_IDENTIFIERS}`, () => {
    const many = Array.from({ length: MOST_IDENTIFIERS - 1 }, (_, index) =>
      identifierRecorded({
        identifierId: entryId({ commandId }, `other ${index}`),
        kind: 'OTHER',
        value: String(index),
      }),
    );
    given(partyStream, person, ...many)
      .when(record('A'))
      .then(recorded('A'))
      .when(record('B'))
      .thenRefused('TooManyIdentifiers');
  });

  test.each(gone)('is not recorded with or taken from one who is gone: %s', (rule, event) => {
    const at = given(partyStream, person, recorded('1'), event);
    at.when(record('2')).thenRefused(rule, { field: 'partyId' });
    at.when(removeIdentifier({ commandId, partyId, identifierId })).thenRefused(rule, { field: 'partyId' });
  });

  test('is taken away, once', () => {
    const remove = removeIdentifier({ commandId, partyId, identifierId });
    given(partyStream, person, recorded('1'))
      .when(remove)
      .then(identifierRemoved({ identifierId }))
      .when(remove)
      .thenRefused('IdentifierUnknown', { field: 'identifierId' });
  });
});
