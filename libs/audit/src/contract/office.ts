/** An office to test the access record in: real engines in a folder that goes with the test, and a clock that it sets. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, withFaults } from '@caseledger/commanding/contract/faults';
import type { EventStore } from '@caseledger/event-store';
import { openEmbeddedEventStore } from '@caseledger/event-store/embedded/event-store';
import type { Access, Instant, JsonObject, RecordAccess, RecordedEvent, Tenant, Uuid } from '@caseledger/kernel';
import { type KeyStore, type PersonalData, personalData } from '@caseledger/privacy';
import { openFileKeyStore } from '@caseledger/privacy/file/file-key-store';
import { v7 } from 'uuid';
import { openAccessRecord } from '../access-record';
import { accessStream } from '../domain/access.state';

export const UTRECHT = 'utrecht' as Tenant;
export const newId = (): Uuid => v7() as Uuid;

export interface Office {
  readonly folder: string;
  readonly clock: { now: Instant };
  readonly store: EventStore;
  readonly keys: KeyStore;
  readonly personal: PersonalData;
  readonly record: RecordAccess;
  /** How many appends there were. */
  appends(): number;
  /** The events of the record, in the order of the log. */
  events(): Promise<readonly RecordedEvent[]>;
  /** Who and whom an event is about. */
  opened(event: RecordedEvent): Promise<JsonObject>;
  /** Whether the bytes of a text are in any file. */
  holds(text: string): boolean;
  close(): Promise<void>;
}

/** Opens an office. The tenant `gent` does not exist in it; every other does. */
export async function openOffice(fault: Fault = (append) => append()): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'caseledger-audit-'));
  const engine = await openEmbeddedEventStore({ file: join(folder, 'events.db') });
  let appends = 0;
  const store = withFaults(engine, (append, attempt) => {
    appends += 1;
    return fault(append, attempt);
  });
  const keys = await openFileKeyStore({ file: join(folder, 'keys.db'), keyEncryptionKey: Buffer.alloc(32, 7) });
  const personal = personalData(keys);
  const clock = { now: '2026-03-31T23:59:00.000Z' as Instant };
  const record = openAccessRecord({
    ...{ store, personal, newId, now: () => clock.now },
    tenantExists: (tenant) => Promise.resolve(tenant !== 'gent'),
  });
  return {
    ...{ folder, clock, store, keys, personal, record },
    appends: () => appends,
    events: async () => {
      const events: RecordedEvent[] = [];
      for (let page = await engine.wholeLog().read(); page.length > 0;) {
        events.push(...page);
        page = await engine.wholeLog().read({ after: page.at(-1)!.position });
      }
      return events;
    },
    opened: (event) => personal.open(event, accessStream.events.get(event.type)!),
    holds: (text) => readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(text)),
    close: async () => {
      await engine.close();
      await keys.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** An access of a worker in Utrecht. */
export function access(about: Partial<Access> = {}): Access {
  return {
    actor: { id: 'worker-1', roles: ['CASEWORKER'], tenant: UTRECHT },
    correlationId: newId(),
    operation: 'CloseCase',
    targets: [newId()],
    because: { refused: 'FORBIDDEN' },
    ...about,
  };
}
