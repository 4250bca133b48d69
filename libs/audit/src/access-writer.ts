/**
 * Writes one tenant's accesses to the streams that this process alone writes to. What comes while an append is under way
 * goes together into the next one, so that many readers wait for few commits.
 */
import { appendBatch, draftBatch, expectedAfter, type Loaded, sealBatch } from '@caseledger/commanding';
import type { EventStore, EventToAppend, TenantStreams } from '@caseledger/event-store';
import {
  type Access,
  type Actor,
  type CommandId,
  derivedUuid,
  type Instant,
  later,
  type NewEvent,
  type PartyId,
  SYSTEM_TENANT,
  type Tenant,
  type Uuid,
} from '@caseledger/kernel';
import type { PersonalData } from '@caseledger/privacy';
import { accessMonthOf, keeperOf } from './domain/access-month';
import { accessRefused, readingWatched } from './domain/access.events';
import { type AccessState, accessStream } from './domain/access.state';

export interface AccessWriterParts {
  readonly store: EventStore;
  readonly personal: PersonalData;
  readonly now: () => Instant;
  readonly newId: () => Uuid;
  /** Names the run of this process: no other one writes to its streams. */
  readonly run: Uuid;
}

/** Writes an access; answers once it is durable. What is given in one turn is stored together. */
export type AccessWriter = (access: Access) => Promise<void>;

/** The process that writes the record, as the log names it: who it was whose access it is stands sealed in the event. */
const WRITER: Actor = { id: 'process:access', roles: [], tenant: SYSTEM_TENANT };

/** The most accesses of one append, and the most targets: far below what an append may hold in bytes. */
const MOST_TOGETHER = 200;
const MOST_TARGETS_TOGETHER = 5_000;
const ATTEMPTS = 3;

interface Waiting {
  readonly access: Access;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The writer of a tenant's accesses. */
export function accessWriter(parts: AccessWriterParts, tenant: Tenant): AccessWriter {
  const streams = parts.store.forTenant(tenant);
  const waiting: Waiting[] = [];
  let end: Loaded<AccessState> | undefined;
  let writing = false;

  const append = async (accesses: readonly Access[]): Promise<void> => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const now = parts.now();
      const name = streams.name('access', streamIdOf(parts.run, tenant, now));
      const from = end?.name === name ? end : await endOf(streams, streamIdOf(parts.run, tenant, now));
      // Until it is known that it was stored, nobody knows where the stream ends.
      end = undefined;
      const recordedAt = later(now, from.last?.recordedAt);
      const events = await sealed(parts, tenant, from, accesses, recordedAt);
      const stored = await appendBatch(streams, name, expectedAfter(from.revision), events);
      const last = events.at(-1);
      if (stored.outcome === 'conflict' || last === undefined) continue;
      const { revision, position } = stored;
      end = { ...from, revision, last: { recordedAt, position, eventId: last.id } };
      return;
    }
    throw new Error('An earlier append to the access record keeps coming in between.');
  };

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const together = waiting.splice(0, howManyOf(waiting));
      try {
        await append(together.map(({ access }) => access));
        for (const { resolve } of together) resolve();
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    writing = false;
  };

  return (access) =>
    new Promise((resolve, reject) => {
      waiting.push({ access, resolve, reject });
      if (writing) return;
      writing = true;
      // What is given in the same turn goes with it.
      queueMicrotask(() => void writeAll());
    });
}

/** One stream a day for each run and tenant: none grows for ever. */
function streamIdOf(run: Uuid, tenant: Tenant, now: Instant): Uuid {
  return derivedUuid(run, tenant, 'access', now.slice(0, 10));
}

async function endOf(streams: TenantStreams, id: Uuid): Promise<Loaded<AccessState>> {
  const name = streams.name('access', id);
  const [last] = await streams.read(name, { direction: 'backwards', limit: 1 });
  const nothing = { name, id, state: accessStream.initial, snapshotRevision: -1 };
  if (last === undefined) return { ...nothing, revision: -1, last: undefined };
  const { revision, recordedAt, position, id: eventId } = last;
  return { ...nothing, revision, last: { recordedAt, position, eventId } };
}

/** The events of accesses as they are stored, one batch under one id: another attempt is another batch. */
async function sealed(
  { personal, newId }: AccessWriterParts,
  tenant: Tenant,
  from: Loaded<AccessState>,
  accesses: readonly Access[],
  recordedAt: Instant,
): Promise<readonly EventToAppend[]> {
  const commandId = newId() as CommandId;
  const keeper = keeperOf(tenant, accessMonthOf(recordedAt));
  const events: EventToAppend[] = [];
  for (const [index, access] of accesses.entries()) {
    const context = { tenant, commandId, causationId: commandId, actor: WRITER, recordedAt, basis: [] };
    const correlationId = access.correlationId ?? commandId;
    const decided = [eventOf(access, keeper)];
    const draft = draftBatch(accessStream, from, decided, { ...context, correlationId }, index);
    events.push(...(await sealBatch(personal, draft)).events);
  }
  return events;
}

function eventOf(
  { actor: { id, roles }, correlationId, operation, targets, because }: Access,
  keeper: PartyId,
): NewEvent {
  const what = { keeper, operation, correlationId, actor: { id, roles }, targets };
  if ('watched' in because) return readingWatched({ ...what, because: because.watched });
  return accessRefused({ ...what, code: because.refused, rule: because.rule });
}

/** How many of those that wait go together, at least one. */
function howManyOf(waiting: readonly Waiting[]): number {
  let targets = 0;
  const many = waiting.slice(0, MOST_TOGETHER).findIndex(({ access }, index) => {
    targets += access.targets.length;
    return index > 0 && targets > MOST_TARGETS_TOGETHER;
  });
  return many === -1 ? MOST_TOGETHER : many;
}
