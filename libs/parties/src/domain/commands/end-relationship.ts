/** EndRelationship: the relationship ended on a day; it stays in the history (R8). */
import {
  command,
  type CommandInput,
  earliestDay,
  type Id,
  isLocalDate,
  type LocalDate,
  type PartialDate,
  type PartyId,
  rejected,
} from '@caseledger/kernel';
import { relationshipEnded } from '../party.events';
import { goneRejection } from '../party.rules';
import { partyStream } from '../party.state';

export interface EndRelationship extends CommandInput {
  readonly partyId: PartyId;
  readonly relationshipId: Id<'Relationship'>;
  /** Default: today. */
  readonly until?: LocalDate | undefined;
}

export const endRelationship = command('EndRelationship', {
  permission: 'party.relate',
  stream: partyStream,
  target: (input: EndRelationship) => input.partyId,
  decide: (state, { relationshipId, until: given }, { today }) => {
    const gone = goneRejection(state, 'partyId');
    if (gone !== undefined) return gone;
    const relationship = state.relationships[relationshipId];
    if (relationship === undefined) {
      return rejected(
        'RelationshipUnknown',
        'This party has no such relationship; it may be recorded with the other party.',
        {
          field: 'relationshipId',
        },
      );
    }
    if (relationship.until !== undefined) {
      return rejected('RelationshipHasEnded', 'This relationship ended on {until}.', {
        field: 'relationshipId',
        values: { until: relationship.until },
      });
    }
    const until = given ?? today;
    if (!isLocalDate(until) || until > today) {
      return rejected('RelationshipDateNotAllowed', 'A relationship ends on a day that is not in the future.', {
        field: 'until',
      });
    }
    if (relationship.from !== undefined && until < earliestDay(relationship.from as PartialDate)) {
      return rejected('RelationshipDateNotAllowed', 'A relationship does not end before it starts.', {
        field: 'until',
      });
    }
    return relationshipEnded({ relationshipId, otherId: relationship.otherId, until });
  },
});
