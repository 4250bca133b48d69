/** ForgetMergedPerson: who was merged into an erased person is erased with them: the right is the person's, not the record's. */
import { command, type CommandInput, fact, type PartyId } from '@caseledger/kernel';
import { personForgotten } from '../party.events';
import { type PartyState, partyStream } from '../party.state';

export interface ForgetMergedPerson extends CommandInput {
  /** The party that was retired. */
  readonly partyId: PartyId;
  /** The erased person who stood for it. */
  readonly survivorId: PartyId;
}

/** Emits nothing where the party is not merged into that person any more, or the person is not erased. */
export const forgetMergedPerson = command('ForgetMergedPerson', {
  permission: 'party.forget',
  stream: partyStream,
  target: (input: ForgetMergedPerson) => input.partyId,
  reads: (input) => ({ survivor: fact<PartyState>('party', input.survivorId) }),
  decide: (state, { survivorId }, { facts: { survivor } }) => {
    const { ground } = survivor.state;
    return state.mergedInto === survivorId && ground !== undefined ? personForgotten({ ground }) : [];
  },
});
