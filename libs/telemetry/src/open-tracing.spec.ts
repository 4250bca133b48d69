/** Whether there are traces: the variables of OpenTelemetry decide, as its specification says. */
import { openTracing } from './open-tracing';
import { NO_TRACING } from './tracing';

const ENDPOINT = 'http://127.0.0.1:4318';
const noDelivery = (): void => undefined;

test.each([
  ['nothing is set', {}],
  ['the endpoint is empty', { OTEL_EXPORTER_OTLP_ENDPOINT: ' ' }],
  ['traces are to go nowhere', { OTEL_EXPORTER_OTLP_ENDPOINT: ENDPOINT, OTEL_TRACES_EXPORTER: 'none' }],
  ['OpenTelemetry is switched off', { OTEL_EXPORTER_OTLP_ENDPOINT: ENDPOINT, OTEL_SDK_DISABLED: 'TRUE' }],
])('there are none where %s', async (_, environment) => {
  expect(await openTracing(environment, '1.0.0', noDelivery)).toBe(NO_TRACING);
});

test('without traces a task is done as it is', async () => {
  await expect(NO_TRACING.within('a task', {}, () => Promise.resolve(7))).resolves.toBe(7);
  await expect(NO_TRACING.within('a task', {}, () => Promise.reject(new RangeError('x')))).rejects.toThrow(RangeError);
});
