/** What a server's metrics say of its own time and memory. */

/** Seconds since it started, by what was waited for. */
export interface TimeSpent {
  readonly commands: number;
  readonly appends: number;
  readonly requests: number;
  readonly viewWaits: number;
}

/** Shares of the time between two moments; NaN where there was nothing to have a share of. */
export type Shares = Readonly<{
  /** Of the time from a command to its answer: waiting for the log to store its events. That is the engine's own. */
  appendShare: number;
  /** Of the time from a request to its answer: waiting for a view, which reads, folds and writes meanwhile. */
  viewWaitShare: number;
}>;

const NAMES = {
  commands: 'caseledger_command_duration_seconds_sum',
  appends: 'caseledger_append_duration_seconds_sum',
  requests: 'caseledger_graphql_request_duration_seconds_sum',
  viewWaits: 'caseledger_view_wait_duration_seconds_sum',
} as const;

/** Of a server without metrics. */
export const NO_SHARES: Shares = { appendShare: Number.NaN, viewWaitShare: Number.NaN };

export function timeSpent(metrics: string): TimeSpent {
  const { commands, appends, requests, viewWaits } = NAMES;
  return {
    ...{ commands: sumOf(metrics, commands), appends: sumOf(metrics, appends) },
    ...{ requests: sumOf(metrics, requests), viewWaits: sumOf(metrics, viewWaits) },
  };
}

/** Bytes that the main thread has in use: its heap, and the buffers that it holds outside. */
export function bytesInUse(metrics: string): number {
  return sumOf(metrics, 'nodejs_heap_size_used_bytes') + sumOf(metrics, 'nodejs_external_memory_bytes');
}

function sumOf(metrics: string, name: string): number {
  return metrics
    .split('\n')
    .filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
}

export function sharesBetween(before: TimeSpent, after: TimeSpent): Shares {
  const grown = (of: keyof TimeSpent): number => after[of] - before[of];
  return { appendShare: grown('appends') / grown('commands'), viewWaitShare: grown('viewWaits') / grown('requests') };
}
