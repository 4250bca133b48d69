/**
 * The promise: whatever goes wrong, nothing that somebody has typed reaches the log, the metrics or the traces. Texts that
 * stand nowhere else are sent into every kind of failure, and looked for in all that the program has told.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import WebSocket from 'ws';
import { type Agency, mutationOf, openAgency, register } from './support/agency';
import { type Collector, startCollector } from './support/collector';
import { lineOf, linesOf, metricsOf, observedAt, WATCHED } from './support/observed';
import { tokenIn } from './support/tokens';

jest.setTimeout(30_000);

/** Stands in every text that is typed. Letters alone, so that no escape changes it. */
const MARK = 'Qwyzjibek';
const typed = (more = ''): string => `${more}${MARK} "Ünal" \\ 4711 & co`;

let collector: Collector;
let agency: Agency;
let token: string;
const metrics: string[] = [];

beforeAll(async () => {
  collector = await startCollector();
  agency = await openAgency({
    ...WATCHED,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    OTEL_BSP_SCHEDULE_DELAY: '20',
    NODE_OPTIONS: `--require ${join(__dirname, 'observing-support/faulty.cjs')}`,
  });
  token = await tokenIn(agency.server.folder, { role: 'SUPERVISOR' });
});
afterAll(async () => {
  await agency.server.remove();
  await collector.close();
});

/** The mark as UTF-8, which percent-encoding and JSON leave as it is, and wherever it may stand in base64 and in hex. */
function formsOfMark(): readonly string[] {
  const base64 = ['', 'x', 'xx'].map((before) => {
    const encoded = Buffer.from(`${before}${MARK}`).toString('base64');
    // What the neighbours would change is cut off.
    return encoded.slice(before.length === 0 ? 0 : 4, -4);
  });
  return [MARK, ...base64, Buffer.from(MARK).toString('hex')].map((form) => form.toLowerCase());
}

function expectSilence(said: string): void {
  for (const form of formsOfMark()) expect(said.toLowerCase()).not.toContain(form);
}

async function sent(body: unknown, headers: Readonly<Record<string, string>> = {}, path = '/graphql'): Promise<number> {
  const response = await fetch(`${agency.server.address()}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  await response.text();
  return response.status;
}

const mutation = (name: string, input: object): unknown => ({
  query: mutationOf(name),
  variables: { input: { commandId: randomUUID(), ...input } },
});
const person = (familyName: string): unknown => mutation('registerPerson', { details: { familyName } });

test('the marks are found in every form', () => {
  for (const text of [typed(), typed('x'), typed('xy')]) {
    const bytes = Buffer.from(text);
    const forms = [
      text,
      encodeURIComponent(text),
      JSON.stringify(text),
      bytes.toString('base64'),
      bytes.toString('hex'),
    ];
    for (const form of forms) expect(() => expectSilence(`before ${form} after`)).toThrow();
  }
});

describe('nothing of what is typed is told of', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['a command that is done', () => sent(person(typed()))],
    [
      'a command that is refused',
      () => sent(mutation('openCase', { caseType: MARK.toUpperCase(), clientId: randomUUID() })),
    ],
    ['input of the wrong kind', () => sent(mutation('registerPerson', { details: { familyName: [typed()] } }))],
    ['a member that is none', () => sent(mutation('registerPerson', { [MARK]: typed() }))],
    [
      'a date that is none',
      () => sent(mutation('registerPerson', { details: { familyName: 'X', birthDate: typed() } })),
    ],
    ['a document that is none', () => sent({ query: `{ ${MARK}( "${MARK}` })],
    ['a field that is none', () => sent({ query: `{ ${MARK} }` })],
    ['a literal of the wrong kind', () => sent({ query: `{ case(id: "${MARK}") { id } }` })],
    [
      'an alias, and the name of an operation',
      () => sent({ query: `query ${MARK} { ${MARK}: organisation { name } }` }),
    ],
    [
      'the name of an operation that is not there',
      () => sent({ query: 'query A { __typename }', operationName: typed() }),
    ],
    ['a body that is no JSON', () => sent(`{"query": ${typed()}`)],
    ['an address that is not there', () => sent('{}', {}, `/${encodeURIComponent(typed())}?x=${MARK}`)],
    ['a token that is none', () => sent(person(typed()), { authorization: `Bearer ${MARK}.${MARK}.${MARK}` })],
    [
      'headers',
      () =>
        sent(person('X'), {
          ...{ 'x-correlation-id': MARK, traceparent: MARK, 'user-agent': MARK, baggage: `name=${MARK}` },
          ...{
            cookie: MARK,
            'x-forwarded-for': MARK,
            referer: `http://${MARK}.example`,
            origin: `http://${MARK}.example`,
          },
        }),
    ],
    [
      'the state of a trace',
      () =>
        sent(person('X'), {
          traceparent: `00-${randomUUID().replaceAll('-', '')}-00f067aa0ba902b7-01`,
          tracestate: `${MARK.toLowerCase()}=${MARK}`,
        }),
    ],
    ['a fault in a command', () => sent(person(typed('fail:error ')))],
    ['a text that a command throws', () => sent(person(typed('fail:text ')))],
    [
      'a fault under an alias of its client',
      () => {
        const { query, variables } = person(typed('fail:error ')) as { query: string; variables: object };
        return sent({ query: query.replace('registerPerson(', `${MARK}: registerPerson(`), variables });
      },
    ],
    [
      'a fault in a query',
      () => sent({ query: `{ cases(of: { ofCaseworker: "fail:error ${MARK}" }) { totalCount } }` }),
    ],
  ])('%s', async (_, act) => {
    await act();
    metrics.push(await (await fetch(`${observedAt(agency.server)}/metrics`)).text());
    expectSilence(metrics.at(-1)!);
    expectSilence(agency.server.stderr() + agency.server.stdout());
    expectSilence(collector.bodies().join('\n'));
  });

  test('a WebSocket of another protocol, and what is said on one', async () => {
    const url = `${agency.server.address().replace('http', 'ws')}/graphql`;
    const other = new WebSocket(url, MARK);
    await new Promise((resolve) => other.once('error', resolve).once('close', resolve));
    const socket = new WebSocket(url, 'graphql-transport-ws');
    await once(socket, 'open');
    const init = { type: 'connection_init', payload: { authorization: `Bearer ${token}`, [MARK]: typed() } };
    const query = `subscription ${MARK} { ${MARK}: caseChanged(id: "${MARK}") { id } }`;
    for (const said of [init, { id: MARK, type: 'subscribe', payload: { query } }, { type: MARK }]) {
      socket.send(JSON.stringify(said));
    }
    socket.send(typed());
    await Promise.race([once(socket, 'close'), once(socket, 'message').then(() => once(socket, 'message'))]);
    socket.terminate();
    expectSilence(agency.server.stderr() + agency.server.stdout());
  });
});

test('and yet the faults are all there: in the log under their ids, in the metrics, in the traces', async () => {
  const correlationId = randomUUID();
  expect(await sent(person(typed('fail:error ')), { 'x-correlation-id': correlationId })).toBe(200);
  const fault = await lineOf(agency.server, (line) => line['correlationId'] === correlationId && 'err' in line);
  expect(fault).toMatchObject({
    level: 'error',
    err: { type: 'TypeError', cause: { type: 'RangeError' }, errors: [{ type: 'Error' }, {}] },
  });
  const { stack } = fault['err'] as { readonly stack: readonly string[] };
  expect(stack[0]).toMatch(/^fail \(.+faulty\.cjs:\d+:\d+\)$/);
  const line = await lineOf(agency.server, (each) => each['correlationId'] === correlationId && 'asked' in each);
  expect(line).toMatchObject({ level: 'warn', asked: 'mutation registerPerson', codes: ['INTERNAL'] });
  const counted = await metricsOf(agency.server);
  expect(counted.get('caseledger_graphql_errors_total{code="INTERNAL"}')).toBeGreaterThan(1);
  expect(counted.get('caseledger_commands_total{command="RegisterPerson",outcome="failed"}')).toBeGreaterThan(1);
  expect(counted.get('caseledger_queries_total{query="cases",outcome="failed"}')).toBe(1);
  const { traceId } = line;
  const ofCommand = () =>
    collector.spans().find((span) => span.traceId === traceId && span.name.startsWith('command '));
  while (ofCommand() === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(ofCommand()).toMatchObject({ failed: true, attributes: { 'error.type': 'TypeError' } });
});

test.each(['uncaught', 'unhandled'])(
  'a fault that nobody catches (%s) ends the program, and tells as little',
  async (how) => {
    await agency.server.restart();
    const id = await register(agency.as('SUPERVISOR'));
    const before = agency.server;
    await Promise.allSettled([sent(person(typed(`fail:${how} `)))]);
    await lineOf(before, ({ level }) => level === 'fatal');
    expect(linesOf(before).at(-1)).toMatchObject({ level: 'fatal', err: { type: 'TypeError' } });
    expectSilence(before.stderr() + before.stdout());
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  },
);
