/**
 * Documents that were lately read or written, as texts: who opens a case asks for it again and again, and most of all just
 * after changing it. It never says what the file does not: what is being written is asked of the file until that is over.
 */
import { LRUCache } from 'lru-cache';

/** A row as the file holds it. Without a document it is a tombstone. */
export interface StoredRow {
  readonly position: string;
  readonly document: string | null;
}

export interface Lately {
  /** The row of a key in a collection: the one that is remembered, or what `read` finds. */
  row(collection: number, tenant: string, key: string, read: () => StoredRow | undefined): StoredRow | undefined;
  /**
   * Has rows written, each of which begins with its tenant, key, position and document; `write` resolves to how many were
   * changed. With `keep` they are remembered.
   */
  writing(
    collection: number,
    rows: readonly (readonly (string | null)[])[],
    write: () => Promise<number>,
    keep: () => boolean,
  ): Promise<number>;
  /** Forgets all. */
  forget(): void;
}

/** Characters: of a text, V8 keeps one byte each, or two. */
const MOST_CHARACTERS = 8 * 1024 * 1024;
/** What an entry takes beside its texts. */
const ENTRY = 256;

export function latelyUsed(mostCharacters = MOST_CHARACTERS): Lately {
  const rows = new LRUCache<string, StoredRow>({
    maxSize: mostCharacters,
    sizeCalculation: ({ document }, key) => ENTRY + key.length + (document?.length ?? 0),
  });
  /** How many writes are under way to each key. */
  const writing = new Map<string, number>();
  /** Counts how often all was forgotten: what was begun before is not remembered after. */
  let forgotten = 0;
  // A tenant's name has no blank.
  const nameOf = (collection: number, tenant: string, key: string): string => `${collection} ${tenant} ${key}`;

  return {
    row: (collection, tenant, key, read) => {
      const name = nameOf(collection, tenant, key);
      const known = rows.get(name);
      if (known !== undefined) return known;
      const found = read();
      if (found !== undefined && !writing.has(name)) rows.set(name, found);
      return found;
    },
    writing: async (collection, written, write, keep) => {
      const names = written.map(([tenant, key]) => nameOf(collection, tenant ?? '', key ?? ''));
      for (const name of names) {
        rows.delete(name);
        writing.set(name, (writing.get(name) ?? 0) + 1);
      }
      const since = forgotten;
      let changed = 0;
      try {
        return (changed = await write());
      } finally {
        const all = changed === written.length && since === forgotten && keep();
        names.forEach((name, index) => {
          const others = (writing.get(name) ?? 1) - 1;
          if (others > 0) {
            writing.set(name, others);
            return;
          }
          writing.delete(name);
          const [, , position, document = null] = written[index] ?? [];
          if (all && typeof position === 'string') rows.set(name, { position, document });
        });
      }
    },
    forget: () => {
      forgotten += 1;
      rows.clear();
    },
  };
}
