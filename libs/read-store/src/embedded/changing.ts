/** All that changes the file. It runs in the writing thread: the only one that writes to the file. */
import { setImmediate } from 'node:timers/promises';
import type { Tenant } from '@caseledger/kernel';
import { checkDeclaration, sameDeclaration } from '../checked-declarations';
import type { CollectionDeclaration } from '../declarations';
import { checkPartitions } from '../partitions';
import { type Checkpoint, CollectionReplaced, type ParkedEvent, ReadStoreUnavailable } from '../read-store';
import { type CatalogueEntry, catalogueOf, createCatalogue } from './catalogue';
import { documentWriter, type WrittenRow } from './document-writer';
import { openReadFile } from './file';
import { createParking, park, unpark, unparkReplaced, unparkVersion } from './parking';
import { inSharedRuns, purge } from './purging';

/** A collection as the file holds it. */
export type CollectionRecord = Pick<CatalogueEntry, 'number' | 'declaration' | 'state' | 'partitions'>;

/** What the writing thread is asked. A collection is named by its number. */
export interface Changing {
  /** The collections in the file; another array whenever they have changed. */
  collections(): readonly CollectionRecord[];
  /** One that is not there is begun with so many partitions. */
  open(declaration: CollectionDeclaration, partitions: number): number;
  rebuild(declaration: CollectionDeclaration, reason?: string): number;
  /** Lets queries see a collection. What was there before stays until `dropReplaced`: it may still be being read. */
  makeLive(number: number): Promise<void>;
  /** Drops what was replaced of a view, once nothing reads it: of another view, something may still. */
  dropReplaced(view: string): void;
  /** Writes rows, and keeps the checkpoint where one is given: all of it, or nothing. */
  write(number: number, partition: number, rows: readonly WrittenRow[], checkpoint?: Checkpoint): number;
  saveCheckpoint(number: number, partition: number, checkpoint: Checkpoint): void;
  park(parked: ParkedEvent): void;
  unpark(view: string, version: number, tenant: Tenant, key: string): void;
  purge(): Promise<void>;
  close(): void;
}

/** Opens the file for writing, and creates it where it is missing. Throws as `openReadFile` does. */
export function openForChanging(path: string): Changing {
  const file = openReadFile(path, (database) => {
    createCatalogue(database);
    createParking(database);
  });
  const catalogue = file.guard(() => catalogueOf(file));
  const dropAll = (which: (entry: CatalogueEntry) => boolean, also?: () => void): void => {
    catalogue.drop(catalogue.entries().filter(which), also);
  };
  file.guard(() => {
    dropAll(({ state }) => state === 'rebuilding' || state === 'replaced');
  });

  let open = true;
  const checkOpen = (): void => {
    if (!open) throw new ReadStoreUnavailable('The read store is closed.');
  };
  const answer = <Result>(work: () => Result): Result => {
    checkOpen();
    return file.guard(work);
  };
  const present = (number: number): CatalogueEntry => {
    const entry = catalogue.find(number);
    if (entry === undefined) throw new CollectionReplaced();
    return entry;
  };
  const inUse = new Set<number>();
  const handedOut = (number: number): number => {
    inUse.add(number);
    return number;
  };
  /** A build that another version of the program left would keep for ever what has been erased since. */
  const dropLeftBuilds = ({ view, version }: CollectionDeclaration): void => {
    const left = catalogue
      .entries()
      .filter(({ state, declaration }) => state === 'building' && declaration.view === view)
      .filter(({ number, declaration }) => declaration.version !== version && !inUse.has(number));
    catalogue.drop(left, () => {
      for (const { declaration } of left) unparkVersion(file, declaration);
    });
  };
  /** The collection of a version that goes on: the live one, or its first build. */
  const kept = (declaration: CollectionDeclaration): CatalogueEntry | undefined =>
    catalogue
      .entries()
      .find((entry) => (entry.state === 'live' || entry.state === 'building') && isOf(entry, declaration));
  const writers = new Map<number, ReturnType<typeof documentWriter>>();
  const writerOf = (entry: CatalogueEntry): ReturnType<typeof documentWriter> => {
    const writer = writers.get(entry.number) ?? documentWriter(file, entry);
    writers.set(entry.number, writer);
    return writer;
  };

  return {
    collections: () => catalogue.entries(),
    open: (declaration, partitions) =>
      answer(() => {
        checkDeclaration(declaration);
        checkPartitions(partitions);
        dropLeftBuilds(declaration);
        const entry = kept(declaration);
        if (entry === undefined) return handedOut(catalogue.add({ declaration, state: 'building', partitions }).number);
        if (sameDeclaration(entry.declaration, declaration)) return handedOut(entry.number);
        throw new Error(
          `Version ${declaration.version} of the view ${declaration.view} is stored with other indexes: ` +
            'its version must be raised when they change.',
        );
      }),
    rebuild: (declaration, reason) =>
      answer(() => {
        checkDeclaration(declaration);
        const begun = catalogue.entries().find((entry) => entry.state === 'rebuilding' && isOf(entry, declaration));
        if (begun !== undefined && reason !== undefined && begun.reason === reason) return handedOut(begun.number);
        dropAll(({ state, declaration: { view } }) => state === 'rebuilding' && view === declaration.view);
        const { partitions = 1 } = kept(declaration) ?? {};
        const added = {
          declaration,
          state: 'rebuilding',
          partitions,
          ...(reason !== undefined && { reason }),
        } as const;
        return handedOut(catalogue.add(added).number);
      }),
    makeLive: async (number) => {
      if (present(number).state === 'live') return;
      for (const sql of present(number).layout.createIndexes) {
        answer(() => {
          present(number);
          file.database.transaction(() => {
            file.database.exec(sql);
          });
        });
        await setImmediate();
      }
      answer(() => {
        const entry = present(number);
        if (entry.state === 'live') return;
        const replaced = catalogue.entries().filter((other) => isReplaced(other, entry));
        catalogue.replace(entry, replaced, () => {
          for (const other of replaced) unparkReplaced(file, other, entry);
        });
      });
    },
    dropReplaced: (view) => {
      answer(() => {
        dropAll(({ state, declaration }) => state === 'replaced' && declaration.view === view);
        writers.clear();
      });
    },
    write: (number, partition, rows, checkpoint) =>
      answer(() => {
        const write = writerOf(present(number));
        return file.database.transaction(() => {
          const changed = rows.reduce((sum, row) => sum + (write(row) ? 1 : 0), 0);
          if (checkpoint !== undefined) catalogue.saveCheckpoint(number, partition, checkpoint);
          return changed;
        });
      }),
    saveCheckpoint: (number, partition, checkpoint) => {
      answer(() => {
        catalogue.saveCheckpoint(present(number).number, partition, checkpoint);
      });
    },
    park: (parked) => {
      answer(() => {
        park(file, parked);
      });
    },
    unpark: (view, version, tenant, key) => {
      answer(() => {
        unpark(file, view, version, tenant, key);
      });
    },
    purge: inSharedRuns(async () => {
      checkOpen();
      await purge(file, path, () => open);
      checkOpen();
    }),
    close: () => {
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
