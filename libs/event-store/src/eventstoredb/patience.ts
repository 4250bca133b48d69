/** Patience, with an end: what fails for a moment is tried again. */
import { pauseFor, withChance } from '@caseledger/waiting';

/** Between attempts, in milliseconds. Chance takes off up to half, so that not all come back at once. */
const PAUSES = [50, 100, 200, 400, 800];
/** After so long no other attempt is made, however few there were. */
const LONGEST_MILLISECONDS = 3_000;

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
