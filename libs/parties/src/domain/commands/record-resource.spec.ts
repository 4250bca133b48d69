/** RecordResource: strengths, and whom and what there is to build on (R8, R118). */
import type { CommandId, Id, PartyId } from '@caseledger/kernel';
import { entryId, given } from '@caseledger/kernel/given';
import { personForgotten, personRegistered, resourceRecorded } from '../party.events';
import { MOST_ENTRIES } from '../party.rules';
import { partyStream } from '../party.state';
import { RESOURCE_KINDS, type ResourceKind } from '../resources';
import { recordResource, type RecordResource } from './record-resource';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const partyId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const person = personRegistered({ details: { familyName: 'Jansen' } });
const client = given(partyStream, person);
const record = (input: Partial<RecordResource> = {}) =>
  recordResource({ commandId, partyId, kind: 'PASSION', description: 'Gardening', ...input });
const recorded = (kind: ResourceKind = 'PASSION', resourceId = entryId<Id<'Resource'>>({ commandId }, 'resource')) =>
  resourceRecorded({ resourceId, kind, description: 'Gardening' });

describe('R118: a resource of the client', () => {
  test.each(['STRENGTH', 'SKILL', 'PASSION', 'FAMILY', 'FRIENDS', 'COMMUNITY', 'HOME_ENVIRONMENT', 'OTHER'] as const)(
    'can be of the kind %s',
    (kind) => {
      client.when(record({ kind })).then(recorded(kind));
    },
  );

  test('is of no kind beyond those', () => {
    expect(RESOURCE_KINDS).toHaveLength(8);
    client.when(record({ kind: 'MONEY' as ResourceKind })).thenRefused('ResourceKindUnknown', { field: 'kind' });
  });

  test.each(['', ' ', 'x'.repeat(4_001)])('is described in a text of a fitting length', (description) => {
    client.when(record({ description })).thenRefused('TextNotAllowed', { field: 'description' });
  });

  test('is not recorded of one who has been erased', () => {
    given(partyStream, person, personForgotten({ ground: 'OBJECTION' }))
      .when(record())
      .thenRefused('PersonErased', { field: 'partyId' });
  });

  test(`is one of at most ${MOST_ENTRIES}`, () => {
    const many = Array.from({ length: MOST_ENTRIES - 1 }, (_, index) =>
      recorded('SKILL', entryId({ commandId }, `skill ${index}`)),
    );
    given(partyStream, person, ...many)
      .when(record())
      .then(recorded())
      .when(record())
      .thenRefused('TooManyResources');
  });
});
