/** AddCaseParticipant: another registered party takes part in the case (R7). */
import { type CaseId, command, type CommandInput, fact, type PartyId, rejected } from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import { caseParticipantAdded, PARTICIPANT_ROLES, type ParticipantRole } from '../case.events';
import { MOST_PARTICIPANTS, presentPartyRejection } from '../case.rules';
import { caseStream } from '../case.state';

export interface AddCaseParticipant extends CommandInput {
  readonly caseId: CaseId;
  readonly partyId: PartyId;
  /** What the participant is to the client. */
  readonly role: ParticipantRole;
}

/** Emits nothing for a participant who has this role already. */
export const addCaseParticipant = command('AddCaseParticipant', {
  permission: 'case.participants',
  stream: caseStream,
  target: (input: AddCaseParticipant) => input.caseId,
  reads: ({ partyId }) => ({ party: fact<PartyState>('party', partyId) }),
  decide: (state, { partyId, role }, { facts }) => {
    if (state.status !== 'open') {
      return rejected('CaseNotOpen', 'Participants are added to an open case.', { field: 'caseId' });
    }
    const fault = presentPartyRejection(facts.party.state, 'partyId');
    if (fault !== undefined) return fault;
    if (!PARTICIPANT_ROLES.includes(role)) {
      return rejected('ParticipantRoleUnknown', '{role} is no role of a participant.', {
        field: 'role',
        values: { role },
      });
    }
    if (partyId === state.clientId) {
      return rejected('PrimaryClientTakesPart', 'The primary client takes part in the case already.', {
        field: 'partyId',
      });
    }
    const present = state.participants[partyId];
    if (present === role) return [];
    if (present === undefined && Object.keys(state.participants).length >= MOST_PARTICIPANTS) {
      return rejected('TooManyParticipants', 'A case has at most {most} participants.', {
        values: { most: MOST_PARTICIPANTS },
      });
    }
    return caseParticipantAdded({ partyId, role });
  },
});
