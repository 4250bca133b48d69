/** UnmergeParties: two parties that were merged are two again, each with what was recorded with it. */
import { command, type CommandInput, fact, type PartyId, rejected, textRejection } from '@caseledger/kernel';
import { partyUnmerged } from '../party.events';
import { erasedRejection } from '../party.rules';
import { type PartyState, partyStream } from '../party.state';

export interface UnmergeParties extends CommandInput {
  /** The party that was retired. */
  readonly partyId: PartyId;
  readonly reason?: string | undefined;
}

/** The retired party is again what it was. What was recorded with the survivor since stays there: nobody can tell whose it is. */
export const unmergeParties = command('UnmergeParties', {
  permission: 'party.merge',
  stream: partyStream,
  target: (input: UnmergeParties) => input.partyId,
  reads: (_, { mergedInto }) => ({
    survivor: mergedInto === undefined ? undefined : fact<PartyState>('party', mergedInto),
  }),
  decide: (state, { reason }, { facts: { survivor } }) => {
    const erased = erasedRejection(state, 'partyId') ?? (survivor && erasedRejection(survivor.state, 'partyId'));
    if (erased !== undefined) return erased;
    if (state.mergedInto === undefined) {
      return rejected('PartyNotMerged', 'This party was not merged into another one.', { field: 'partyId' });
    }
    return textRejection(reason, 'reason') ?? partyUnmerged({ intoId: state.mergedInto, reason });
  },
});
