/**
 * DissolveTeam: nobody is added to the team from now on, for ever. Whoever is in it stays in it until they are removed,
 * and sees until then what is open to it, so that no case is suddenly open to nobody.
 */
import { command, type CommandInput, type TeamId } from '@caseledger/kernel';
import { teamDissolved } from '../team.events';
import { activeTeamRejection } from '../team.rules';
import { teamStream } from '../team.state';

export interface DissolveTeam extends CommandInput {
  readonly teamId: TeamId;
}

/** Emits nothing for a team that is dissolved already. */
export const dissolveTeam = command('DissolveTeam', {
  permission: 'organisation.manage',
  stream: teamStream,
  target: (input: DissolveTeam) => input.teamId,
  decide: (state) => (state.status === 'dissolved' ? [] : (activeTeamRejection(state) ?? teamDissolved({}))),
});
