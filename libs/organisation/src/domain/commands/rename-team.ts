/** RenameTeam: who is in it and what is open to it stay as they are. */
import { command, type CommandInput, type TeamId } from '@caseledger/kernel';
import { teamRenamed } from '../team.events';
import { activeTeamRejection, teamNameRejection } from '../team.rules';
import { teamStream } from '../team.state';

export interface RenameTeam extends CommandInput {
  readonly teamId: TeamId;
  readonly name: string;
}

/** Emits nothing for the name that the team has already. */
export const renameTeam = command('RenameTeam', {
  permission: 'organisation.manage',
  stream: teamStream,
  target: (input: RenameTeam) => input.teamId,
  decide: (state, { name }) => {
    const fault = activeTeamRejection(state) ?? teamNameRejection(name);
    if (fault !== undefined) return fault;
    return state.name === name ? [] : teamRenamed({ name });
  },
});
