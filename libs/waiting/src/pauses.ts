/** Pauses between two attempts, or two looks: longer each time, and never all at the same moment. */
import { setTimeout as after } from 'node:timers/promises';

/** In milliseconds: after the first failure, and at most, however many there were. */
export interface Pauses {
  readonly first: number;
  readonly longest: number;
}

/** The pause after so many failures (1 is the first), in milliseconds: twice the one before. Chance is not yet in it. */
export function growingPause(failures: number, { first, longest }: Pauses): number {
  return Math.min(longest, first * 2 ** (failures - 1));
}

/** Half of it is chance, so that not all come back at once. */
export function withChance(milliseconds: number): number {
  return milliseconds / 2 + (Math.random() * milliseconds) / 2;
}

/** Waits so long, or until the signal aborts. Never throws. */
export async function pauseFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await after(milliseconds, undefined, { signal }).catch(() => undefined);
}
