/** Watches the engines from outside: the appends to the log, and the keys that are destroyed. */
import type { AppendResult, EventStore } from '@caseledger/event-store';
import type { KeyStore } from '@caseledger/privacy';
import type { Engines } from '../engines';
import { watched, type Watching } from './watching';

/** The engines, watched; as they are where there is nothing to watch with. */
export function watchedEngines(engines: Engines, watching: Watching | undefined): Engines {
  if (watching === undefined) return engines;
  return {
    ...engines,
    store: watchedStore(engines.store, watching),
    keys: watchedKeys(engines.keys, watching),
  };
}

function watchedStore(store: EventStore, watching: Watching): EventStore {
  const { metrics } = watching;
  const outcomeOf = ({ outcome }: AppendResult): string => outcome;
  const count = (outcome: string, seconds: number): void => {
    metrics.append(outcome, seconds);
  };
  return {
    ...store,
    forTenant: (tenant) => {
      const streams = store.forTenant(tenant);
      return {
        ...streams,
        append: (stream, expected, events) =>
          watched(
            watching,
            { name: 'append', attributes: { 'caseledger.events': events.length }, outcomeOf, count },
            () => streams.append(stream, expected, events),
          ),
      };
    },
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
