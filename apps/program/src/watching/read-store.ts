/** Watches the read store from outside: what queries ask it, and what views read and write. */
import type { Collection, ReadStore } from '@caseledger/read-store';
import { timed } from './timed';
import type { Watching } from './watching';

export function watchedReadStore(store: ReadStore, { metrics }: Watching): ReadStore {
  const asking = timed(metrics.readStore);
  /** The store knows its collections by themselves. */
  const own = new WeakMap<Collection, Collection>();
  const watchedCollection = (collection: Collection): Collection => {
    const outside: Collection = {
      ...collection,
      getMany: (keys) => asking('readForView', () => collection.getMany(keys)),
      write: (writes, checkpoint) => asking('write', () => collection.write(writes, checkpoint)),
    };
    own.set(outside, collection);
    return outside;
  };
  return {
    ...store,
    forTenant: (tenant, view) => {
      const documents = store.forTenant(tenant, view);
      return {
        get: (key) => asking('get', () => documents.get(key)),
        getMany: (keys) => asking('getMany', () => documents.getMany(keys)),
        page: (request) => asking('page', () => documents.page(request)),
        count: (condition, limit) => asking('count', () => documents.count(condition, limit)),
        search: (search, prefixes, limit) => asking('search', () => documents.search(search, prefixes, limit)),
        group: (request) => asking('group', () => documents.group(request)),
      };
    },
    nextTenant: (view, after) => asking('get', () => store.nextTenant(view, after)),
    open: async (declaration, writer) => watchedCollection(await store.open(declaration, writer)),
    rebuild: async (declaration, writer) => watchedCollection(await store.rebuild(declaration, writer)),
    liveCheckpoints: (view) => asking('checkpoints', () => store.liveCheckpoints(view)),
    makeLive: (collection) => store.makeLive(own.get(collection) ?? collection),
  };
}
