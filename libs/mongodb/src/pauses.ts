/** Waiting between two looks. */
import { setTimeout as after } from 'node:timers/promises';

/** Half of it is chance, so that not all look at once. */
export function withChance(milliseconds: number): number {
  return milliseconds / 2 + (Math.random() * milliseconds) / 2;
}

/** Waits so long, or until the signal aborts. Never throws, and keeps no process from ending. */
export async function pauseFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await after(milliseconds, undefined, { ...(signal && { signal }), ref: false }).catch(() => undefined);
}
