/**
 * Gathers the batches of a turn of the event loop, has them committed, and hands out the answers. Groups are committed by a
 * thread of their own, so that requests are served meanwhile. A batch that comes alone while nothing is under way is
 * committed here: waking a thread and being woken by it takes longer than the disk.
 */
import { Worker } from 'node:worker_threads';
import { compiledFile, whatIsWrong } from '@caseledger/sqlite';
import { AppendOutcomeUnknown, EventStoreUnavailable } from '../event-store';
import { openLogForWriting } from './log-file';
import { type AppendAnswer, type AppendRequest, logWriter } from './writer';
import type { FromWriter, ToWriter } from './writer-messages';

/** How many bytes of batches may wait for the disk before more are refused. */
const MAX_WAITING_BYTES = 64 * 1024 * 1024;

/** A commit that takes longer than this is left to the thread: nothing else is done while one is made here. */
const MOST_MILLISECONDS_HERE = 2;
/** After so much was written here the thread makes a commit, which keeps the write-ahead log short. */
const MOST_BYTES_HERE = 16 * 1024 * 1024;
/** What a commit writes besides its batch: a page of each table and index, about. */
const BYTES_A_COMMIT = 16 * 1024;

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

/** Opens a log file and starts its writer's thread. Rejects with an Error when the log cannot be opened. */
export async function startGroupCommit(
  file: string,
  { onAnswered, onCommitted, onFatal, onCommit }: WriterListeners,
): Promise<GroupCommit> {
  // Two connections write to the file, this one and the thread's: never at the same time, each knowing what it missed.
  const here = openLogForWriting(file, 0);
  const write = logWriter(here);
  const worker = new Worker(compiledFile(__filename, 'writer.worker'), { workerData: { file } });
  const waiting: Waiting[] = [];
  let gathered: AppendRequest[] = [];
  let writtenHere = 0;
  let last: LogCommit | undefined;
  let waitingBytes = 0;
  let closing: Promise<void> | undefined;
  let failed = false;
  let closed = false;

  const tell = (message: ToWriter): void => {
    worker.postMessage(message);
  };
  const isForHere = (): boolean =>
    waiting.length === 1 &&
    last?.appends === 1 &&
    last.milliseconds <= MOST_MILLISECONDS_HERE &&
    writtenHere < MOST_BYTES_HERE;
  const send = (): void => {
    const requests = gathered;
    gathered = [];
    if (requests.length === 0 || failed) return;
    if (isForHere()) {
      writtenHere += waitingBytes + BYTES_A_COMMIT;
      commitHere(requests);
    } else {
      writtenHere = 0;
      tell({ kind: 'append', requests });
    }
  };
  const commitHere = (requests: readonly AppendRequest[]): void => {
    const begun = performance.now();
    let answers: readonly AppendAnswer[];
    try {
      answers = write(requests);
    } catch (error) {
      fail(whatIsWrong(error));
      return;
    }
    hand(answers, performance.now() - begun);
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
    last = { appends: answers.length, events, milliseconds };
    onCommit?.(last);
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
    worker.once('exit', () => {
      here.close();
      lost('its thread ended.');
    });
  });
}
