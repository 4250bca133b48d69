/** RemoveWorkerFromTeam: from now on the worker sees nothing any more because of the team. */
import { command, type CommandInput, rejected, type TeamId, type WorkerStreamId } from '@caseledger/kernel';
import { workerLeftTeam } from '../worker.events';
import { workerStream } from '../worker.state';

export interface RemoveWorkerFromTeam extends CommandInput {
  readonly workerId: WorkerStreamId;
  readonly teamId: TeamId;
}

export const removeWorkerFromTeam = command('RemoveWorkerFromTeam', {
  permission: 'organisation.manage',
  stream: workerStream,
  target: (input: RemoveWorkerFromTeam) => input.workerId,
  decide: ({ teams }, { teamId }) => {
    if (teams.includes(teamId)) return workerLeftTeam({ teamId });
    return rejected('WorkerNotInTeam', 'This worker is not in this team.', { field: 'teamId' });
  },
});
