/** The access record expires while the program runs, and a restored backup of the keys brings none of it back. */
import { randomUUID } from 'node:crypto';
import { openAccessRecord } from '@caseledger/audit';
import type { Instant, PartyId, Tenant, Uuid } from '@caseledger/kernel';
import { DESTROYED, personalData } from '@caseledger/privacy';
import { v7 } from 'uuid';
import { type Agency, DEMO, give, openAgency } from './support/agency';
import { enginesOf } from './support/engines';
import { eventsIn } from './support/log';
import { withStores } from './support/stores';

jest.setTimeout(60_000);

let agency: Agency;
beforeAll(async () => {
  agency = await openAgency();
});
afterAll(() => agency.server.remove());

/** Writes an access into the log of a program that does not run, as if it had run then. */
function recordAt(now: string, actor: string): Promise<void> {
  return withStores(agency.server.folder, async ({ store, keys }) => {
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
  });
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

const expiry = async () => (await eventsIn(agency.server.folder)).find(({ type }) => type === 'AccessRecordExpired');

/** The key of a month, in the store of a program that does not run. */
function keyOf(keeper: unknown): Promise<unknown> {
  return withStores(agency.server.folder, ({ keys }) => keys.find(DEMO as Tenant, keeper as PartyId));
}

test('what has been kept for long enough is read by nobody, with the keys of yesterday neither', async () => {
  const [old, kept] = [`old-${randomUUID()}`, `kept-${randomUUID()}`];
  const engines = await enginesOf(agency.server.folder);
  await agency.server.stop();
  await recordAt('2015-03-02T09:00:00.000Z', old);
  await recordAt(new Date().toISOString(), kept);
  const restoreKeys = await engines.backUpKeys();
  await agency.server.restart();
  while ((await expiry()) === undefined) await named(kept);
  expect([await named(old), await named(kept)]).toEqual([0, 1]);
  const { month, keeper } = (await expiry())!.data;
  expect(month).toBe('2015-03');

  // Nothing is due any more: what keeps the month closed is that it has expired.
  await give(agency.as('APPLICATION_ADMIN'), 'changeTenantSettings', { accessRetentionMonths: 240 });
  await agency.server.stop();
  await restoreKeys();
  expect(await keyOf(keeper)).toMatchObject({ id: expect.any(String) });
  await engines.loseReadModels();
  await agency.server.restart();
  expect([await named(old), await named(kept)]).toEqual([0, 1]);
  await agency.server.stop();
  expect(await keyOf(keeper)).toBe(DESTROYED);
}, 120_000);
