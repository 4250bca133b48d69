/** Waits before another attempt: longer each time, and never all at the same moment. */
import { growingPause, pauseFor, type Pauses } from '@caseledger/waiting';

const PAUSES: Pauses = { first: 10, longest: 5_000 };

/**
 * Waits after so many attempts that failed (1 is the first), or until the signal aborts. Never throws. All of it is chance:
 * those who come here have met one another, and the sooner one of them is alone, the better.
 */
export async function pauseBefore(attempt: number, signal?: AbortSignal): Promise<void> {
  await pauseFor(Math.random() * growingPause(attempt, PAUSES), signal);
}
