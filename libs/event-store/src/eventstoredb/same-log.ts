/**
 * A server that was away may come back with less than it had: its disk is not there, or an older backup stands in its
 * place. Whoever went on would write beside what was lost, and make the read models anew from what is left. So the last
 * event that was seen is looked for where it was, after each failure before anything is read, and before a new call for
 * appends is used.
 */
import type { RecordedEvent } from '@caseledger/kernel';
import { EventStoreUnavailable } from '../event-store';
import type { Connection } from './connection';
import { isNoBoundary, mayHeal, type OnTrouble } from './failures';
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
  let failures = 0;
  /** How many failures there had been when the log was found to be the same. */
  let foundAfter = 0;
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
    const before = failures;
    const wanted = last;
    if (wanted !== undefined && !(await isThere(wanted))) {
      const sentence =
        `The log that EventStoreDB has is not the one it had: the event ${wanted.id} is not at position ${wanted.position} ` +
        'any more. Put its disk back or restore a backup of it; where this log is the right one, start caseledger anew.';
      if (!isAnother) onTrouble(sentence);
      isAnother = true;
      throw new EventStoreUnavailable(sentence);
    }
    if (isAnother) onTrouble('The log that EventStoreDB had is back.');
    isAnother = false;
    foundAfter = before;
  };
  const requireSame = async (): Promise<void> => {
    while (foundAfter !== failures) await (looking ??= look().finally(() => (looking = undefined)));
  };
  const failed = (): void => void (failures += 1);

  return {
    saw: (event) => {
      if (event === undefined || (last !== undefined && event.position <= last.position)) return;
      // The event is not held on to.
      last = { id: event.id, position: event.position };
    },
    connection: {
      ...connection,
      read: async (request, take) => {
        await requireSame();
        await connection.read(request, take).catch((error: unknown) => {
          if (mayHeal(error)) failed();
          throw error;
        });
      },
      openReading: async (request) => {
        const call = await connection.openReading(request);
        return call.on('error', failed).on('end', failed);
      },
      openAppends: async () => {
        const duplex = await connection.openAppends();
        try {
          failed();
          await connection.attempt(requireSame);
          return duplex;
        } catch (error) {
          duplex.cancel();
          throw error;
        }
      },
      failed: (error) => {
        failed();
        connection.failed(error);
      },
    },
  };
}
