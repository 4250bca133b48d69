/** Waits before another attempt: longer each time, and never all at the same moment. */
import { setTimeout as after } from 'node:timers/promises';

const FIRST_MILLISECONDS = 5;
const LONGEST_MILLISECONDS = 5_000;

/** Waits after so many attempts that failed (1 is the first), or until the signal aborts. Never throws. */
export async function pauseBefore(attempt: number, signal?: AbortSignal): Promise<void> {
  const most = Math.min(LONGEST_MILLISECONDS, FIRST_MILLISECONDS * 2 ** Math.min(attempt, 20));
  await after(Math.random() * most, undefined, { signal }).catch(() => undefined);
}
