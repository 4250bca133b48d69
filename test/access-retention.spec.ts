/** The access record expires while the program runs, and a restored backup of the keys brings none of it back. */
import { randomUUID } from 'node:crypto';
import { copyFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openAccessRecord } from '@caseledger/audit';
import { openEmbeddedEventStore } from '@caseledger/event-store/embedded/event-store';
import type { Instant, PartyId, Tenant, Uuid } from '@caseledger/kernel';
import { DESTROYED, personalData } from '@caseledger/privacy';
import { openFileKeyStore } from '@caseledger/privacy/file/file-key-store';
import { loadKeyEncryptionKey } from '@caseledger/privacy/file/key-encryption-key';
import { v7 } from 'uuid';
import { type Agency, DEMO, give, openAgency } from './support/agency';
import { eventsIn } from './support/log';

jest.setTimeout(60_000);

let agency: Agency;
beforeAll(async () => {
  agency = await openAgency();
});
afterAll(() => agency.server.remove());

/** The stores of a program that does not run. */
async function openStores() {
  const { folder } = agency.server;
  const keyFile = join(folder, 'key-encryption.key');
  const keyEncryptionKey = await loadKeyEncryptionKey({ fromEnvironment: undefined, file: keyFile });
  const store = await openEmbeddedEventStore({ file: join(folder, 'events.db') });
  const keys = await openFileKeyStore({ file: join(folder, 'keys.db'), keyEncryptionKey });
  const close = async (): Promise<void> => {
    await store.close();
    await keys.close();
  };
  return { store, keys, close };
}

/** Writes an access into the log of a program that does not run, as if it had run then. */
async function recordAt(now: string, actor: string): Promise<void> {
  const { store, keys, close } = await openStores();
  const record = openAccessRecord({
    ...{ store, personal: personalData(keys), now: () => now as Instant, newId: () => v7() as Uuid },
    tenantExists: () => Promise.resolve(true),
  });
  await record([
    {
      ...{ actor: { id: actor, roles: ['AUDITOR'], tenant: DEMO as Tenant }, correlationId: undefined },
      ...{ operation: 'case', targets: [], because: { watched: 'ROLE' } },
    },
  ]);
  await close();
}

/** Whom the record names, once everything is folded that is in the log by now. */
async function named(actor: string): Promise<number> {
  const { bookmark } = await give(agency.as('CASEWORKER'), 'registerPerson', { details: { familyName: 'Jansen' } });
  const found = await agency.as('AUDITOR').ask<{ accessRecord: { edges: readonly unknown[] } }>(
    `query ($actor: String!, $bookmark: Bookmark) {
      accessRecord(of: { ofActor: $actor }, bookmark: $bookmark) { edges { cursor } }
    }`,
    { actor, bookmark },
  );
  return found.accessRecord.edges.length;
}

const expiry = () => eventsIn(agency.server.folder).find(({ type }) => type === 'AccessRecordExpired');

/** The key of a month, in the store of a program that does not run. */
async function keyOf(keeper: unknown): Promise<unknown> {
  const { keys, close } = await openStores();
  const key = await keys.find(DEMO as Tenant, keeper as PartyId);
  await close();
  return key;
}

test('what has been kept for long enough is read by nobody, with the keys of yesterday neither', async () => {
  const [old, kept] = [`old-${randomUUID()}`, `kept-${randomUUID()}`];
  const { folder } = agency.server;
  const yesterday = join(folder, 'keys.yesterday');
  await agency.server.stop();
  await recordAt('2015-03-02T09:00:00.000Z', old);
  await recordAt(new Date().toISOString(), kept);
  await copyFile(join(folder, 'keys.db'), yesterday);
  await agency.server.restart();
  while (expiry() === undefined) await named(kept);
  expect([await named(old), await named(kept)]).toEqual([0, 1]);
  expect(expiry()!.data['month']).toBe('2015-03');

  // Nothing is due any more: what keeps the month closed is that it has expired.
  await give(agency.as('APPLICATION_ADMIN'), 'changeTenantSettings', { accessRetentionMonths: 240 });
  await agency.server.stop();
  const files = await readdir(folder);
  for (const file of files.filter((name) => name.startsWith('keys.db'))) await rm(join(folder, file));
  await copyFile(yesterday, join(folder, 'keys.db'));
  expect(await keyOf(expiry()!.data['keeper'])).toMatchObject({ id: expect.any(String) });
  await rm(join(folder, 'read.db'));
  await agency.server.restart();
  expect([await named(old), await named(kept)]).toEqual([0, 1]);
  await agency.server.stop();
  expect(await keyOf(expiry()!.data['keeper'])).toBe(DESTROYED);
}, 120_000);
