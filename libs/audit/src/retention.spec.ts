/** The access record expires month by month: what is due is read by nobody any more, and a crash on the way changes nothing. */
import { join } from 'node:path';
import { type Gateway, openGateway, openLoader, openReferences } from '@caseledger/commanding';
import { catalogueOf, type Instant, type Tenant, type TimeZone, type Uuid } from '@caseledger/kernel';
import { tenantStream } from '@caseledger/organisation';
import { type Projections, startProjecting } from '@caseledger/projecting';
import type { ReadStore } from '@caseledger/read-store';
import { openEmbeddedReadStore } from '@caseledger/read-store/embedded/embedded-read-store';
import { access, newId, type Office, openOffice } from './contract/office';
import { type AccessMonth, keeperOf } from './domain/access-month';
import { accessStream } from './domain/access.state';
import { accessCommands } from './domain/commands';
import { type AccessRetentionParts, expireWhatIsDue } from './retention';
import { accessesView } from './views/accesses.view';

const DELFT = 'delft' as Tenant;
const LEIDEN = 'leiden' as Tenant;

let office: Office;
let readStore: ReadStore;
let projections: Projections;
let parts: AccessRetentionParts;
beforeEach(async () => {
  office = await openOffice();
  const { store, keys, personal, clock } = office;
  readStore = await openEmbeddedReadStore({ file: join(office.folder, 'read.db') });
  const catalogue = catalogueOf([accessStream, tenantStream]);
  const log = store.wholeLog();
  projections = await startProjecting({ log, readStore, catalogue, personal, views: [accessesView] });
  const logId = () => log.logId();
  const now = (): Instant => clock.now;
  const snapshots = { load: () => Promise.resolve(undefined), save: none, drop: none, close: none };
  const loader = openLoader({ catalogue, personal, snapshots, logId, onSnapshotFault: () => undefined });
  const gateway: Gateway = openGateway({
    ...{ store, loader, personal, logId, now, pause: none },
    references: openReferences({ store, loader, personal, now, newId }),
    commands: new Map(accessCommands.map((command) => [command.name, command as never])),
    timeZoneOf: () => Promise.resolve('UTC' as TimeZone),
    teamsOf: () => Promise.resolve([]),
  });
  parts = { store, loader, gateway, keys, personal, readStore, projections, now };
});
afterEach(async () => {
  await projections.stop();
  await readStore.close();
  await office.close();
});

const none = (): Promise<void> => Promise.resolve();

/** Records an access at a moment, and waits until the view has it. */
async function recordAt(now: string, actor: string, tenant = DELFT): Promise<Uuid> {
  office.clock.now = now as Instant;
  const target = newId();
  await office.record([access({ actor: { id: actor, roles: [], tenant }, targets: [target] })]);
  const last = (await office.store.wholeLog().last())!;
  const logId = (await office.store.wholeLog().logId())!;
  const place = { logId, position: last.position, eventId: last.id };
  expect(await projections.waitFor('accesses', place, 5_000)).toBe('reached');
  return target;
}

/** Who is in the view, the latest first. */
async function seen(tenant = DELFT): Promise<readonly unknown[]> {
  const rows = await readStore
    .forTenant(tenant, 'accesses')
    .page({ index: 'all', equals: { kind: ['REFUSED', 'WATCHED'] }, direction: 'descending', limit: 100 });
  return rows.map(({ document }) => document['actor']);
}

const expiries = async () =>
  (await office.events()).filter(({ type }) => type === 'AccessRecordExpired').map(({ data }) => data['month']);

test('what is due goes from the log, the view and the disk; what is not stays', async () => {
  const target = await recordAt('2021-01-31T23:59:59.999Z', 'the-first-worker');
  await recordAt('2021-03-01T00:00:00.000Z', 'the-second-worker');
  await recordAt('2021-04-01T00:00:00.000Z', 'the-third-worker');
  office.clock.now = '2026-04-30T23:59:59.999Z' as Instant;
  expect(await expireWhatIsDue(parts)).toBe(true);

  expect(await expiries()).toEqual(['2021-01', '2021-03']);
  expect(await seen()).toEqual(['the-third-worker']);
  const [first] = await office.events();
  expect(await office.opened(first!)).toEqual({ actor: { forgotten: true }, targets: { forgotten: true } });
  const held = ['the-first-worker', target, 'the-second-worker', 'the-third-worker'].map((text) => office.holds(text));
  expect(held).toEqual([false, false, false, true]);
});

test('nothing happens while nothing is due', async () => {
  await recordAt('2021-04-01T00:00:00.000Z', 'worker-1');
  office.clock.now = '2026-04-30T23:59:59.999Z' as Instant;
  await expireWhatIsDue(parts);
  expect([await expiries(), await seen()]).toEqual([[], ['worker-1']]);
});

test('every tenant is looked at', async () => {
  await recordAt('2021-01-01T00:00:00.000Z', 'in-delft');
  await recordAt('2021-01-01T00:00:00.000Z', 'in-leiden', LEIDEN);
  await recordAt('2026-01-01T00:00:00.000Z', 'in-leiden-still', LEIDEN);
  office.clock.now = '2026-02-01T00:00:00.000Z' as Instant;
  await expireWhatIsDue(parts);
  expect([await seen(), await seen(LEIDEN)]).toEqual([[], ['in-leiden-still']]);
});

test('what a crash left half done is done by the next look: after the event, and after the key', async () => {
  await recordAt('2021-01-01T00:00:00.000Z', 'worker-1');
  office.clock.now = '2026-02-01T00:00:00.000Z' as Instant;
  const crash = () => Promise.reject(new Error('The process died.'));
  await expect(expireWhatIsDue({ ...parts, projections: { ...projections, rebuild: crash } })).rejects.toThrow('died');
  expect([await expiries(), await seen()]).toEqual([['2021-01'], ['worker-1']]);

  await expireWhatIsDue(parts);
  expect([await expiries(), await seen(), office.holds('worker-1')]).toEqual([['2021-01'], [], false]);
});

test('an access of a month that has expired cannot be recorded, and says so', async () => {
  await recordAt('2021-01-01T00:00:00.000Z', 'worker-1');
  await office.keys.destroy(DELFT, keeperOf(DELFT, '2021-01' as AccessMonth));
  office.clock.now = '2021-01-02T00:00:00.000Z' as Instant;
  const late = access({ actor: { id: 'worker-1', roles: [], tenant: DELFT } });
  await expect(office.record([late])).rejects.toThrow('erased');
});
