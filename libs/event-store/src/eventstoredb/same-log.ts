/**
 * A server that was away may come back with less than it had: its disk is not there, or an older backup stands in its
 * place. Whoever went on would write beside what was lost, and make the read models anew from what is left. So the last
 * event that was seen is looked for where it was on each new connection, before what was read there is believed, and before
 * anything is appended.
 */
import type { RecordedEvent } from '@caseledger/kernel';
import { EventStoreUnavailable } from '../event-store';
import type { AppendDuplex, Connection } from './connection';
import { isNoBoundary, type OnTrouble } from './failures';
import { placeOf } from './positions';
import { requestOfLog } from './read-request';
import { recordedOf } from './stored-form';

/** An event, and where it is. */
export type Seen = Pick<RecordedEvent, 'id' | 'position'>;

export interface SameLog {
  /** The connection, on which whatever needs the log fails with EventStoreUnavailable for as long as it is another one. */
  readonly connection: Connection;
  /** Learns of an event that is in the log. */
  saw(event: Seen | undefined): void;
}

export function sameLog(connection: Connection, onTrouble: OnTrouble): SameLog {
  let last: Seen | undefined;
  /** On which connection the log was found to be the same. */
  let foundOn: number | undefined;
  let isAnother = false;
  let looking: Promise<void> | undefined;

  const isThere = async ({ id, position }: Seen): Promise<boolean> => {
    const from = placeOf(position);
    if (from === undefined) return false;
    let found = false;
    try {
      await connection.read(requestOfLog({ from, direction: 'forwards', limit: 1, filtered: false }), (record) => {
        found ||= typeof record === 'object' && recordedOf(record)?.id === id;
      });
    } catch (error) {
      if (!isNoBoundary(error)) throw error;
    }
    return found;
  };
  const look = async (): Promise<void> => {
    const on = connection.connections();
    const wanted = last;
    if (wanted !== undefined && !(await isThere(wanted))) {
      const sentence =
        `The log that EventStoreDB has is not the one it had: the event ${wanted.id} is not at position ${wanted.position} ` +
        'any more. Put its disk back; where there is only a backup, stop all processes and restore it (docs/engines.md).';
      if (!isAnother) onTrouble(sentence);
      isAnother = true;
      throw new EventStoreUnavailable(sentence);
    }
    if (isAnother) onTrouble('The log that EventStoreDB had is back.');
    isAnother = false;
    foundOn = on;
  };
  const requireSame = async (): Promise<void> => {
    while (foundOn !== connection.connections()) await (looking ??= look().finally(() => (looking = undefined)));
  };

  const read: Connection['read'] = async (request, take) => {
    try {
      await connection.read(request, take);
    } finally {
      // Of another log it may also have failed, such as for a position that is none there.
      await requireSame();
    }
  };
  const openAppends = async (): Promise<AppendDuplex> => {
    for (;;) {
      const duplex = await connection.openAppends();
      const over = new AbortController();
      for (const ending of ['error', 'end'] as const) duplex.once(ending, () => over.abort());
      try {
        await connection.attempt(requireSame);
      } catch (error) {
        duplex.cancel();
        throw error;
      }
      if (!over.signal.aborted) return duplex;
    }
  };
  return {
    connection: { ...connection, read, openAppends },
    saw: (event) => {
      if (event === undefined || (last !== undefined && event.position <= last.position)) return;
      // The event is not held on to.
      last = { id: event.id, position: event.position };
    },
  };
}
