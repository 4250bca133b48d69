/** The store's side of its writing thread: asks it, and keeps what it tells of the collections. */
import { Worker } from 'node:worker_threads';
import { compiledFile, endProcess } from '@caseledger/sqlite';
import { CollectionReplaced, ReadStoreUnavailable } from '../read-store';
import type { Changing, CollectionRecord } from './changing';
import { ReadStoreDamaged } from './file';
import type { FromWritingThread, ToWritingThread } from './writing-messages';

type Asked = ToWritingThread['asked'];

export interface WritingThread {
  /** Has something changed. Rejects with what the thread throws, or ReadStoreUnavailable where the thread has ended. */
  ask<Question extends Asked>(
    asked: Question,
    ...given: Parameters<Changing[Question]>
  ): Promise<Awaited<ReturnType<Changing[Question]>>>;
  /** Finishes what was asked and ends the thread, where it has not ended by itself. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Starts the thread on a file. `onCollections` is told of the collections before whoever changed them is answered. `onFatal`
 * is called once, with a sentence, when the thread has ended by itself: what it would have written is in the log, so by
 * default the process ends, and the next start goes on.
 * Rejects as `openReadFile` throws when the file cannot be opened.
 */
export async function startWritingThread(
  path: string,
  onCollections: (collections: readonly CollectionRecord[]) => void,
  onFatal: (sentence: string) => void = endProcess,
): Promise<WritingThread> {
  const worker = new Worker(compiledFile(__filename, 'writing.worker'), { workerData: { path } });
  const waiting = new Map<number, Waiting>();
  let inUse = false;
  let last = 0;
  let ended: ReadStoreUnavailable | undefined;

  const end = (reason: string): void => {
    ended ??= new ReadStoreUnavailable(reason);
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('message', ({ id, result, fault, collections }: FromWritingThread) => {
    if (collections !== undefined) onCollections(collections);
    const one = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) one?.resolve(result);
    else one?.reject(errorOf(path, fault));
  });
  worker.on('error', (error) => {
    end(`The read store's thread has failed: ${error.message}`);
  });
  const gone = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      if (inUse) onFatal(`Nothing can be written to the read store ${path} any more: its thread has ended.`);
      end('The read store is closed.');
      resolve();
    });
  });
  const answered = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended === undefined) waiting.set(id, { resolve, reject });
      else reject(ended);
    });
  const ask: WritingThread['ask'] = async (asked, ...given) => {
    const id = (last += 1);
    worker.postMessage({ id, asked, given } satisfies ToWritingThread);
    return (await answered(id)) as never;
  };
  await answered(0).catch(async (error: unknown) => {
    await worker.terminate();
    throw error;
  });
  inUse = true;
  return {
    ask,
    close: async () => {
      inUse = false;
      await ask('close').catch((error: unknown) => {
        if (error !== ended) throw error;
      });
      await gone;
    },
  };
}

function errorOf(path: string, { name, message }: NonNullable<FromWritingThread['fault']>): Error {
  if (name === 'ReadStoreDamaged') return new ReadStoreDamaged(path, new Error(message));
  if (name === 'CollectionReplaced') return new CollectionReplaced(message);
  if (name === 'ReadStoreUnavailable') return new ReadStoreUnavailable(message);
  return name === 'RangeError' ? new RangeError(message) : new Error(message);
}
