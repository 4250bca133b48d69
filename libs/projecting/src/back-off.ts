/** Waits before something that failed is tried again: longer each time, and never all at the same moment. */
import { setTimeout as after } from 'node:timers/promises';

const FIRST_MILLISECONDS = 25;
const LONGEST_MILLISECONDS = 5_000;

/** How long to wait after the given number of failures (1 is the first), in milliseconds: half of it is chance. */
export function backOffMilliseconds(failures: number): number {
  const whole = Math.min(LONGEST_MILLISECONDS, FIRST_MILLISECONDS * 2 ** Math.min(failures - 1, 20));
  return whole / 2 + (Math.random() * whole) / 2;
}

/** Waits as `backOffMilliseconds` says, or until the signal aborts. Never throws. */
export async function backOff(failures: number, signal: AbortSignal): Promise<void> {
  await after(backOffMilliseconds(failures), undefined, { signal }).catch(() => undefined);
}

/** The work was given up, for a reason that trying again would not change. */
export class GivenUp extends Error {
  override readonly name: string = 'GivenUp';
}

/** The work was given up because the projections were stopped. */
export class ProjectionsStopped extends GivenUp {
  override readonly name = 'ProjectionsStopped';
  constructor() {
    super('The projections were stopped.');
  }
}

/** Does it until it succeeds. Throws ProjectionsStopped when the signal aborts before that, and GivenUp as the work does. */
export async function persistently<Result>(
  work: () => Promise<Result>,
  signal: AbortSignal,
  failed: (error: unknown) => void,
): Promise<Result> {
  for (let failures = 1; ; failures += 1) {
    if (signal.aborted) throw new ProjectionsStopped();
    try {
      return await work();
    } catch (error) {
      if (error instanceof GivenUp) throw error;
      failed(error);
      await backOff(failures, signal);
    }
  }
}
