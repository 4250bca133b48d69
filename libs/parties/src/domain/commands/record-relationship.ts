/** RecordRelationship: what another registered party is to this one (R7, R8). Recorded once, seen from both sides. */
import {
  command,
  type CommandInput,
  fact,
  isPartialDate,
  type PartialDate,
  type PartyId,
  rejected,
} from '@caseledger/kernel';
import { relationshipRecorded } from '../party.events';
import { goneRejection, MOST_ENTRIES } from '../party.rules';
import { type PartyState, partyStream, type Relationship } from '../party.state';
import { inverseOf, RELATIONSHIP_KINDS, type RelationshipKind } from '../relationships';

export interface RecordRelationship extends CommandInput {
  readonly partyId: PartyId;
  readonly otherId: PartyId;
  /** What the other is to the party. */
  readonly kind: RelationshipKind;
  readonly from?: PartialDate | undefined;
}

/**
 * Refused where either side has it already. That both record it at the very same moment is accepted: it says the same twice.
 */
export const recordRelationship = command('RecordRelationship', {
  permission: 'party.relate',
  stream: partyStream,
  target: (input: RecordRelationship) => input.partyId,
  reads: (input) => ({ other: fact<PartyState>('party', input.otherId) }),
  decide: (state, { partyId, otherId, kind, from }, { facts, newId, today }) => {
    const gone = goneRejection(state, 'partyId') ?? goneRejection(facts.other.state, 'otherId');
    if (gone !== undefined) return gone;
    if (otherId === partyId) {
      return rejected('RelationshipToOneself', 'A party has no relationship to itself.', { field: 'otherId' });
    }
    if (facts.other.state.status === 'unregistered') {
      return rejected('PartyUnknown', 'The other party is not registered.', { field: 'otherId' });
    }
    if (!RELATIONSHIP_KINDS.includes(kind)) {
      return rejected('RelationshipKindUnknown', '{kind} is no kind of relationship.', {
        field: 'kind',
        values: { kind },
      });
    }
    if (from !== undefined && (!isPartialDate(from) || from > today.slice(0, from.length))) {
      return rejected(
        'RelationshipDateNotAllowed',
        'A relationship starts on a day, in a month or a year that is not in the future.',
        {
          field: 'from',
        },
      );
    }
    const present = Object.values(state.relationships);
    const fromThere = Object.values(facts.other.state.relationships);
    if (lasts(present, otherId, kind) || lasts(fromThere, partyId, inverseOf(kind))) {
      return rejected('RelationshipExists', 'This relationship is recorded already.', { field: 'kind' });
    }
    if (present.length >= MOST_ENTRIES) {
      return rejected('TooManyRelationships', 'A party can have at most {most} relationships.', {
        values: { most: MOST_ENTRIES },
      });
    }
    return relationshipRecorded({ relationshipId: newId('relationship'), otherId, kind, from });
  },
});

const lasts = (relationships: readonly Relationship[], otherId: PartyId, kind: RelationshipKind): boolean =>
  relationships.some((other) => other.otherId === otherId && other.kind === kind && other.until === undefined);
