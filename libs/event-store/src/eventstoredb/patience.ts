/** Waiting, with an end: what fails for a moment is tried again, and what gives no sign is given up. */
import { setTimeout as after } from 'node:timers/promises';

/** Between attempts, in milliseconds. Chance takes off up to half, so that not all come back at once. */
const PAUSES = [50, 100, 200, 400, 800];
/** After so long no other attempt is made, however few there were. */
const LONGEST_MILLISECONDS = 3_000;

/** Half of it is chance. */
export function withChance(milliseconds: number): number {
  return milliseconds / 2 + (Math.random() * milliseconds) / 2;
}

/** Does it until it succeeds, for a second or two, while what it fails with may heal and nobody aborts. */
export async function patiently<Result>(
  work: () => Promise<Result>,
  mayHeal: (error: unknown) => boolean,
  signal: AbortSignal,
): Promise<Result> {
  const begun = performance.now();
  for (const pause of PAUSES) {
    try {
      return await work();
    } catch (error) {
      if (!mayHeal(error) || signal.aborted || performance.now() - begun > LONGEST_MILLISECONDS) throw error;
      await pauseFor(withChance(pause), signal);
    }
  }
  return work();
}

/** Waits so long, or until the signal aborts. Never throws. */
export async function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await after(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** What comes of it, or a failure after so many milliseconds. */
export async function within<Result>(
  milliseconds: number,
  work: Promise<Result>,
  tooLate: () => Error,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate()), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
