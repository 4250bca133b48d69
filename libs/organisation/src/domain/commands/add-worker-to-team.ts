/** AddWorkerToTeam: from now on the worker sees what is open to the team. */
import { command, type CommandInput, fact, rejected, type TeamId, type WorkerStreamId } from '@caseledger/kernel';
import { activeTeamRejection } from '../team.rules';
import type { TeamState } from '../team.state';
import { workerJoinedTeam } from '../worker.events';
import { activeWorkerRejection, MOST_TEAMS } from '../worker.rules';
import { workerStream } from '../worker.state';

export interface AddWorkerToTeam extends CommandInput {
  readonly workerId: WorkerStreamId;
  readonly teamId: TeamId;
}

/** Emits nothing for a worker who is in the team. A team that is dissolved at the same moment may get one more worker. */
export const addWorkerToTeam = command('AddWorkerToTeam', {
  permission: 'organisation.manage',
  stream: workerStream,
  target: (input: AddWorkerToTeam) => input.workerId,
  reads: ({ teamId }: AddWorkerToTeam) => ({ team: fact<TeamState>('team', teamId) }),
  decide: (state, { teamId }, { facts: { team } }) => {
    const fault = activeWorkerRejection(state) ?? activeTeamRejection(team.state);
    if (fault !== undefined) return fault;
    if (state.teams.includes(teamId)) return [];
    if (state.teams.length >= MOST_TEAMS) {
      return rejected('TooManyTeams', 'A worker is in at most {most} teams.', {
        field: 'teamId',
        values: { most: MOST_TEAMS },
      });
    }
    return workerJoinedTeam({ teamId });
  },
});
