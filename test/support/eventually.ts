/** Waits for what comes about by itself, and for no longer than it may take. */
import { setTimeout as pause } from 'node:timers/promises';

const LOOKS_EVERY = 50;

/** Looks until what is expected holds; rejects with what it was instead after so many seconds. Answers what was seen. */
export async function eventually<Seen>(expectation: () => Promise<Seen> | Seen, seconds = 20): Promise<Seen> {
  const deadline = Date.now() + seconds * 1_000;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await pause(LOOKS_EVERY);
  }
}
