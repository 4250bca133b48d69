/** Waits before something that failed is tried again: longer each time, and never all at the same moment. */
import { growingPause, pauseFor, type Pauses, withChance } from '@caseledger/waiting';

const PAUSES: Pauses = { first: 25, longest: 5_000 };

/** Waits after the given number of failures (1 is the first), or until the signal aborts. Never throws. */
export async function backOff(failures: number, signal: AbortSignal): Promise<void> {
  await pauseFor(withChance(growingPause(failures, PAUSES)), signal);
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
