/** Which collections the file holds, which of them are live, and how far each is. One process owns the file. */
import type { Database } from '@caseledger/sqlite';
import type { CollectionDeclaration } from '../declarations';
import type { Checkpoint, Checkpoints } from '../read-store';
import type { ReadFile } from './file';
import { type Layout, layoutOf } from './layout';

/**
 * `live`: what queries see. `building`: a version that has not been live yet; its build goes on after a restart.
 * `rebuilding`: a second copy, which begins anew after a restart. `replaced`: another one is live, and nothing asks for
 * this one any more.
 */
export type CollectionState = 'live' | 'building' | 'rebuilding' | 'replaced';

export interface CatalogueEntry {
  /** Numbers are never used again: a later collection has a higher one. */
  readonly number: number;
  readonly declaration: CollectionDeclaration;
  readonly state: CollectionState;
  /** How many partitions it is written in. */
  readonly partitions: number;
  /** Why it is being built beside the one in use; known in the process that began it. */
  readonly reason?: string;
  readonly layout: Layout;
}

/** What is said of a collection when it is added. */
export type AddedEntry = Pick<CatalogueEntry, 'declaration' | 'state' | 'partitions' | 'reason'>;

export interface Catalogue {
  entries(): readonly CatalogueEntry[];
  /** The collection, unless it was dropped or replaced. */
  find(number: number): CatalogueEntry | undefined;
  add(added: AddedEntry): CatalogueEntry;
  /** Makes one collection live in the place of others, in one transaction; `also` runs in it. */
  replace(entry: CatalogueEntry, replaced: readonly CatalogueEntry[], also: () => void): void;
  /** Drops collections in one transaction; `also` runs in it. */
  drop(entries: readonly CatalogueEntry[], also?: () => void): void;
  saveCheckpoint(number: number, partition: number, checkpoint: Checkpoint): void;
}

/** Creates the catalogue's table. */
export function createCatalogue(database: Database): void {
  database.exec(`CREATE TABLE collections (number INTEGER PRIMARY KEY AUTOINCREMENT, view TEXT NOT NULL,
    state TEXT NOT NULL, declaration TEXT NOT NULL, checkpoint TEXT);
    CREATE UNIQUE INDEX collections_live ON collections (view) WHERE state = 'live'`);
}

/** The catalogue of an open file. */
export function catalogueOf({ database, prepare, forgetStatements }: ReadFile): Catalogue {
  const rows = prepare('SELECT number, declaration, state FROM collections ORDER BY number').all();
  let entries = rows.map(([number, stored, state]) => {
    const { partitions = 1, ...declaration } = JSON.parse(String(stored)) as StoredDeclaration;
    return entryOf(Number(number), { declaration, state: state as CollectionState, partitions });
  });

  const dropTables = (dropped: readonly CatalogueEntry[]): void => {
    for (const { number, layout } of dropped) {
      layout.drop.forEach((sql) => {
        database.exec(sql);
      });
      prepare('DELETE FROM collections WHERE number = ?').run(number);
    }
  };
  const forget = (dropped: readonly CatalogueEntry[]): void => {
    entries = entries.filter(({ number }) => !dropped.some((entry) => entry.number === number));
    forgetStatements();
  };

  return {
    entries: () => entries,
    find: (number) => entries.find((entry) => entry.number === number && entry.state !== 'replaced'),
    add: (added) => {
      const { declaration, state, partitions } = added;
      const stored: StoredDeclaration = { ...declaration, ...(partitions > 1 && { partitions }) };
      const entry = database.transaction(() => {
        const [number] =
          prepare('INSERT INTO collections (view, state, declaration) VALUES (?, ?, ?) RETURNING number').get(
            declaration.view,
            state,
            JSON.stringify(stored),
          ) ?? [];
        const created = entryOf(Number(number), added);
        created.layout.create.forEach((sql) => {
          database.exec(sql);
        });
        return created;
      });
      entries = [...entries, entry];
      return entry;
    },
    replace: (entry, replaced, also) => {
      const become = prepare('UPDATE collections SET state = ? WHERE number = ?');
      database.transaction(() => {
        for (const { number } of replaced) become.run('replaced', number);
        become.run('live', entry.number);
        also();
      });
      entries = entries.map((other) => {
        if (other.number === entry.number) return { ...other, state: 'live' };
        return replaced.includes(other) ? { ...other, state: 'replaced' } : other;
      });
    },
    drop: (dropped, also = () => undefined) => {
      if (dropped.length === 0) return;
      database.transaction(() => {
        dropTables(dropped);
        also();
      });
      forget(dropped);
    },
    saveCheckpoint: (number, partition, checkpoint) => {
      const { partitions = 1 } = entries.find((entry) => entry.number === number) ?? {};
      const changed =
        partitions === 1 ? '?1' : `json_set(coalesce(checkpoint, '{}'), '$.${memberOf(partition)}', json(?1))`;
      prepare(`UPDATE collections SET checkpoint = ${changed} WHERE number = ?2`).run(
        JSON.stringify(checkpoint),
        number,
      );
    },
  };
}

/** The collection that the file holds under a number. */
export function entryOf(number: number, added: AddedEntry): CatalogueEntry {
  return { ...added, number, layout: layoutOf(number, added.declaration) };
}

/** The checkpoints of a collection. The only one of an undivided collection stands there by itself. */
export function checkpointsOf(
  { prepare }: Pick<ReadFile, 'prepare'>,
  { number, partitions }: Pick<CatalogueEntry, 'number' | 'partitions'>,
): Checkpoints {
  const [stored] = prepare('SELECT checkpoint FROM collections WHERE number = ?').get(number) ?? [];
  const found: unknown = typeof stored === 'string' ? JSON.parse(stored) : undefined;
  if (partitions === 1) return [found as Checkpoint | undefined];
  return Array.from({ length: partitions }, (_, each) => (found as StoredCheckpoints | undefined)?.[memberOf(each)]);
}

type StoredDeclaration = CollectionDeclaration & { readonly partitions?: number };
type StoredCheckpoints = Readonly<Record<string, Checkpoint>>;

/** JSON's own paths take a number for a place in a list. */
function memberOf(partition: number): string {
  return `partition${partition}`;
}
