/** Checks that no view has lost an event: its account against the log itself, counted anew. */
import type { WholeLog } from '@caseledger/event-store';
import type { Position } from '@caseledger/kernel';
import type { Checkpoint } from '@caseledger/read-store';
import { logPages } from './log-pages';

export interface Completeness {
  readonly view: string;
  readonly version: number;
  /** Up to where it was checked: the view's saved checkpoint. Undefined for a view that has not begun. */
  readonly position: Position | undefined;
  /** The events in the log up to there. */
  readonly events: number;
  readonly applied: number;
  readonly skipped: number;
  readonly parked: number;
  /** Whether the three are all the events. */
  readonly complete: boolean;
}

/** A view's saved checkpoint. */
export interface AccountToCheck {
  readonly view: string;
  readonly version: number;
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
    const { view, version } = account;
    return { view, version, position: place?.position, events, applied, skipped, parked, complete };
  });
}
