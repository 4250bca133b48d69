/** Traces: what is sent to a collector of one request, and that nothing of it is there without one. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Agency, mutationOf, openAgency, register } from './support/agency';
import { type Collector, type Span, startCollector } from './support/collector';
import { linesOf } from './support/observed';
import { tokenIn } from './support/tokens';

jest.setTimeout(20_000);

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLING = '00f067aa0ba902b7';

let collector: Collector;
let agency: Agency;
beforeAll(async () => {
  collector = await startCollector();
  agency = await openAgency(exporting());
});
afterAll(async () => {
  await agency.server.remove();
  await collector.close();
});

function exporting(others = {}) {
  return { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint, OTEL_BSP_SCHEDULE_DELAY: '20', ...others };
}

async function sent(query: string, variables: object, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  const token = await tokenIn(agency.server.folder, { role: 'SUPERVISOR' });
  const response = await fetch(`${agency.server.address()}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  await response.text();
}

/** The spans of a trace, once its request has ended. */
async function spansOf(traceId: string): Promise<readonly Span[]> {
  for (;;) {
    const spans = collector.spans().filter((span) => span.traceId === traceId);
    if (spans.some(({ name }) => name.startsWith('GraphQL'))) return spans;
    await pause(10);
  }
}

const traceparent = (traceId: string): string => `00-${traceId}-${CALLING}-01`;
const newTrace = (): string => randomUUID().replaceAll('-', '');

test('a command is one trace, which goes on with the one of its client: request, command, append, view', async () => {
  const clientId = await register(agency.as('SUPERVISOR'));
  const correlationId = randomUUID();
  const input = { commandId: randomUUID(), caseType: 'GENERAL', clientId };
  const headers = { traceparent: traceparent(TRACE), 'x-correlation-id': correlationId };
  await sent(mutationOf('openCase'), { input }, headers);

  const spans = await spansOf(TRACE);
  const named = (name: string): Span => spans.find((span) => span.name === name)!;
  const request = named('GraphQL mutation openCase');
  expect(request).toMatchObject({
    parentSpanId: CALLING,
    failed: false,
    attributes: {
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
      'caseledger.correlation_id': correlationId,
      'caseledger.tenant': 'demo',
    },
  });
  const command = named('command OpenCase');
  expect(command).toMatchObject({
    parentSpanId: request.spanId,
    attributes: {
      'caseledger.command': 'OpenCase',
      'caseledger.outcome': 'accepted',
      'caseledger.correlation_id': correlationId,
    },
  });
  expect(spans).toContainEqual(
    expect.objectContaining({
      name: 'append',
      parentSpanId: command.spanId,
      attributes: expect.objectContaining({ 'caseledger.outcome': 'appended' }) as unknown,
    }),
  );
  expect(named('query caseReadBack')).toMatchObject({ attributes: { 'caseledger.outcome': 'answered' } });
  expect(named('wait cases').parentSpanId).toBe(named('query caseReadBack').spanId);
  expect(spans.filter(({ parentSpanId }) => parentSpanId === CALLING)).toHaveLength(1);
});

test('a command that a rule refused says which', async () => {
  const traceId = newTrace();
  const input = { commandId: randomUUID(), caseType: 'NOPE', clientId: await register(agency.as('SUPERVISOR')) };
  await sent(mutationOf('openCase'), { input }, { traceparent: traceparent(traceId) });
  const spans = await spansOf(traceId);
  expect(spans.find(({ name }) => name === 'command OpenCase')?.attributes).toMatchObject({
    'caseledger.outcome': 'rejected',
    'caseledger.rule': expect.stringMatching(/^[A-Z]\w+$/) as string,
  });
  expect(spans.find(({ name }) => name.startsWith('GraphQL'))?.attributes).toMatchObject({
    'caseledger.codes': 'RULE_VIOLATION',
  });
});

test('a request names the fields that it asks for, in the words of the schema alone', async () => {
  const traceId = newTrace();
  const fragments = 'fragment Jansen on Query { a: cases(of: { all: true }) { totalCount } }';
  const query = `query JansenOfKade { noor: organisation { name } ... on Query { ...Jansen } } ${fragments}`;
  await sent(query, {}, { traceparent: traceparent(traceId) });
  expect((await spansOf(traceId)).map(({ name }) => name)).toContain('GraphQL query organisation cases');
});

test.each([
  ['none', undefined],
  ['one that is none', 'Jansen'],
  ['one of zeros', `00-${'0'.repeat(32)}-${'0'.repeat(16)}-01`],
])('with %s as traceparent a trace begins here', async (_, given) => {
  const correlationId = randomUUID();
  const headers = { 'x-correlation-id': correlationId, ...(given === undefined ? {} : { traceparent: given }) };
  await sent('{ organisation { name } }', {}, headers);
  for (;;) {
    const ours = collector.spans().find(({ attributes }) => attributes['caseledger.correlation_id'] === correlationId);
    if (ours !== undefined) {
      expect([ours.traceId, ours.parentSpanId]).toEqual([expect.stringMatching(/^(?!0{32})[0-9a-f]{32}$/), undefined]);
      return;
    }
    await pause(10);
  }
});

test('a trace that its client does not sample is not sent', async () => {
  const [unsampled, sampled] = [newTrace(), newTrace()];
  await sent('{ organisation { name } }', {}, { traceparent: `00-${unsampled}-${CALLING}-00` });
  await sent('{ organisation { name } }', {}, { traceparent: traceparent(sampled) });
  await spansOf(sampled);
  expect(collector.spans().filter(({ traceId }) => traceId === unsampled)).toEqual([]);
});

test('the program names itself, and what is left is sent when it stops', async () => {
  expect(collector.resource()).toMatchObject({
    'service.name': 'caseledger',
    'service.version': expect.stringMatching(/^\d+\./) as string,
  });
  await agency.server.restart(exporting({ OTEL_BSP_SCHEDULE_DELAY: '60000', OTEL_SERVICE_NAME: 'our-cases' }));
  const traceId = newTrace();
  await sent('{ organisation { name } }', {}, { traceparent: traceparent(traceId) });
  expect(await agency.server.stop()).toBe(0);
  expect(collector.spans().filter((span) => span.traceId === traceId).length).toBeGreaterThan(1);
  expect(collector.bodies().at(-1)).toContain('our-cases');
});

test('a collector that cannot be reached is one line in the log, and holds nobody up', async () => {
  const nobody = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', OTEL_EXPORTER_OTLP_TIMEOUT: '100' };
  await agency.server.restart(exporting({ ...nobody, LOG_LEVEL: 'warn' }));
  const { server } = agency;
  const lines = () => linesOf(server).filter(({ msg }) => String(msg).startsWith('Traces cannot be delivered'));
  while (lines().length === 0) await sent('{ organisation { name } }', {});
  for (let times = 0; times < 3; times += 1) {
    await sent('{ organisation { name } }', {});
    await pause(50);
  }
  expect(lines()).toHaveLength(1);
  const begun = Date.now();
  expect(await server.stop()).toBe(0);
  expect(Date.now() - begun).toBeLessThan(8_000);
});

test('nothing of OpenTelemetry is loaded where no exporter is named', async () => {
  const NODE_OPTIONS = `--require ${join(__dirname, 'observing-support/say-what-is-loaded.cjs')}`;
  await agency.server.restart({ NODE_OPTIONS });
  await sent('{ organisation { name } }', {});
  await agency.server.stop();
  const loaded = (await readFile(join(agency.server.folder, 'loaded.txt'), 'utf8')).split('\n');
  expect(loaded.filter((file) => file.includes('/prom-client/'))).not.toEqual([]);
  // prom-client asks the interface of OpenTelemetry for exemplars; it does nothing by itself.
  expect(loaded.filter((file) => /@opentelemetry\/(?!api\/)|telemetry\/src\/opentelemetry/.test(file))).toEqual([]);
});
