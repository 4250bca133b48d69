/** Clears the read store's files of what a view has replaced, once it has got to some places. */
import type { Place } from '@caseledger/kernel';
import type { ReadStore } from '@caseledger/read-store';
import type { Projections } from './projections';

/** In milliseconds. Whoever waits so long is answered when the view gets there, or when the program stops. */
const A_DAY = 24 * 60 * 60 * 1_000;

/**
 * Answers when the files hold nothing any more of what the view has replaced up to these places, at most so many
 * milliseconds after: where the view is later, the files are cleared again when it gets there, beside the answer, and after
 * the next start where the program stops before. Throws what `purge` throws.
 */
export async function clearBehind(
  { projections, readStore }: { readonly projections: Pick<Projections, 'waitFor'>; readonly readStore: ReadStore },
  view: string,
  places: readonly Place[],
  patience: number,
): Promise<void> {
  const waitForAll = (milliseconds: number) =>
    Promise.all(places.map((place) => projections.waitFor(view, place, milliseconds)));
  const waited = await waitForAll(patience);
  await readStore.purge();
  if (!waited.includes('late')) return;
  void waitForAll(A_DAY)
    .then(() => readStore.purge())
    // The next start clears them.
    .catch(() => undefined);
}
