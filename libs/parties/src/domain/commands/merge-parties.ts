/** MergeParties: two registered parties turn out to be one; the one is retired, and the other stands for both. */
import { command, type CommandInput, fact, type PartyId, rejected, textRejection } from '@caseledger/kernel';
import { partyMerged } from '../party.events';
import { goneRejection, relatedRejection, survivorRejection } from '../party.rules';
import { type PartyState, partyStream } from '../party.state';

export interface MergeParties extends CommandInput {
  /** The party that is retired. */
  readonly partyId: PartyId;
  /** The party that stands for both from now on. */
  readonly intoId: PartyId;
  readonly reason?: string | undefined;
}

/**
 * Nothing of either is changed: the retired party keeps what was recorded with it, so that it can be undone. That the
 * survivor is erased, merged, merged into or related to it at this very moment is a race that is settled after it (SettleMerge).
 */
export const mergeParties = command('MergeParties', {
  permission: 'party.merge',
  stream: partyStream,
  target: (input: MergeParties) => input.partyId,
  reads: (input) => ({ into: fact<PartyState>('party', input.intoId) }),
  decide: (state, { partyId, intoId, reason }, { facts: { into } }) => {
    const gone = goneRejection(state, 'partyId');
    if (gone !== undefined) return gone;
    if (partyId === intoId) {
      return rejected('MergeWithItself', 'A party is merged into another one.', { field: 'intoId' });
    }
    const fault = survivorRejection(into.state, 'intoId') ?? textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    if (state.merged.length > 0) {
      return rejected(
        'StandsForOthers',
        'Others were merged into this party: merge the other way round, or undo those merges first.',
        { field: 'partyId', details: { merged: state.merged } },
      );
    }
    if (state.status === 'person' && into.state.status === 'prospect') {
      return rejected(
        'SurvivorIsAProspect',
        'A person is not merged into a prospect: merge the other way round, or register the prospect fully first.',
        { field: 'intoId' },
      );
    }
    return (
      relatedRejection(state, intoId, 'intoId') ??
      relatedRejection(into.state, partyId, 'intoId') ??
      partyMerged({ intoId, reason })
    );
  },
});
