/** Chooses whether there are traces, by the standard variables of OpenTelemetry. */
import { NO_TRACING, type OnDelivery, type Tracing } from './tracing';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether an exporter is configured. */
function configured(environment: Environment): boolean {
  const given = (name: string): string => environment[name]?.trim() ?? '';
  if (given('OTEL_SDK_DISABLED').toLowerCase() === 'true') return false;
  if (given('OTEL_TRACES_EXPORTER').toLowerCase() === 'none') return false;
  return given('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT') !== '' || given('OTEL_EXPORTER_OTLP_ENDPOINT') !== '';
}

/** Traces, where an exporter is configured; else nothing of OpenTelemetry is even loaded. */
export async function openTracing(environment: Environment, version: string, onDelivery: OnDelivery): Promise<Tracing> {
  if (!configured(environment)) return NO_TRACING;
  const { openTelemetryTracing } = await import('./opentelemetry.js');
  return openTelemetryTracing(version, onDelivery);
}
