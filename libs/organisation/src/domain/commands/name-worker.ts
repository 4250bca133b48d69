/** NameWorker: who a worker is; a token says no more than their subject. */
import { command, type CommandInput, rejected, type WorkerStreamId } from '@caseledger/kernel';
import { workerNamed } from '../worker.events';
import { workerTextRejection } from '../worker.rules';
import { workerStream } from '../worker.state';

export interface NameWorker extends CommandInput {
  readonly workerId: WorkerStreamId;
  readonly name: string;
  /** Left out, it is taken away. */
  readonly email?: string | undefined;
}

/** Given twice, it says the same twice: the state holds no name that could be compared. */
export const nameWorker = command('NameWorker', {
  permission: 'organisation.manage',
  stream: workerStream,
  target: (input: NameWorker) => input.workerId,
  decide: ({ forgotten }, { name, email }) => {
    if (forgotten) {
      return rejected('WorkerForgotten', 'The name of this worker was erased; none is recorded again.', {
        field: 'workerId',
      });
    }
    return workerTextRejection(name, 'name') ?? workerTextRejection(email, 'email') ?? workerNamed({ name, email });
  },
});
