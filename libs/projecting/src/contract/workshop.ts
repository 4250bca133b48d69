/** Real engines in a folder that goes with the test, and events in their log. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore, EventToAppend } from '@caseledger/event-store';
import { openEmbeddedEventStore } from '@caseledger/event-store/embedded/event-store';
import {
  type Bookmark,
  bookmarkOf,
  type Instant,
  type NewEvent,
  type PartyId,
  type Place,
  type Tenant,
  type Uuid,
} from '@caseledger/kernel';
import { type KeyStore, type PersonalData, personalData } from '@caseledger/privacy';
import { openFileKeyStore } from '@caseledger/privacy/file/file-key-store';
import type { ReadStore } from '@caseledger/read-store';
import { openEmbeddedReadStore } from '@caseledger/read-store/embedded';
import { v7 } from 'uuid';
import { type Projections, type ProjectingParts, startProjecting } from '../projections';
import { catalogue, tallies, tallyStream, UTRECHT } from './tally';

export interface Workshop {
  readonly events: EventStore;
  readonly readStore: ReadStore;
  readonly keys: KeyStore;
  readonly personal: PersonalData;
  /** Appends events to one stream; answers the place of the last. */
  append(id: Uuid, decided: readonly NewEvent[], tenant?: Tenant): Promise<Place>;
  /** Starts projections that are stopped with the workshop; the view `tallies` where none is named. */
  start(parts?: Partial<ProjectingParts>): Promise<Projections>;
  close(): Promise<void>;
}

export const newId = (): Uuid => v7() as Uuid;

export async function openWorkshop(): Promise<Workshop> {
  const folder = mkdtempSync(join(tmpdir(), 'caseledger-projecting-'));
  const events = await openEmbeddedEventStore({ file: join(folder, 'events.db') });
  const readStore = await openEmbeddedReadStore({ file: join(folder, 'read.db') });
  const keys = await openFileKeyStore({ file: join(folder, 'keys', 'keys.db'), keyEncryptionKey: randomBytes(32) });
  const personal = personalData(keys);
  const log = events.wholeLog();
  const started: Projections[] = [];

  const seal = async (tenant: Tenant, id: Uuid, decided: NewEvent, revision: number): Promise<EventToAppend> => {
    const declaration = catalogue.events.get(decided.type)!;
    const event = { id: newId(), type: decided.type, schemaVersion: declaration.version };
    const sealedIn = { ...event, stream: tallyStream(tenant, id), revision };
    const sealed = await personal.seal(tenant, sealedIn, declaration, decided, id as PartyId);
    const commandId = newId();
    const at = '2026-03-02T09:00:00.000Z' as Instant;
    return {
      ...event,
      data: decided.data,
      ...(sealed.length > 0 && { sealed }),
      occurredAt: at,
      recordedAt: at,
      actor: { id: 'worker-1', roles: ['caseworker'], tenant },
      commandId,
      correlationId: commandId,
      causationId: commandId,
    };
  };

  return {
    events,
    readStore,
    keys,
    personal,
    append: async (id, decided, tenant = UTRECHT) => {
      const streams = events.forTenant(tenant);
      const stream = tallyStream(tenant, id);
      const [last] = await streams.read(stream, { direction: 'backwards', limit: 1 });
      const revision = last?.revision;
      const batch = await Promise.all(decided.map((one, at) => seal(tenant, id, one, (revision ?? -1) + 1 + at)));
      const result = await streams.append(stream, revision ?? 'none', batch);
      const logId = await log.logId();
      if (result.outcome === 'conflict' || logId === undefined) throw new Error('The sample events were not stored.');
      return { logId, position: result.position, eventId: batch.at(-1)!.id };
    },
    start: async (parts = {}) => {
      const projections = await startProjecting({ log, readStore, catalogue, personal, views: [tallies()], ...parts });
      started.push(projections);
      return projections;
    },
    close: async () => {
      for (const projections of started) await projections.stop();
      await events.close();
      await readStore.close();
      await keys.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The last place of a log, as a client holds it. */
export async function bookmarkOfEnd({ events }: Workshop): Promise<Bookmark> {
  const log = events.wholeLog();
  const [logId, last] = [await log.logId(), await log.last()];
  if (logId === undefined || last === undefined) throw new Error('The log is empty.');
  return bookmarkOf({ logId, position: last.position, eventId: last.id });
}

/** What cannot be waited for by a place, asked again in every turn of the event loop; fails after ten seconds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('It did not come about.');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
