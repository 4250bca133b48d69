/** Decides and stores batches, many in one transaction. Runs in the writer's thread: the only one that writes to the log. */
import type { Database } from '@caseledger/sqlite';
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

interface Head {
  readonly stream: number;
  revision: number;
}

/** How many streams' ends are kept at hand, so that a busy stream is not looked up at every append. */
const HEADS_AT_HAND = 20_000;

/**
 * The function that stores batches in one transaction and answers in their order; a conflict refuses its own batch alone.
 * When it throws, the transaction's fate is unknown and the database must not be written to again.
 */
export function logWriter(database: Database): (requests: readonly AppendRequest[]) => readonly AppendAnswer[] {
  const findStream = database.prepare('SELECT number FROM streams WHERE name = ?');
  const findEnd = database.prepare('SELECT max(revision) FROM events WHERE stream = ?');
  const findBody = database.prepare('SELECT position, body FROM events WHERE stream = ? AND revision = ?');
  const insertStream = database.prepare('INSERT INTO streams (name, number) VALUES (?, ?)');
  const insertEvent = database.prepare(
    'INSERT INTO events (position, stream, revision, command, body) VALUES (?, ?, ?, ?, ?)',
  );
  const heads = new Map<string, Head>();
  let last = Number(database.prepare('SELECT max(position) FROM events').get()?.[0] ?? 0);

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

  return (requests) => database.transaction(() => requests.map(append));
}
