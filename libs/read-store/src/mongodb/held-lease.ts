/** A lease while it is held: signs of life at intervals, and an end as soon as one may have been missed. */
import type { Holds, Lease } from '../lease';

/** In milliseconds. */
export interface LeaseTimes {
  /** A holder whose count has stood still for so long has lost it. */
  readonly lapsesAfter: number;
  /** The holder counts up so often. It gives up two of these before others may think that it has. */
  readonly renewsEvery: number;
  /** Whoever waits looks about so often. */
  readonly looksEvery: number;
}

/** What a lease does with its document. */
export interface LeaseDocument {
  readonly token: number;
  readonly holds: Holds | undefined;
  /** Gives a sign of life. */
  sign(): Promise<Sign>;
  /** `to`: how many the neediest who waited when the last sign was given hold. */
  giveBack(to: number | undefined): Promise<void>;
}

/** What is learnt with a sign of life. */
export interface Sign {
  /** Whether nobody else has the lease. */
  readonly isMine: boolean;
  /** How many the neediest hold who have asked for it since the last sign. */
  readonly wantedBy: number | undefined;
}

/** Holds a lease whose document was there at a time of this process' own clock. */
export function holdLease(
  { lapsesAfter, renewsEvery }: Pick<LeaseTimes, 'lapsesAfter' | 'renewsEvery'>,
  since: number,
  { token, holds, sign, giveBack }: LeaseDocument,
): Lease {
  const lost = new AbortController();
  const safeFor = lapsesAfter - 2 * renewsEvery;
  /** When the last sign that arrived was given: no one can have begun to count the time any earlier. */
  let signed = since;
  let wantedBy: number | undefined;
  let timers: readonly NodeJS.Timeout[] = [];

  const stop = (): void => {
    timers.forEach(clearTimeout);
    lost.abort();
  };
  const isOver = (): boolean => performance.now() - signed >= safeFor;
  const wait = (): void => {
    timers.forEach(clearTimeout);
    timers = [
      // The end has its own timer: after a pause of the whole process it is the first to go off.
      setTimeout(stop, signed + safeFor - performance.now()),
      setTimeout(() => void renew(), renewsEvery),
    ];
    for (const timer of timers) timer.unref();
  };
  const renew = async (): Promise<void> => {
    const given = performance.now();
    // Without an answer it goes on as if none had been given: the end comes by itself.
    const seen = isOver() ? undefined : await sign().catch(() => undefined);
    if (lost.signal.aborted) return;
    if (seen?.isMine === false || isOver()) {
      stop();
      return;
    }
    if (seen !== undefined) {
      signed = given;
      wantedBy = seen.wantedBy;
    }
    wait();
  };
  wait();

  return {
    token,
    lost: lost.signal,
    release: async () => {
      if (!lost.signal.aborted) stop();
      await giveBack(wantedBy);
    },
    wantedBy: () => {
      const held = holds?.();
      return held !== undefined && wantedBy !== undefined && held - wantedBy >= 2 ? wantedBy : undefined;
    },
  };
}
