/** The store's side of its writer's thread: gathers the batches of a turn of the event loop, and hands out the answers. */
import { Worker } from 'node:worker_threads';
import { AppendOutcomeUnknown, EventStoreUnavailable } from '../event-store';
import { compiledFile } from './compiled-file';
import type { AppendAnswer, AppendRequest } from './writer';
import type { FromWriter, ToWriter } from './writer-messages';

/** How many bytes of batches may wait for the disk before more are refused. */
const MAX_WAITING_BYTES = 64 * 1024 * 1024;

/** What the store needs of its writer. */
export interface GroupCommit {
  /** Resolves when the batch is durable or refused. Rejects with EventStoreUnavailable or AppendOutcomeUnknown. */
  append(request: AppendRequest): Promise<AppendAnswer>;
  /** Finishes what was accepted and ends the thread. */
  close(): Promise<void>;
}

/** One commit that was answered: the batches that it took, the events that it stored, and how long it took. */
export interface LogCommit {
  readonly appends: number;
  readonly events: number;
  readonly milliseconds: number;
}

/** What the writer's answers lead to. */
export interface WriterListeners {
  /** Called for every batch, in the log's order, before whoever appended it learns of it. */
  readonly onAnswered: (request: AppendRequest, answer: AppendAnswer) => void;
  /** Called after every commit that stored something. */
  readonly onCommitted: () => void;
  /** Called once, with a sentence, when the disk failed: before anybody learns that their append is in doubt. */
  readonly onFatal: (sentence: string) => void;
  /** Told of every commit, also of one that refused all it was given. */
  readonly onCommit?: ((commit: LogCommit) => void) | undefined;
}

interface Waiting {
  readonly request: AppendRequest;
  readonly bytes: number;
  resolve(answer: AppendAnswer): void;
  reject(error: Error): void;
}

/** Starts the writer's thread on a log file. Rejects with an Error when the log cannot be opened. */
export function startGroupCommit(
  file: string,
  { onAnswered, onCommitted, onFatal, onCommit }: WriterListeners,
): Promise<GroupCommit> {
  const worker = new Worker(compiledFile('writer.worker'), { workerData: { file } });
  const waiting: Waiting[] = [];
  let gathered: AppendRequest[] = [];
  let waitingBytes = 0;
  let closing: Promise<void> | undefined;
  let failed = false;
  let closed = false;

  const tell = (message: ToWriter): void => {
    worker.postMessage(message);
  };
  const send = (): void => {
    if (gathered.length > 0) tell({ kind: 'append', requests: gathered });
    gathered = [];
  };

  const hand = (answers: readonly AppendAnswer[], milliseconds: number): void => {
    let events = 0;
    for (const [index, { request, bytes, resolve }] of waiting.splice(0, answers.length).entries()) {
      const answer = answers[index] as AppendAnswer;
      waitingBytes -= bytes;
      if (answer.outcome === 'appended') events += request.events.length;
      onAnswered(request, answer);
      resolve(answer);
    }
    onCommit?.({ appends: answers.length, events, milliseconds });
    if (answers.some(({ outcome }) => outcome === 'appended')) onCommitted();
  };

  const fail = (reason: string): void => {
    if (failed) return;
    failed = true;
    onFatal(`The event log ${file} cannot be written (${reason}). Nothing more is acknowledged.`);
    const doubt = new AppendOutcomeUnknown(`The event log failed before it answered: ${reason}`);
    for (const { reject } of waiting.splice(0)) reject(doubt);
  };

  const append = (request: AppendRequest): Promise<AppendAnswer> => {
    if (closing !== undefined) return Promise.reject(new EventStoreUnavailable('The event store is closed.'));
    if (failed) return Promise.reject(new EventStoreUnavailable('The event log failed.'));
    if (waitingBytes > MAX_WAITING_BYTES) {
      return Promise.reject(new EventStoreUnavailable('Too many appends are waiting for the disk.'));
    }
    const bytes = request.events.reduce((sum, { json }) => sum + json.length, 0);
    waitingBytes += bytes;
    if (gathered.push(request) === 1) setImmediate(send);
    return new Promise((resolve, reject) => waiting.push({ request, bytes, resolve, reject }));
  };

  return new Promise((resolve, reject) => {
    let open = false;
    const ended = new Promise<void>((ending) => worker.once('exit', () => ending()));
    const close = (): Promise<void> => {
      send();
      tell({ kind: 'close' });
      return ended;
    };
    const lost = (reason: string): void => {
      if (open && !closed) fail(reason);
      else reject(new Error(reason));
    };
    worker.on('message', (message: FromWriter) => {
      if (message.kind === 'opened') {
        open = true;
        resolve({ append, close: () => (closing ??= close()) });
      } else if (message.kind === 'answers') hand(message.answers, message.milliseconds);
      else if (message.kind === 'failed') lost(message.message);
      else closed = true;
    });
    worker.once('error', (error) => lost(error.message));
    worker.once('exit', () => lost('its thread ended.'));
  });
}
