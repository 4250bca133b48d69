/** Checks that no view has lost an event: its account against the log itself, counted anew. */
import { logPages, type WholeLog } from '@caseledger/event-store';
import type { Position } from '@caseledger/kernel';
import type { Checkpoint, Partition } from '@caseledger/read-store';

export interface Completeness {
  readonly view: string;
  readonly version: number;
  /** Of a view that has several: each accounts for every event, and is checked alone. */
  readonly partition?: Partition;
  /** Up to where it was checked: the saved checkpoint. Undefined for what has not begun. */
  readonly position: Position | undefined;
  /** The events in the log up to there. */
  readonly events: number;
  readonly applied: number;
  readonly skipped: number;
  readonly parked: number;
  /** Whether the three are all the events. */
  readonly complete: boolean;
}

/** The saved checkpoint of a partition of a view. */
export interface AccountToCheck {
  readonly view: string;
  readonly version: number;
  readonly partition: Partition;
  readonly checkpoint: Checkpoint | undefined;
}

/** Counts the log once for all the views. Throws what the log throws. */
export async function checkAccounts(
  log: WholeLog,
  accounts: readonly AccountToCheck[],
  pageSize: number,
): Promise<readonly Completeness[]> {
  const counted = new Map<AccountToCheck, number>();
  const ends = accounts.flatMap(({ checkpoint }) => checkpoint?.place.position ?? []).sort();
  const upTo = ends.at(-1);
  if (upTo !== undefined) {
    for await (const { events } of logPages(log, { upTo }, pageSize)) {
      for (const account of accounts) {
        const end = account.checkpoint?.place.position;
        const within = end === undefined ? 0 : events.filter(({ position }) => position <= end).length;
        counted.set(account, (counted.get(account) ?? 0) + within);
      }
    }
  }
  return accounts.map((account) => {
    const { applied = 0, skipped = 0, parked = 0, place } = account.checkpoint ?? {};
    const events = counted.get(account) ?? 0;
    const complete = applied + skipped + parked === events;
    const { view, version, partition } = account;
    const of = { view, version, ...(partition.of > 1 && { partition }) };
    return { ...of, position: place?.position, events, applied, skipped, parked, complete };
  });
}
