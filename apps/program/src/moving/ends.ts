/** The two logs of a copy, opened for what a copy does with them. */
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { EventStore, StreamRead } from '@caseledger/event-store';
import { openEmbeddedEventStore } from '@caseledger/event-store/embedded/event-store';
import { openLogReader } from '@caseledger/event-store/embedded/reader';
import { openEventStoreDb } from '@caseledger/event-store/eventstoredb/event-store';
import { openEventStoreDbImport } from '@caseledger/event-store/eventstoredb/import';
import { type LogImport, runsOf } from '@caseledger/event-store/log-import';
import { parseStreamName, type Position, type RecordedEvent, type StreamName } from '@caseledger/kernel';
import { isFile } from '../data-files';

/** A log as a copy reads it. */
export interface Readable {
  /** A page after a position, or from the start; an empty one at the end. */
  after(position: Position | undefined, limit: number): Promise<readonly RecordedEvent[]>;
  at(position: Position): Promise<RecordedEvent | undefined>;
  inStream(stream: StreamName, read: StreamRead): Promise<readonly RecordedEvent[]>;
  /** How many events it has; undefined where nobody counts them. */
  count(): number | undefined;
  close(): Promise<void>;
}

/** A log as a copy writes to it. */
export interface Writable extends Readable, LogImport {
  readonly store: EventStore;
}

/** The path of a file's URL; undefined for a server's. */
export function fileOf(url: string): string | undefined {
  return isFile(url) ? resolve(url.slice('file:'.length)) : undefined;
}

/** Whether there is a file, and not a folder. */
export function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/** Opens a log for reading; a file also while a server writes to it. Throws an Error that says why it cannot. */
export async function openSource(url: string): Promise<Readable> {
  const file = fileOf(url);
  if (file === undefined) return readable(await openEventStoreDb({ url }));
  if (!isThere(file)) throw new Error(`There is no log at ${file}.`);
  const reader = openLogReader(file);
  return {
    after: (position, limit) =>
      Promise.resolve(reader.log({ ...(position !== undefined && { after: position }), limit })),
    at: (position) => Promise.resolve(reader.at(position)),
    inStream: (stream, read) => Promise.resolve(reader.stream(stream, read)),
    count: () => Number(reader.last()?.position ?? 0),
    close: () => {
      reader.close();
      return Promise.resolve();
    },
  };
}

/** Opens a log to copy into; the folder of a file must be locked. Throws as the engine does. */
export async function openDestination(url: string): Promise<Writable> {
  const file = fileOf(url);
  if (file !== undefined) {
    const store = await openEmbeddedEventStore({ file });
    return { ...readable(store), store, append: (events) => appendInTurn(store, events) };
  }
  const store = await openEventStoreDb({ url });
  try {
    const importing = await openEventStoreDbImport({ url });
    const close = async (): Promise<void> => {
      await importing.close();
      await store.close();
    };
    return { ...readable(store), store, append: importing.append, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The folder that a file's URL is in; undefined for a server's. */
export function folderOf(url: string): string | undefined {
  const file = fileOf(url);
  return file && dirname(file);
}

function readable(store: EventStore): Readable {
  const log = store.wholeLog();
  return {
    after: (position, limit) => log.read({ ...(position !== undefined && { after: position }), limit }),
    at: (position) => log.at(position),
    inStream: (stream, read) => store.forTenant(tenantOf(stream)).read(stream, read),
    count: () => undefined,
    close: () => store.close(),
  };
}

/** Four of the largest events are as large as a batch may be. */
const MOST_EVENTS_AT_ONCE = 4;

async function appendInTurn(store: EventStore, events: readonly RecordedEvent[]): Promise<void> {
  for (const run of runsOf(events, MOST_EVENTS_AT_ONCE)) {
    const { outcome } = await store.forTenant(tenantOf(run.stream)).append(run.stream, run.expected, run.events);
    if (outcome === 'conflict') throw new Error(`The stream ${run.stream} has other events at the destination.`);
  }
}

function tenantOf(stream: StreamName) {
  const address = parseStreamName(stream);
  if (address === undefined) throw new RangeError(`${stream} is no stream.`);
  return address.tenant;
}
