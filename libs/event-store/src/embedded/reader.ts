/** Reads the log on a connection of its own: what is committed, whatever is being written. */
import type { Position, RecordedEvent, StoredEvent, StreamName } from '@caseledger/kernel';
import type { SqlRow } from '@caseledger/sqlite';
import { pageLimit, requireRevision } from '../batch';
import type { LogRead, StreamRead } from '../event-store';
import { openLogForReading } from './log-file';
import { numberOf, positionOf } from './position-text';

export interface LogReader {
  stream(name: StreamName, read: StreamRead): readonly RecordedEvent[];
  command(name: StreamName, commandId: string): readonly number[];
  log(read: LogRead): readonly RecordedEvent[];
  first(): RecordedEvent | undefined;
  last(): RecordedEvent | undefined;
  at(position: Position): RecordedEvent | undefined;
  close(): void;
}

/** The stream's number is looked up in the same statement, so that a page is one reading of one state of the log. */
const OF_STREAM = 'stream = (SELECT number FROM streams WHERE name = ?)';

/** Opens the log for reading. Throws an Error that names the file when that cannot be done. */
export function openLogReader(file: string): LogReader {
  const database = openLogForReading(file);
  const events = 'SELECT position, body FROM events';
  const forwards = database.prepare(`${events} WHERE ${OF_STREAM} AND revision >= ? ORDER BY revision LIMIT ?`);
  const backwards = database.prepare(`${events} WHERE ${OF_STREAM} AND revision <= ? ORDER BY revision DESC LIMIT ?`);
  // The index is named, because the other one has the order that is asked for, at the cost of reading the whole stream.
  const ofCommand = database.prepare(
    `SELECT revision FROM events INDEXED BY events_by_command WHERE ${OF_STREAM} AND command = ? ORDER BY revision`,
  );
  const after = database.prepare(`${events} WHERE position > ? ORDER BY position LIMIT ?`);
  const last = database.prepare(`${events} ORDER BY position DESC LIMIT 1`);
  const at = database.prepare(`${events} WHERE position = ?`);

  return {
    stream: (name, { from, direction = 'forwards', limit }) => {
      const page = direction === 'forwards' ? forwards : backwards;
      const start = from ?? (direction === 'forwards' ? 0 : Number.MAX_SAFE_INTEGER);
      return page.all(name, requireRevision(start), pageLimit(limit)).map(recorded);
    },
    command: (name, commandId) => ofCommand.all(name, commandId).map(([revision]) => Number(revision)),
    log: (read) =>
      after.all(read.after === undefined ? 0 : requireNumber(read.after), pageLimit(read.limit)).map(recorded),
    first: () => after.all(0, 1).map(recorded)[0],
    last: () => found(last.get()),
    at: (position) => found(at.get(numberOf(position) ?? 0)),
    close: () => {
      database.close();
    },
  };
}

function found(row: SqlRow | undefined): RecordedEvent | undefined {
  return row && recorded(row);
}

function recorded([position, body]: SqlRow): RecordedEvent {
  return Object.assign(JSON.parse(String(body)) as StoredEvent, { position: positionOf(Number(position)) });
}

/** A place that this log never gave out has nothing after it: reading from the start instead would repeat events. */
function requireNumber(position: Position): number {
  const number = numberOf(position);
  if (number === undefined) throw new RangeError(`${position} is no position of this log.`);
  return number;
}
