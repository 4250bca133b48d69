/** Events that views could not fold. */
import type { Position, Tenant } from '@caseledger/kernel';
import type { Database } from '@caseledger/sqlite';
import type { ParkedEvent } from '../read-store';
import type { CatalogueEntry } from './catalogue';
import type { ReadFile } from './file';

/** Creates the table of the parked events. */
export function createParking(database: Database): void {
  database.exec(`CREATE TABLE parked (view TEXT NOT NULL, version INTEGER NOT NULL, tenant TEXT NOT NULL,
    key TEXT NOT NULL, event_id TEXT NOT NULL, position TEXT NOT NULL, error TEXT NOT NULL, parked_at TEXT NOT NULL,
    collection INTEGER, PRIMARY KEY (view, version, tenant, key, event_id)) WITHOUT ROWID`);
}

/**
 * Parks an event once. A repetition while a second copy is being built may come from either copy: the entry then
 * stays with the newer one and outlives the switch. One entry too many is seen and replayed, one too few is not.
 */
export function park({ prepare }: ReadFile, parked: ParkedEvent): void {
  const { view, version, tenant, key, eventId, position, error, parkedAt } = parked;
  prepare(`INSERT INTO parked (view, version, tenant, key, event_id, position, error, parked_at, collection)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,
      (SELECT max(number) FROM collections WHERE view = ?1 AND json_extract(declaration, '$.version') = ?2))
    ON CONFLICT DO UPDATE SET collection = excluded.collection`).run(
    view,
    version,
    tenant,
    key,
    eventId,
    position,
    error,
    parkedAt,
  );
}

/** The parked events, of one view or of all, in the order of the log. */
export function parkedEvents({ prepare }: Pick<ReadFile, 'prepare'>, view: string | undefined): readonly ParkedEvent[] {
  return prepare(`SELECT view, version, tenant, key, event_id, position, error, parked_at FROM parked
    WHERE ?1 IS NULL OR view = ?1 ORDER BY position, view, version, tenant, key`)
    .all(view ?? null)
    .map(([of, version, tenant, key, eventId, position, error, parkedAt]) => ({
      view: String(of),
      version: Number(version),
      tenant: tenant as Tenant,
      key: String(key),
      position: position as Position,
      eventId: String(eventId),
      error: String(error),
      parkedAt: String(parkedAt),
    }));
}

/** Takes a document's parked events away. */
export function unpark({ prepare }: ReadFile, view: string, version: number, tenant: Tenant, key: string): void {
  const sql = 'DELETE FROM parked WHERE view = ? AND version = ? AND tenant = ? AND key = ?';
  prepare(sql).run(view, version, tenant, key);
}

/** Takes the parked events of a collection away that another one replaces. */
export function unparkReplaced(file: ReadFile, { declaration }: CatalogueEntry, by: CatalogueEntry): void {
  const { view, version } = declaration;
  if (version !== by.declaration.version) return unparkVersion(file, declaration);
  const sql = 'DELETE FROM parked WHERE view = ? AND version = ? AND (collection IS NULL OR collection < ?)';
  file.prepare(sql).run(view, version, by.number);
}

/** Takes all parked events of one version of a view away. */
export function unparkVersion({ prepare }: ReadFile, { view, version }: CatalogueEntry['declaration']): void {
  prepare('DELETE FROM parked WHERE view = ? AND version = ?').run(view, version);
}
