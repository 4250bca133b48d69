/** NoteWorker: the program has seen a token of a worker. Given by the program alone, since nobody decides it. */
import { command, type CommandInput, type WorkerId, type WorkerStreamId } from '@caseledger/kernel';
import { workerSeen } from '../worker.events';
import { workerStream } from '../worker.state';

export interface NoteWorker extends CommandInput {
  /** Follows from the subject: `workerStreamIdOf`. */
  readonly workerId: WorkerStreamId;
  readonly worker: WorkerId;
}

/** Emits nothing for a worker who was seen before. */
export const noteWorker = command('NoteWorker', {
  permission: 'worker.note',
  stream: workerStream,
  target: (input: NoteWorker) => input.workerId,
  begins: true,
  decide: ({ status }, { worker }) => (status === 'unseen' ? workerSeen({ worker }) : []),
});
