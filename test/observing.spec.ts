/** What whoever watches the program sees: metrics, health, the log, on a port of their own. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Agency, give, open, openAgency, register } from './support/agency';
import { clientAt, type Client } from './support/client';
import { onFiles } from './support/engines';
import { lineOf, metricsOf, observedAt, WATCHED } from './support/observed';
import { emptyFolder, refusedStart, startServer } from './support/server';
import { subscriberAt } from './support/subscriber';
import { tokenIn } from './support/tokens';

jest.setTimeout(20_000);

const OPEN = 'caseledger_websocket_connections';
const CHANGED = 'subscription ($id: UUID!) { caseChanged(id: $id) { id } }';

let agency: Agency;
let leader: Client;
beforeAll(async () => {
  agency = await openAgency(WATCHED);
  leader = agency.as('SUPERVISOR');
});
afterAll(() => agency.server.remove());

/** By how much each metric has risen while something was done; those that have not are left out. */
async function risen(act: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  const before = await metricsOf(agency.server);
  await act();
  const after = await metricsOf(agency.server);
  const differences = [...after].map(([name, value]) => [name, value - (before.get(name) ?? 0)] as const);
  return Object.fromEntries(differences.filter(([, difference]) => difference !== 0));
}

/** Waits until so many WebSockets are open; the test's time ends it otherwise. */
async function reaches(count: number): Promise<void> {
  while ((await metricsOf(agency.server)).get(OPEN) !== count) await pause(20);
}

describe('the metrics count', () => {
  test('commands by what came of them', async () => {
    const input = { commandId: randomUUID(), caseType: 'GENERAL', clientId: await register(leader) };
    const rises = await risen(async () => {
      const { id, revision } = await give(leader, 'openCase', input);
      await give(leader, 'openCase', input);
      const wrong = { caseType: 'NOPE', clientId: input.clientId };
      await expect(give(leader, 'openCase', wrong)).rejects.toThrow('RULE_VIOLATION');
      await expect(give(agency.as('AUDITOR'), 'openCase', input)).rejects.toThrow('FORBIDDEN');
      const assigned = { caseworker: 'worker-1' };
      await expect(give(leader, 'assignCaseworker', { caseId: randomUUID(), ...assigned })).rejects.toThrow(
        'NOT_FOUND',
      );
      const late = { caseId: id, ...assigned, expectedRevision: revision + 1 };
      await expect(give(leader, 'assignCaseworker', late)).rejects.toThrow('CONFLICT');
    });
    expect(rises).toMatchObject({
      'caseledger_commands_total{command="OpenCase",outcome="accepted"}': 1,
      'caseledger_commands_total{command="OpenCase",outcome="repeated"}': 1,
      'caseledger_commands_total{command="OpenCase",outcome="rejected"}': 1,
      'caseledger_commands_total{command="OpenCase",outcome="forbidden"}': 1,
      'caseledger_commands_total{command="AssignCaseworker",outcome="notFound"}': 1,
      'caseledger_commands_total{command="AssignCaseworker",outcome="conflict"}': 1,
      'caseledger_command_duration_seconds_count{command="OpenCase"}': 4,
      'caseledger_graphql_requests_total{status="200"}': 6,
      caseledger_graphql_request_duration_seconds_count: 6,
      'caseledger_graphql_errors_total{code="RULE_VIOLATION"}': 1,
      'caseledger_graphql_errors_total{code="CONFLICT"}': 1,
    });
    expect(
      Object.keys(rises).filter((name) => name.startsWith('caseledger_command_rejections_total{rule=')),
    ).toHaveLength(1);
  });

  test('queries, appends and waits', async () => {
    const rises = await risen(async () => {
      const { bookmark } = await open(leader);
      await leader.ask('query ($at: Bookmark) { cases(of: { all: true }, bookmark: $at) { totalCount } }', {
        at: bookmark,
      });
    });
    expect(rises).toMatchObject({
      'caseledger_view_waits_total{view="cases",outcome="reached"}': expect.any(Number) as number,
    });
    expect(rises['caseledger_queries_total{query="cases",outcome="answered"}']).toBe(1);
    expect(rises['caseledger_query_duration_seconds_count{query="cases"}']).toBe(1);
    expect(rises['caseledger_append_duration_seconds_count']).toBeGreaterThanOrEqual(2);
    // What the case is decided on; and the list.
    expect(rises['caseledger_log_read_duration_seconds_count{operation="stream"}']).toBeGreaterThanOrEqual(2);
    expect(rises['caseledger_read_store_duration_seconds_count{operation="count"}']).toBeGreaterThanOrEqual(1);
    expect(rises['caseledger_read_store_duration_seconds_count{operation="write"}']).toBeGreaterThanOrEqual(1);
  });

  onFiles(test)('commits', async () => {
    const rises = await risen(() => open(leader));
    const appends = rises['caseledger_append_duration_seconds_count']!;
    expect(rises['caseledger_log_commit_appends_sum']).toBe(appends);
    expect(rises['caseledger_log_commit_appends_count']).toBeLessThanOrEqual(appends);
    expect(rises['caseledger_log_events_total']).toBeGreaterThanOrEqual(appends);
  });

  test('what is refused before it is GraphQL, by its status', async () => {
    const stranger = clientAt(() => agency.server.address(), undefined);
    const rises = await risen(() => stranger.send('{ organisation { name } }'));
    expect(rises).toMatchObject({
      'caseledger_graphql_requests_total{status="401"}': 1,
      'caseledger_graphql_errors_total{code="UNAUTHENTICATED"}': 1,
    });
  });

  test('the errors that are sent over a WebSocket, and who may not open one', async () => {
    const token = await tokenIn(agency.server.folder, { role: 'ANALYST' });
    const ends = async (by: string | undefined, document: string, variables = {}) => {
      const subscriber = subscriberAt(agency.server.address(), by);
      await subscriber.subscribe(document, variables).ended;
      await subscriber.close();
    };
    const rises = await risen(async () => {
      await ends(token, CHANGED, { id: randomUUID() });
      await ends(token, CHANGED);
      await ends('no token', CHANGED);
    });
    expect(rises).toMatchObject({
      'caseledger_graphql_errors_total{code="FORBIDDEN"}': 1,
      'caseledger_graphql_errors_total{code="BAD_USER_INPUT"}': 1,
      'caseledger_graphql_errors_total{code="UNAUTHENTICATED"}': 1,
    });
  });

  test('the keys of persons that are destroyed', async () => {
    const partyId = await register(leader, { familyName: 'Karelse' });
    const forget = () => give(agency.as('APPLICATION_ADMIN'), 'forgetPerson', { partyId, ground: 'OBJECTION' });
    // Once by who asked for it and once by who follows the erasures.
    expect((await risen(forget))['caseledger_keys_destroyed_total']).toBeGreaterThanOrEqual(1);
  });

  test('the WebSockets that are open', async () => {
    const token = await tokenIn(agency.server.folder, { role: 'SUPERVISOR' });
    const before = (await metricsOf(agency.server)).get(OPEN) ?? 0;
    const subscriber = subscriberAt(agency.server.address(), token);
    const changes = subscriber.subscribe(CHANGED, { id: (await open(leader)).id });
    await reaches(before + 1);
    await subscriber.close();
    await changes.ended;
    await reaches(before);
  });
});

test('the metrics tell of the process and of each view, and hold no tenant', async () => {
  const metrics = await metricsOf(agency.server);
  for (const view of ['cases', 'persons']) {
    expect(metrics.get(`caseledger_view_running{view="${view}"}`)).toBe(1);
    expect(metrics.get(`caseledger_view_parked_events{view="${view}"}`)).toBe(0);
    expect(metrics.get(`caseledger_view_behind_seconds{view="${view}"}`)).toBe(0);
  }
  for (const name of [
    'process_cpu_seconds_total',
    'process_resident_memory_bytes',
    'nodejs_eventloop_lag_p99_seconds',
  ]) {
    expect(metrics.get(name)).toBeGreaterThan(0);
  }
  expect(metrics.get('caseledger_event_loop_active_seconds_total')).toBeGreaterThan(0);
  // So that a first fault is a rise.
  expect(metrics.get('caseledger_graphql_errors_total{code="INTERNAL"}')).toBe(0);
  expect([...metrics.keys()].filter((name) => name.includes('demo'))).toEqual([]);
});

describe('the port', () => {
  test.each([
    ['/health/live', 200],
    ['/health/ready', 200],
    ['/metrics', 200],
    ['/metrics/', 404],
    ['/graphql', 404],
    ['/', 404],
    ['/__proto__', 404],
  ])('answers %s with %i, without a token', async (path, status) => {
    expect((await fetch(`${observedAt(agency.server)}${path}`)).status).toBe(status);
  });

  test('takes nothing but GET', async () => {
    expect((await fetch(`${observedAt(agency.server)}/metrics`, { method: 'POST' })).status).toBe(404);
  });

  test('is not opened where it is off', async () => {
    const other = await startServer({ ...WATCHED, OBSERVE_PORT: 'off' });
    const started = await lineOf(other, ({ msg }) => msg === 'caseledger has started.');
    expect(started).not.toHaveProperty('observe');
    await other.remove();
  });

  test('stops the start with a sentence where it is taken, and nothing is made', async () => {
    const folder = await emptyFolder();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const OBSERVE_PORT = String((other.address() as AddressInfo).port);
    const { code, stderr } = await refusedStart({ DATA_FOLDER: `${folder}/data`, OBSERVE_PORT });
    expect([code, stderr]).toEqual([
      1,
      'caseledger cannot start. OBSERVE_PORT is in use by another program; choose another, 0 for a free one, or off for none.\n',
    ]);
    other.close();
    await rm(folder, { recursive: true });
  });
});

test('the log says when it has started, and has a line for each request', async () => {
  const correlationId = randomUUID();
  const { server } = agency;
  await fetch(`${server.address()}/graphql`, { method: 'POST', headers: { 'x-correlation-id': correlationId } });
  await open(leader);
  expect(await lineOf(server, ({ msg }) => msg === 'caseledger has started.')).toMatchObject({
    level: 'info',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    address: server.address(),
  });
  expect(await lineOf(server, ({ asked }) => asked === 'mutation openCase')).toMatchObject({
    level: 'debug',
    correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    tenant: 'demo',
    status: '200',
    codes: [],
    milliseconds: expect.any(Number) as number,
  });
  expect(await lineOf(server, (line) => line['correlationId'] === correlationId)).toMatchObject({
    status: '401',
    codes: ['UNAUTHENTICATED'],
  });
});
