/** The stores of a data folder whose program does not run, opened as the program opens them. */
import { type Engines, openEngines } from '../../apps/program/src/engines';
import { openLog } from '../../apps/program/src/logging';
import { readSettings } from '../../apps/program/src/settings/settings';
import { enginesOf } from './engines';

/** Does something with the stores, which nobody else has meanwhile. */
export async function withStores<Result>(folder: string, task: (stores: Engines) => Promise<Result>): Promise<Result> {
  const { settings } = await enginesOf(folder);
  const stores = await openEngines(readSettings({ ...settings, DATA_FOLDER: folder }), openLog('silent'));
  try {
    return await task(stores);
  } finally {
    await stores.close();
  }
}
