/** RemoveCaseParticipant: the party takes no part in the case any more; that it did stays in the history (R7). */
import { type CaseId, command, type CommandInput, type PartyId, rejected, textRejection } from '@caseledger/kernel';
import { caseParticipantRemoved } from '../case.events';
import { caseStream } from '../case.state';

export interface RemoveCaseParticipant extends CommandInput {
  readonly caseId: CaseId;
  readonly partyId: PartyId;
  readonly reason?: string | undefined;
}

export const removeCaseParticipant = command('RemoveCaseParticipant', {
  permission: 'case.participants',
  stream: caseStream,
  target: (input: RemoveCaseParticipant) => input.caseId,
  decide: (state, { partyId, reason }) => {
    if (state.status !== 'open') {
      return rejected('CaseNotOpen', 'Participants are removed from an open case.', { field: 'caseId' });
    }
    if (partyId === state.clientId) {
      return rejected('PrimaryClientStays', 'The case is about its primary client, who stays.', { field: 'partyId' });
    }
    if (state.participants[partyId] === undefined) {
      return rejected('NotAParticipant', 'This party takes no part in the case.', { field: 'partyId' });
    }
    return textRejection(reason, 'reason') ?? caseParticipantRemoved({ partyId, reason });
  },
});
