/** Reads a log's file whole and checks what can be checked: nothing but a backup helps where it is not as it must be. */
import { DamagedFile, type Database, type SqlRow } from '@caseledger/sqlite';
import { logFault, openLogForReading } from './log-file';
import { positionOf } from './position-text';

/** What a log holds. */
export interface LogExtent {
  readonly events: number;
  /** The id of the first event; null for an empty log. */
  readonly logId: string | null;
  readonly last: { readonly position: string; readonly eventId: string } | null;
}

/** Each finds what must not be; a row is something found. */
const CHECKS: readonly (readonly [fault: string, query: string])[] = [
  ['positions are missing', 'SELECT 1 WHERE (SELECT count(*) <> ifnull(max(position), 0) FROM events)'],
  [
    'revisions of a stream are missing',
    'SELECT 1 FROM events GROUP BY stream HAVING min(revision) <> 0 OR max(revision) <> count(*) - 1',
  ],
  [
    'streams and events do not belong together',
    'SELECT 1 WHERE (SELECT count(*) FROM streams) <> (SELECT count(DISTINCT stream) FROM events)',
  ],
  [
    'an event is not what its place says',
    `SELECT 1 FROM events JOIN streams ON streams.number = events.stream
      WHERE NOT json_valid(body) OR json_extract(body, '$.revision') IS NOT revision
        OR json_extract(body, '$.stream') IS NOT name OR json_extract(body, '$.commandId') IS NOT command`,
  ],
];

/** Checks a log's file and answers what it holds. Throws a LogFileFault, which says what is wrong. */
export function checkLog(file: string): LogExtent {
  const database = openLogForReading(file);
  try {
    const [whole] = database.prepare('PRAGMA integrity_check(1)').get() ?? [];
    if (whole !== 'ok') throw new DamagedFile(String(whole));
    for (const [fault, query] of CHECKS) {
      if (database.prepare(`${query} LIMIT 1`).get() !== undefined) throw new DamagedFile(fault);
    }
    return extentOf(database);
  } catch (error) {
    throw logFault(file, error);
  } finally {
    database.close();
  }
}

function extentOf(database: Database): LogExtent {
  const one = (which: string): SqlRow | undefined =>
    database.prepare(`SELECT position, json_extract(body, '$.id') FROM events WHERE position = (${which})`).get();
  const first = one('SELECT min(position) FROM events');
  const last = one('SELECT max(position) FROM events');
  return {
    events: Number(database.prepare('SELECT count(*) FROM events').get()?.[0]),
    logId: first === undefined ? null : String(first[1]),
    last: last === undefined ? null : { position: positionOf(Number(last[0])), eventId: String(last[1]) },
  };
}
