/**
 * Which collections there are of each view and which of them is live: one document a view, so that each change is one
 * atomic step. A change names the revision that it was made of: of two processes that change at once, one does it anew.
 */
import { randomBytes } from 'node:crypto';
import { isDuplicate } from '@caseledger/mongodb';
import type { Db } from 'mongodb';
import type { CollectionDeclaration } from '../declarations';
import { CollectionReplaced } from '../read-store';

export interface CatalogueEntry {
  /**
   * The name of the collection. It is never used again: what a process writes late into one that was dropped is seen by
   * nobody.
   */
  readonly name: string;
  /** Counts the collections of the view. */
  readonly number: number;
  readonly declaration: CollectionDeclaration;
  /** How many partitions it is written in; absent where it is one. */
  readonly partitions?: number;
  /** A second copy, which begins anew with each rebuild that has another reason. */
  readonly rebuilding: boolean;
  readonly reason?: string;
  readonly replaced?: Replaced;
}

/** Its writers are refused, and it is dropped once nobody reads it. */
export interface Replaced {
  /** By the server's clock. */
  readonly at: Date;
  /** Parked events of its version go with it that were parked when the view had no more collections than so many. */
  readonly parkedUpTo: number;
}

/** All collections of a view. */
export interface ViewRecord {
  readonly view: string;
  /** 0 where nothing is stored. */
  readonly revision: number;
  /** The collection that queries see. */
  readonly live?: string;
  /** How many collections the view has had. */
  readonly numbered: number;
  readonly collections: readonly CatalogueEntry[];
}

export interface Catalogue {
  read(view: string): Promise<ViewRecord>;
  all(): Promise<readonly ViewRecord[]>;
  /** Makes a step, anew where another process was first; a step that gives back what it was given changes nothing. */
  change(view: string, step: (record: ViewRecord) => ViewRecord): Promise<ViewRecord>;
}

type StoredEntry = Omit<CatalogueEntry, 'declaration'> & { readonly declaration: string };
type StoredRecord = Omit<ViewRecord, 'view' | 'collections'> & {
  readonly _id: string;
  readonly collections: readonly StoredEntry[];
};

export const COLLECTIONS_OF_DOCUMENTS = 'documents.';

export function catalogueOf(database: Db): Catalogue {
  const records = database.collection<StoredRecord>('catalogue');
  const read = async (view: string): Promise<ViewRecord> => {
    const stored = await records.findOne({ _id: view });
    return stored === null ? { view, revision: 0, numbered: 0, collections: [] } : recordOf(stored);
  };
  /** False where another process was first. */
  const replace = async (next: ViewRecord): Promise<boolean> => {
    const { _id, ...stored } = storedOf({ ...next, revision: next.revision + 1 });
    if (next.revision > 0)
      return (await records.replaceOne({ _id, revision: next.revision }, stored)).matchedCount === 1;
    try {
      await records.insertOne({ _id, ...stored });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  };
  return {
    read,
    all: async () => (await records.find().toArray()).map(recordOf),
    change: async (view, step) => {
      for (;;) {
        const record = await read(view);
        const next = step(record);
        if (next === record) return record;
        if (await replace(next)) return { ...next, revision: next.revision + 1 };
      }
    },
  };
}

/** The entry of a collection, while it is neither replaced nor dropped. */
export function presentIn({ collections }: ViewRecord, name: string): CatalogueEntry {
  const entry = collections.find((each) => each.name === name && each.replaced === undefined);
  if (entry === undefined) throw new CollectionReplaced();
  return entry;
}

export function liveIn({ collections, live }: ViewRecord): CatalogueEntry | undefined {
  return collections.find(({ name }) => name === live);
}

/** With another collection, which has a new name. */
export function withAnother(
  record: ViewRecord,
  added: Pick<CatalogueEntry, 'declaration' | 'partitions' | 'rebuilding' | 'reason'>,
): ViewRecord {
  const { view, version } = added.declaration;
  const number = record.numbered + 1;
  const name = `${COLLECTIONS_OF_DOCUMENTS}${view}.${version}.${randomBytes(8).toString('hex')}`;
  const entry = { name, number, ...added };
  return { ...record, numbered: number, collections: [...record.collections, entry] };
}

/** With some of the collections replaced by another one. */
export function withReplaced(
  record: ViewRecord,
  which: (entry: CatalogueEntry) => boolean,
  by: Pick<CatalogueEntry, 'number' | 'declaration'>,
  at: Date,
): ViewRecord {
  const collections = record.collections.map((entry) => {
    if (entry.replaced !== undefined || !which(entry)) return entry;
    // What was parked since the second copy of the same version was begun may be of either.
    const same = entry.declaration.version === by.declaration.version;
    return { ...entry, replaced: { at, parkedUpTo: same ? by.number - 1 : entry.number } };
  });
  return { ...record, collections };
}

function recordOf({ _id, live, revision, numbered, collections }: StoredRecord): ViewRecord {
  return {
    view: _id,
    revision,
    numbered,
    ...(live !== undefined && { live }),
    collections: collections.map((entry) => ({
      ...entry,
      declaration: JSON.parse(entry.declaration) as CollectionDeclaration,
    })),
  };
}

function storedOf({ view, collections, ...record }: ViewRecord): StoredRecord {
  const asText = ({ view: of, version, indexes, searches = [] }: CollectionDeclaration): string =>
    JSON.stringify({ view: of, version, indexes, searches });
  return {
    _id: view,
    ...record,
    collections: collections.map((entry) => ({ ...entry, declaration: asText(entry.declaration) })),
  };
}
