/** CreateTeam: workers can be added to it, and cases opened to it, from now on. */
import { command, type CommandInput } from '@caseledger/kernel';
import { teamCreated } from '../team.events';
import { teamNameRejection } from '../team.rules';
import { teamStream } from '../team.state';

export interface CreateTeam extends CommandInput {
  readonly name: string;
}

export const createTeam = command('CreateTeam', {
  permission: 'organisation.manage',
  stream: teamStream,
  target: 'new',
  decide: (state, { name }: CreateTeam) => {
    if (state.status !== 'unknown') return [];
    return teamNameRejection(name) ?? teamCreated({ name });
  },
});
