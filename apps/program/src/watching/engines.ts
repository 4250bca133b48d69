/** Watches the engines from outside. */
import type { KeyStore } from '@caseledger/privacy';
import type { Engines } from '../engines';
import { watchedLog } from './log';
import { watchedReadStore } from './read-store';
import type { Watching } from './watching';

/** The engines, watched; as they are where there is nothing to watch with. */
export function watchedEngines(engines: Engines, watching: Watching | undefined): Engines {
  if (watching === undefined) return engines;
  return {
    ...engines,
    store: watchedLog(engines.store, watching),
    readStore: watchedReadStore(engines.readStore, watching),
    keys: watchedKeys(engines.keys, watching),
  };
}

function watchedKeys(keys: KeyStore, { metrics }: Watching): KeyStore {
  return {
    ...keys,
    destroy: async (tenant, person) => {
      await keys.destroy(tenant, person);
      metrics.keyDestroyed();
    },
  };
}
