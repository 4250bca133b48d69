/** SettleMerge: the survivor notes whom it stands for, as the other party's stream has it now. Given by the process of merges. */
import { command, type CommandInput, fact, type PartyId } from '@caseledger/kernel';
import { mergedPartyAdded, mergedPartyRemoved } from '../party.events';
import { relatedRejection, survivorRejection } from '../party.rules';
import { type PartyState, partyStream } from '../party.state';

export interface SettleMerge extends CommandInput {
  /** The survivor. */
  readonly partyId: PartyId;
  readonly mergedId: PartyId;
}

/**
 * Refused where the survivor cannot stand for others any more, or was related to the other party while the two were merged:
 * the merge is then undone, or followed by its erasure. After the note no relationship can come, for a merged party has none.
 */
export const settleMerge = command('SettleMerge', {
  permission: 'party.merge',
  stream: partyStream,
  target: (input: SettleMerge) => input.partyId,
  reads: (input) => ({ other: fact<PartyState>('party', input.mergedId) }),
  decide: (state, { partyId, mergedId }, { facts: { other } }) => {
    const isMerged = other.state.mergedInto === partyId;
    if (state.merged.includes(mergedId) === isMerged) return [];
    if (!isMerged) return mergedPartyRemoved({ mergedId });
    return (
      survivorRejection(state, 'partyId') ??
      relatedRejection(state, mergedId, 'partyId') ??
      mergedPartyAdded({ mergedId })
    );
  },
});
