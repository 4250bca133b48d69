/** Traces by OpenTelemetry, sent over OTLP. Loaded only where an exporter is configured. */
import {
  type Context,
  context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace-node';
import type { Attributes, OnDelivery, RequestSpan, Tracing } from './tracing';

/** How long the end of the program waits for the last spans to be delivered, in milliseconds. */
const LAST_DELIVERY = 2_000;
/** What an exporter answers when it has delivered. */
const SUCCESS = 0;
const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-|$)/;

/** Starts tracing as the variables of OpenTelemetry say: where to, under which name, how many of all. */
export function openTelemetryTracing(version: string, onDelivery: OnDelivery): Tracing {
  const provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'caseledger', 'service.version': version }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(sayingWhetherDelivered(new OTLPTraceExporter(), onDelivery))],
  });
  // Its propagator is not used: it would carry `tracestate` and `baggage` on, which are whatever a client has written.
  provider.register({ propagator: null });
  const tracer = provider.getTracer('caseledger');

  return {
    request: (traceparent): RequestSpan => {
      const span = tracer.startSpan('GraphQL', { kind: SpanKind.SERVER }, continued(traceparent));
      const within = trace.setSpan(ROOT_CONTEXT, span);
      return {
        traceId: span.spanContext().traceId,
        goOn: (next) => {
          context.with(within, next);
        },
        end: (name, attributes, failed) => {
          span.updateName(name);
          say(span, attributes);
          if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    within: (name, attributes, task) =>
      tracer.startActiveSpan(name, async (span) => {
        say(span, attributes);
        try {
          return await task((more) => {
            say(span, more);
          });
        } catch (error) {
          // Never its message: that may hold what somebody has typed.
          span.setAttribute('error.type', error instanceof Error ? error.constructor.name : typeof error);
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      }),
    close: async () => {
      const late = new Promise<void>((resolve) => setTimeout(resolve, LAST_DELIVERY).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
    },
  };
}

/** The context of the span that a `traceparent` names; the root's where it names none. */
function continued(traceparent: string | undefined): Context {
  const [, traceId = '', spanId = '', flags = ''] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  const traceFlags = parseInt(flags, 16) & TraceFlags.SAMPLED;
  const parent = { traceId, spanId, traceFlags, isRemote: true };
  return isSpanContextValid(parent) ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
}

function say(span: Span, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) span.setAttribute(name, value);
}

/** Says it once, however many deliveries fail one after the other. */
function sayingWhetherDelivered(exporter: SpanExporter, onDelivery: OnDelivery): SpanExporter {
  let delivers = true;
  return {
    export: (spans, done) => {
      exporter.export(spans, (result) => {
        const delivered = result.error === undefined && (result.code as number) === SUCCESS;
        if (delivered !== delivers) onDelivery(delivered, result.error);
        delivers = delivered;
        done(result);
      });
    },
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
    shutdown: () => exporter.shutdown(),
  };
}
