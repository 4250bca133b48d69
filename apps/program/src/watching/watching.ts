/** What a program is watched with: what it counts and what it traces. */
import { ERROR_CODES } from '@caseledger/security';
import { type Attributes, type Metrics, openMetrics, openTracing, type Say, type Tracing } from '@caseledger/telemetry';
import type { Logger } from '../logging';

export interface Watching {
  readonly metrics: Metrics;
  readonly tracing: Tracing;
}

/** Begins to watch; traces are sent where the variables of OpenTelemetry in the environment name an exporter. */
export async function openWatching(
  environment: Readonly<Record<string, string | undefined>>,
  version: string,
  log: Logger,
): Promise<Watching> {
  const tracing = await openTracing(environment, version, (delivered, error) => {
    if (delivered) log.info('Traces are delivered again.');
    else log.warn({ err: error }, 'Traces cannot be delivered; they are dropped until they can.');
  });
  return { metrics: openMetrics(version, Object.keys(ERROR_CODES)), tracing };
}

/** How something that is done is watched. */
export interface Watched<Answer> {
  readonly name: string;
  readonly attributes: Attributes;
  /** The answer in one word. */
  outcomeOf(answer: Answer): string;
  /** Counts it; `failed` is the outcome where it threw. */
  count(outcome: string, seconds: number): void;
  /** What else the answer adds to the span. */
  readonly more?: (answer: Answer, say: Say) => void;
}

const FAILED = 'failed';

/** Does something in a span of its own, and counts what came of it. */
export function watched<Answer>(
  { tracing }: Watching,
  { name, attributes, outcomeOf, count, more }: Watched<Answer>,
  task: () => Promise<Answer>,
): Promise<Answer> {
  return tracing.within(name, attributes, async (say) => {
    const begun = performance.now();
    let outcome = FAILED;
    try {
      const answer = await task();
      outcome = outcomeOf(answer);
      more?.(answer, say);
      return answer;
    } finally {
      say({ 'caseledger.outcome': outcome });
      count(outcome, (performance.now() - begun) / 1_000);
    }
  });
}
