/** ForgetWorker: the name of somebody who has left is erased for good, in the log and its backups, with their key. */
import { command, type CommandInput, rejected, type WorkerStreamId } from '@caseledger/kernel';
import { workerForgotten } from '../worker.events';
import { workerStream } from '../worker.state';

export interface ForgetWorker extends CommandInput {
  readonly workerId: WorkerStreamId;
}

/** Emits nothing for a worker whose name was erased already. */
export const forgetWorker = command('ForgetWorker', {
  permission: 'organisation.manage',
  stream: workerStream,
  target: (input: ForgetWorker) => input.workerId,
  decide: ({ status, forgotten }) => {
    if (forgotten) return [];
    if (status === 'inactive') return workerForgotten({});
    return rejected('WorkerActive', 'Only the name of a worker who has left the organisation is erased.', {
      field: 'workerId',
    });
  },
});
