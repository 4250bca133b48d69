/** ForgetPerson: the person is erased. Their key is destroyed, and with it every personal value in the log and its backups. */
import { command, type CommandInput, type PartyId, rejected } from '@caseledger/kernel';
import { ERASURE_GROUNDS, type ErasureGround, personForgotten } from '../party.events';
import { mergedRejection } from '../party.rules';
import { partyStream } from '../party.state';

export interface ForgetPerson extends CommandInput {
  readonly partyId: PartyId;
  readonly ground: ErasureGround;
}

/** Emits nothing for a person who has been erased already. Those merged into the person are erased after (ForgetMergedPerson). */
export const forgetPerson = command('ForgetPerson', {
  permission: 'party.forget',
  stream: partyStream,
  target: (input: ForgetPerson) => input.partyId,
  decide: (state, { ground }) => {
    if (!ERASURE_GROUNDS.includes(ground)) {
      return rejected('ErasureGroundUnknown', '{ground} is no ground for an erasure.', {
        field: 'ground',
        values: { ground },
      });
    }
    return mergedRejection(state, 'partyId') ?? (state.status === 'forgotten' ? [] : personForgotten({ ground }));
  },
});
