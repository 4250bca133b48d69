/** ReactivateWorker: the worker has come back, and is in no team yet. */
import { command, type CommandInput, type WorkerStreamId } from '@caseledger/kernel';
import { workerReactivated } from '../worker.events';
import { workerStream } from '../worker.state';

export interface ReactivateWorker extends CommandInput {
  readonly workerId: WorkerStreamId;
}

/** Emits nothing for a worker who is there. */
export const reactivateWorker = command('ReactivateWorker', {
  permission: 'organisation.manage',
  stream: workerStream,
  target: (input: ReactivateWorker) => input.workerId,
  decide: ({ status }) => (status === 'inactive' ? workerReactivated({}) : []),
});
