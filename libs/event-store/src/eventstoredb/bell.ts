/**
 * Wakes those who wait for what comes. A subscription rings it, and is nothing but a bell: what there is to read is read
 * from the log. While the subscription is away, or says nothing though there is something, those who wait look for themselves.
 */
import type { Position } from '@caseledger/kernel';
import { bell as bellOfProcess, pauseFor, withChance } from '@caseledger/waiting';
import type { Connection } from './connection';
import { type Beginning, digitsOf } from './positions';
import type { ReadAnswer } from './read-answer';
import { subscriptionToLog } from './read-request';

/** What there has been to hear: whoever has read all that it tells of need not read again. */
export interface Heard {
  /** The last position that it has rung for. */
  readonly upTo: Position | Beginning;
  /** How often it was time to look all the same, whatever it had rung for. */
  readonly looks: number;
}

export interface Bell {
  heard(): Heard;
  /** Resolves when there is more to hear than that, or when a signal aborts. */
  next(heard: Heard, signal: AbortSignal): Promise<void>;
  /** Something was found at the log's end. Where somebody had to look for it, the bell is hung up anew. */
  found(position: Position): void;
}

/** Milliseconds after which those who wait look for themselves: while the bell hangs, and while it does not. */
const LOOK = { hanging: 5_000, away: 500 };
/** How long the server may take to confirm a subscription. */
const LONGEST_CONFIRMING = 10_000;
/** Before the bell is hung up again: the first time, and at most, while it will not hang. */
const PAUSE = { first: 100, longest: 5_000 };

/** A bell that is hung up when somebody waits for the first time, and taken down when the store is closed. */
export function bell({ openReading }: Connection, closed: AbortSignal): Bell {
  const inside = bellOfProcess();
  let upTo: Heard['upTo'] = '';
  let looks = 0;
  let isHanging = false;
  let lookedInSilence = false;
  let lookTimer: NodeJS.Timeout | undefined;
  let takeDown = (): void => undefined;
  let hung: Promise<void> | undefined;

  const wakeAll = (inSilence = false): void => {
    lookedInSilence = inSilence;
    clearTimeout(lookTimer);
    lookTimer = undefined;
    inside.ring();
  };
  const haveThemLook = (inSilence = false): void => {
    looks += 1;
    wakeAll(inSilence);
  };
  const ring = (commit: string): void => {
    const position = digitsOf(commit);
    if (position > upTo) upTo = position;
    wakeAll();
  };

  /** Resolves when the subscription has ended, whatever way it did; says whether it had begun. */
  const hang = async (): Promise<boolean> => {
    const subscription = await openReading(subscriptionToLog()).catch(() => undefined);
    if (subscription === undefined || closed.aborted) {
      subscription?.cancel();
      return false;
    }
    return new Promise((resolve) => {
      let begun = false;
      const down = (): void => {
        if (takeDown !== down) return;
        takeDown = () => undefined;
        clearTimeout(unconfirmed);
        isHanging = false;
        subscription.off('data', hear);
        subscription.cancel();
        haveThemLook();
        resolve(begun);
      };
      const hear = (answer: ReadAnswer): void => {
        if (typeof answer === 'object') return ring(answer.place.commit);
        if (answer !== 'confirmation') return;
        clearTimeout(unconfirmed);
        begun = true;
        isHanging = true;
        // What came before it hung has not rung.
        haveThemLook();
      };
      takeDown = down;
      const unconfirmed = setTimeout(down, LONGEST_CONFIRMING);
      subscription.on('data', hear);
      // Stays to the last: a failure that nobody listens to would end the process.
      for (const ending of ['error', 'end', 'close'] as const) subscription.on(ending, down);
    });
  };

  const keepHung = async (): Promise<void> => {
    let pause = PAUSE.first;
    while (!closed.aborted) {
      pause = (await hang()) ? PAUSE.first : Math.min(pause * 2, PAUSE.longest);
      await pauseFor(withChance(pause), closed);
    }
  };
  closed.addEventListener('abort', () => {
    takeDown();
    haveThemLook();
  });

  return {
    heard: () => ({ upTo, looks }),
    next: async (heard, signal) => {
      hung ??= keepHung();
      if (signal.aborted || closed.aborted || upTo > heard.upTo || looks > heard.looks) return;
      lookTimer ??= setTimeout(() => haveThemLook(isHanging), withChance(isHanging ? LOOK.hanging : LOOK.away));
      await inside.next(signal);
    },
    found: (position) => {
      if (isHanging && lookedInSilence && position > upTo) takeDown();
    },
  };
}
