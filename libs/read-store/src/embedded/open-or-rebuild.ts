/** Opens the embedded read store also where its file is damaged: what can be rebuilt stops nobody from working. */
import type { ReadStore } from '../read-store';
import { discardDamaged } from './damaged-file';
import { openEmbeddedReadStore } from './embedded-read-store';
import { ReadStoreDamaged } from './file';

/**
 * Opens the read store as `openEmbeddedReadStore` does. A file that is damaged, or turned out to be when it was last open,
 * is deleted first, and `onDiscarded` told with a sentence: its views are then built anew from the log.
 */
export async function openOrRebuildReadStore(
  file: string,
  onDiscarded: (sentence: string) => void,
): Promise<ReadStore> {
  const discard = (): void => {
    if (discardDamaged(file)) onDiscarded(`The read store ${file} was damaged. It is rebuilt from the log.`);
  };
  discard();
  try {
    return await openEmbeddedReadStore({ file });
  } catch (error) {
    if (!(error instanceof ReadStoreDamaged)) throw error;
    discard();
    return openEmbeddedReadStore({ file });
  }
}
