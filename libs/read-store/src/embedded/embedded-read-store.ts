/** The embedded engine of the read store: one file, in this process. */
import { setImmediate } from 'node:timers/promises';
import { checkDeclaration, sameDeclaration } from '../declarations';
import { type Collection, type CollectionDeclaration, type ReadStore, ReadStoreUnavailable } from '../read-store';
import { type CatalogueEntry, catalogueOf, createCatalogue } from './catalogue';
import { tenantDocuments } from './documents';
import { openReadFile } from './file';
import { createParking, park, parkedEvents, unpark, unparkReplaced, unparkVersion } from './parking';
import { purge } from './purging';
import { collectionOf } from './writing';

/**
 * Opens the read store in a file, which is created where it is missing; its folder must exist. Throws an Error when a
 * newer program wrote the file, and one that says what to do when it is damaged.
 */
export async function openEmbeddedReadStore({ file: path }: { readonly file: string }): Promise<ReadStore> {
  const file = openReadFile(path, (database) => {
    createCatalogue(database);
    createParking(database);
  });
  const catalogue = file.guard(() => catalogueOf(file));
  file.guard(() => {
    catalogue.drop(catalogue.entries().filter(({ state }) => state === 'rebuilding'));
  });

  let open = true;
  const checkOpen = (): void => {
    if (!open) throw new ReadStoreUnavailable('The read store is closed.');
  };
  // Asynchronous, so that what the engine throws becomes a rejection.
  const answer = async <Result>(work: () => Result): Promise<Result> => {
    checkOpen();
    return file.guard(work);
  };
  const live = (view: string): CatalogueEntry => {
    const entry = catalogue.live(view);
    if (entry === undefined) throw new ReadStoreUnavailable(`The view ${view} is being built.`);
    return entry;
  };
  const entries = new WeakMap<Collection, CatalogueEntry>();
  const inUse = new Set<number>();
  const handedOut = (entry: CatalogueEntry): Collection => {
    const collection = collectionOf(file, catalogue, answer, entry);
    entries.set(collection, entry);
    inUse.add(entry.number);
    return collection;
  };
  /** A build that another version of the program left would keep for ever what has been erased since. */
  const dropLeftBuilds = ({ view, version }: CollectionDeclaration): void => {
    const left = catalogue
      .entries()
      .filter(({ state, declaration }) => state === 'building' && declaration.view === view)
      .filter(({ number, declaration }) => declaration.version !== version && !inUse.has(number));
    catalogue.drop(left, () => {
      left.forEach(({ declaration }) => {
        unparkVersion(file, declaration);
      });
    });
  };

  return {
    forTenant: (tenant, view) => tenantDocuments(file, tenant, answer, () => live(view)),
    liveVersion: (view) => answer(() => catalogue.live(view)?.declaration.version),
    open: (declaration) =>
      answer(() => {
        checkDeclaration(declaration);
        dropLeftBuilds(declaration);
        const entry = catalogue.entries().find((known) => known.state !== 'rebuilding' && isOf(known, declaration));
        if (entry === undefined) return handedOut(catalogue.add(declaration, 'building'));
        if (sameDeclaration(entry.declaration, declaration)) return handedOut(entry);
        throw new Error(
          `Version ${declaration.version} of the view ${declaration.view} is stored with other indexes: ` +
            'its version must be raised when they change.',
        );
      }),
    rebuild: (declaration) =>
      answer(() => {
        checkDeclaration(declaration);
        const halfWay = ({ state, declaration: { view } }: CatalogueEntry): boolean =>
          state === 'rebuilding' && view === declaration.view;
        catalogue.drop(catalogue.entries().filter(halfWay));
        return handedOut(catalogue.add(declaration, 'rebuilding'));
      }),
    makeLive: async (collection) => {
      const entry = entries.get(collection);
      if (entry === undefined) throw new TypeError('Only a collection of this read store can be made live.');
      for (const sql of entry.layout.createIndexes) {
        await answer(() => {
          if (catalogue.has(entry.number)) file.database.exec(sql);
        });
        await setImmediate();
      }
      await answer(() => {
        if (!catalogue.has(entry.number))
          throw new ReadStoreUnavailable(`This collection of ${entry.declaration.view} has been replaced.`);
        const replaced = catalogue.entries().filter((other) => isReplaced(other, entry));
        catalogue.replace(entry, replaced, () => {
          replaced.forEach((other) => {
            unparkReplaced(file, other, entry);
          });
        });
      });
    },
    park: (parked) =>
      answer(() => {
        park(file, parked);
      }),
    parked: (view) => answer(() => parkedEvents(file, view)),
    unpark: (view, version, tenant, key) =>
      answer(() => {
        unpark(file, view, version, tenant, key);
      }),
    purge: async () => {
      checkOpen();
      await purge(file, checkOpen);
    },
    close: async () => {
      if (!open) return;
      open = false;
      file.forgetStatements();
      file.database.close();
    },
  };
}

function isOf({ declaration }: CatalogueEntry, { view, version }: CollectionDeclaration): boolean {
  return declaration.view === view && declaration.version === version;
}

/** What goes when a collection becomes live: what was live, and whatever else is no newer version. */
function isReplaced({ number, state, declaration }: CatalogueEntry, by: CatalogueEntry): boolean {
  if (number === by.number || declaration.view !== by.declaration.view) return false;
  return state === 'live' || declaration.version <= by.declaration.version;
}
