/** The access record as it is written: durable, together, once, and readable only with the month's key. */
import { inOrder } from '@caseledger/commanding/contract/faults';
import { AppendOutcomeUnknown, EventStoreUnavailable } from '@caseledger/event-store';
import type { Actor, Instant, Tenant } from '@caseledger/kernel';
import { access, newId, type Office, openOffice, UTRECHT } from './contract/office';
import { accessMonthOf, keeperOf } from './domain/access-month';

let office: Office;
afterEach(() => office.close());

test('an access is in the log when it is answered: what, and sealed, who and about whom', async () => {
  office = await openOffice();
  const actor: Actor = { id: 'worker-who-is-refused', roles: ['CASEWORKER'], tenant: UTRECHT };
  const given = access({ actor, because: { refused: 'RULE_VIOLATION', rule: 'CaseNotOpen' } });
  await office.record([given]);

  const [event] = await office.events();
  expect(event).toMatchObject({
    type: 'AccessRefused',
    actor: { id: 'process:access', roles: [], tenant: 'system' },
    correlationId: given.correlationId,
    data: { operation: 'CloseCase', code: 'RULE_VIOLATION', rule: 'CaseNotOpen', correlationId: given.correlationId },
  });
  expect(await office.opened(event!)).toEqual({
    actor: { id: actor.id, roles: actor.roles },
    targets: given.targets,
  });
  expect([office.holds('AccessRefused'), office.holds(actor.id), office.holds(given.targets[0]!)]).toEqual([
    ...[true, false, false],
  ]);
});

test('what comes while an append is under way goes into the next one, in order and once', async () => {
  office = await openOffice();
  const given = Array.from({ length: 500 }, () => access());
  await Promise.all(given.map((one) => office.record([one])));
  const stored = await office.events();
  expect(stored.map(({ correlationId }) => correlationId)).toEqual(given.map(({ correlationId }) => correlationId));
  expect(stored.map(({ revision }) => revision)).toEqual(given.map((_, index) => index));
  expect(office.appends()).toBeLessThan(10);
});

test('many targets are as many events as hold them', async () => {
  office = await openOffice();
  const targets = Array.from({ length: 2_500 }, newId);
  await Promise.all([office.record([access({ targets })]), office.record([access({ targets })])]);
  const opened = await Promise.all((await office.events()).map((event) => office.opened(event)));
  expect(opened.flatMap((personal) => personal['targets'])).toEqual([...targets, ...targets]);
});

describe('where the log fails', () => {
  test('an append whose outcome is not known is settled, and stored once', async () => {
    office = await openOffice(
      inOrder('access', async (append) => {
        await append();
        throw new AppendOutcomeUnknown('Who knows?');
      }),
    );
    await office.record([access()]);
    await office.record([access()]);
    expect((await office.events()).map(({ revision }) => revision)).toEqual([0, 1]);
  });

  test('an access is refused that cannot be stored, and the next one is stored', async () => {
    office = await openOffice(inOrder('access', () => Promise.reject(new EventStoreUnavailable('The store is away.'))));
    await expect(office.record([access()])).rejects.toThrow('The store is away.');
    await office.record([access()]);
    expect(await office.events()).toHaveLength(1);
  });

  test('an append that comes to its end after it was given up hides none that follows', async () => {
    let late: () => Promise<unknown> = () => Promise.resolve();
    const unknown = new AppendOutcomeUnknown('Who knows?');
    office = await openOffice(
      inOrder(
        'access',
        (append) => append(),
        (append) => {
          late = append;
          return Promise.reject(unknown);
        },
        ...Array.from({ length: 4 }, () => () => Promise.reject(unknown)),
        async (append) => {
          await late();
          return append();
        },
      ),
    );
    await office.record([access()]);
    await expect(office.record([access()])).rejects.toThrow(unknown);
    const next = access();
    await office.record([next]);
    const stored = await office.events();
    expect(stored).toHaveLength(3);
    expect(stored.at(-1)?.correlationId).toBe(next.correlationId);
  });

  test('no more than 2,000 wait; who comes then is refused at once', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    office = await openOffice(async (append) => {
      await held;
      return append();
    });
    const waiting = office.record(Array.from({ length: 2_000 }, () => access({ targets: [] })));
    await expect(office.record([access()])).rejects.toThrow('Too many accesses wait');
    release();
    await waiting;
    await office.record([access()]);
    expect(await office.events()).toHaveLength(2_001);
  });
});

test('each tenant has a stream of its own, and one that does not exist has none', async () => {
  office = await openOffice();
  const of = (tenant: string) => access({ actor: { id: 'worker-1', roles: [], tenant: tenant as Tenant } });
  await office.record([of('utrecht'), of('gent'), of('delft')]);
  const streams = (await office.events()).map(({ stream }) => stream.split('.')[0]);
  expect(streams.sort()).toEqual(['access-delft', 'access-utrecht']);
});

test('each day has a stream and each month a key', async () => {
  office = await openOffice();
  await office.record([access()]);
  office.clock.now = '2026-04-01T00:00:00.000Z' as Instant;
  await office.record([access()]);
  const [march, april] = await office.events();
  expect(march!.stream).not.toBe(april!.stream);
  expect([march, april].map((event) => event!.sealed![0]!.person)).toEqual([
    keeperOf(UTRECHT, accessMonthOf('2026-03-31T00:00:00.000Z' as Instant)),
    keeperOf(UTRECHT, accessMonthOf('2026-04-01T00:00:00.000Z' as Instant)),
  ]);

  await office.keys.destroy(UTRECHT, march!.sealed![0]!.person);
  expect(await office.opened(march!)).toEqual({ actor: { forgotten: true }, targets: { forgotten: true } });
  expect(await office.opened(april!)).toMatchObject({ actor: { id: 'worker-1' } });
});

test('a clock that goes back puts nothing before what was recorded', async () => {
  office = await openOffice();
  office.clock.now = '2026-03-31T12:00:00.000Z' as Instant;
  await office.record([access()]);
  office.clock.now = '2026-03-31T11:00:00.000Z' as Instant;
  await office.record([access()]);
  expect(new Set((await office.events()).map(({ recordedAt }) => recordedAt))).toEqual(
    new Set(['2026-03-31T12:00:00.000Z']),
  );
});
