/** DeactivateWorker: the worker has left the organisation, and with it every team. Their tokens are their issuer's to refuse. */
import { command, type CommandInput, type WorkerStreamId } from '@caseledger/kernel';
import { workerDeactivated, workerLeftTeam } from '../worker.events';
import { workerStream } from '../worker.state';

export interface DeactivateWorker extends CommandInput {
  readonly workerId: WorkerStreamId;
}

/** Emits nothing for a worker who has left already. */
export const deactivateWorker = command('DeactivateWorker', {
  permission: 'organisation.manage',
  stream: workerStream,
  target: (input: DeactivateWorker) => input.workerId,
  decide: ({ status, teams }) =>
    status === 'active' ? [...teams.map((teamId) => workerLeftTeam({ teamId })), workerDeactivated({})] : [],
});
