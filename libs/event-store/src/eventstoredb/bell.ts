/**
 * Wakes those who wait for what comes. A subscription rings it, and is nothing but a bell: what there is to read is read
 * from the log. While the subscription is away, or says nothing though there is something, those who wait look for themselves.
 */
import { END, type EventStoreDBClient, streamNameFilter } from '@eventstore/db-client';
import { STREAM_CATEGORIES } from '@caseledger/kernel';
import { pauseFor, withChance } from './patience';

export interface Bell {
  /** How often it has rung. */
  rung(): number;
  /** Resolves when it has rung more often than that, when it is time to look all the same, or when a signal aborts. */
  next(rung: number, signal: AbortSignal): Promise<void>;
  /** Somebody has found what the bell did not ring for: it is hung up anew. */
  wasSilent(): void;
}

/** Milliseconds after which those who wait look for themselves: while the bell hangs, and while it does not. */
const LOOK = { hanging: 5_000, away: 500 };
/** How long the server may take to confirm a subscription. */
const LONGEST_CONFIRMING = 10_000;
/** Before the bell is hung up again: the first time, and at most, while it will not hang. */
const PAUSE = { first: 100, longest: 5_000 };
const OURS = streamNameFilter({
  prefixes: STREAM_CATEGORIES.map((category) => `${category}-`),
  checkpointInterval: 1_000,
});

/** A bell that is hung up when somebody waits for the first time, and taken down when the store is closed. */
export function bell(client: EventStoreDBClient, closed: AbortSignal): Bell {
  const waiting = new Set<() => void>();
  let count = 0;
  let isHanging = false;
  let takeDown = (): void => undefined;
  let hung: Promise<void> | undefined;

  const ring = (): void => {
    count += 1;
    for (const wake of [...waiting]) wake();
  };

  /** Resolves when the subscription has ended, whatever way it did; says whether it had begun. */
  const hang = (): Promise<boolean> =>
    new Promise((resolve) => {
      const subscription = client.subscribeToAll({ fromPosition: END, filter: OURS });
      let begun = false;
      takeDown = () => {
        takeDown = () => undefined;
        clearTimeout(unconfirmed);
        isHanging = false;
        subscription.off('data', ring);
        subscription.unsubscribe().catch(() => undefined);
        // Those who relied on it look for themselves at once.
        ring();
        resolve(begun);
      };
      const down = takeDown;
      // Stays to the last: a failure that nobody listens to would end the process.
      for (const ending of ['error', 'end', 'close'] as const)
        subscription.on(ending, () => takeDown === down && down());
      const unconfirmed = setTimeout(down, LONGEST_CONFIRMING);
      subscription.on('confirmation', () => {
        clearTimeout(unconfirmed);
        begun = true;
        isHanging = true;
        // What came before it hung has not rung.
        ring();
      });
      subscription.on('data', ring);
    });

  const keepHung = async (): Promise<void> => {
    let pause = PAUSE.first;
    while (!closed.aborted) {
      pause = (await hang()) ? PAUSE.first : Math.min(pause * 2, PAUSE.longest);
      await pauseFor(withChance(pause), closed);
    }
  };
  closed.addEventListener('abort', () => {
    takeDown();
    ring();
  });

  return {
    rung: () => count,
    next: async (rung, signal) => {
      hung ??= keepHung();
      if (count > rung) return;
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          clearTimeout(look);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const look = setTimeout(wake, withChance(isHanging ? LOOK.hanging : LOOK.away));
        waiting.add(wake);
        signal.addEventListener('abort', wake);
        if (signal.aborted || closed.aborted) wake();
      });
    },
    wasSilent: () => {
      if (isHanging) takeDown();
    },
  };
}
