/** Decides and stores batches, many in one transaction. The writer's thread and the store each have one, and use it in turns. */
import type { Cell, Database } from '@caseledger/sqlite';
import type { EventBody } from '../batch';

/** A batch on its way to the writer. Revisions count from 0; -1 stands for a stream without events. */
export interface AppendRequest {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly EventBody[];
}

/** What came of a batch, in numbers: the last event's place, or for a conflict the stream's last revision. */
export type AppendAnswer =
  | { readonly outcome: 'appended' | 'alreadyAppended'; readonly revision: number; readonly number: number }
  | { readonly outcome: 'conflict'; readonly revision: number };

/** Stores batches in one transaction and answers in their order. */
export type LogWriter = (requests: readonly AppendRequest[]) => readonly AppendAnswer[];

interface Head {
  readonly stream: number;
  revision: number;
}

/** How many streams' ends are kept at hand, so that a busy stream is not looked up at every append. */
const HEADS_AT_HAND = 20_000;

/**
 * The function that stores batches in one transaction and answers in their order; a conflict refuses its own batch alone.
 * What it remembers of the log it forgets when another connection has written to it meanwhile.
 * When it throws, the transaction's fate is unknown and the database must not be written to again.
 */
export function logWriter(database: Database): LogWriter {
  const findStream = database.prepare('SELECT number FROM streams WHERE name = ?');
  const findEnd = database.prepare('SELECT max(revision) FROM events WHERE stream = ?');
  const findBody = database.prepare('SELECT position, body FROM events WHERE stream = ? AND revision = ?');
  const insertStream = database.prepare('INSERT INTO streams (name, number) VALUES (?, ?)');
  const insertEvent = database.prepare(
    'INSERT INTO events (position, stream, revision, command, body) VALUES (?, ?, ?, ?, ?)',
  );
  const findLast = database.prepare('SELECT max(position) FROM events');
  const findVersion = database.prepare('PRAGMA data_version');
  const heads = new Map<string, Head>();
  let last = 0;
  let version: Cell | undefined;

  /** The version changes with what other connections commit, never with what this one does (SQLite, "PRAGMA data_version"). */
  const forgetWhatOthersChanged = (): void => {
    const found = findVersion.get()?.[0];
    if (found === version) return;
    version = found;
    heads.clear();
    last = Number(findLast.get()?.[0] ?? 0);
  };

  const headOf = (name: string): Head | undefined => {
    const atHand = heads.get(name);
    if (atHand !== undefined) return atHand;
    const stream = findStream.get(name)?.[0];
    if (stream === undefined) return undefined;
    return keep(name, { stream: Number(stream), revision: Number(findEnd.get(stream)?.[0]) });
  };

  const keep = (name: string, head: Head): Head => {
    if (heads.size >= HEADS_AT_HAND) heads.clear();
    heads.set(name, head);
    return head;
  };

  const begin = (name: string): Head => {
    const stream = last + 1;
    insertStream.run(name, stream);
    return keep(name, { stream, revision: -1 });
  };

  /** The place of a batch that is stored already: the same ids from the same revision on, whatever their bytes. */
  const recognise = ({ stream }: Head, { expected, events }: AppendRequest): AppendAnswer | undefined => {
    let number = 0;
    for (const [index, { id }] of events.entries()) {
      const [position, body] = findBody.get(stream, expected + 1 + index) ?? [];
      if (typeof body !== 'string' || (JSON.parse(body) as { id: string }).id !== id) return undefined;
      number = Number(position);
    }
    return { outcome: 'alreadyAppended', revision: expected + events.length, number };
  };

  const append = (request: AppendRequest): AppendAnswer => {
    const known = headOf(request.stream);
    const revision = known?.revision ?? -1;
    if (request.expected !== revision) {
      const recognised = known && request.expected < revision ? recognise(known, request) : undefined;
      return recognised ?? { outcome: 'conflict', revision };
    }
    const head = known ?? begin(request.stream);
    for (const { commandId, json } of request.events) {
      last += 1;
      head.revision += 1;
      insertEvent.run(last, head.stream, head.revision, commandId, json);
    }
    return { outcome: 'appended', revision: head.revision, number: last };
  };

  return (requests) =>
    database.transaction(() => {
      forgetWhatOthersChanged();
      return requests.map(append);
    });
}
