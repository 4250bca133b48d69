/**
 * What is counted and timed, under the names that Prometheus reads. No label holds a tenant, an id or a value of anybody:
 * labels are names that the program itself has given (commands, queries, views, outcomes, rules, codes).
 */
import { performance } from 'node:perf_hooks';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One commit of the log: how many appends it took together, how many events they stored, and how long it took. */
export interface Commit {
  readonly appends: number;
  readonly events: number;
  readonly milliseconds: number;
}

/** A view as it is at this moment. */
export interface ViewReading {
  readonly view: string;
  readonly running: boolean;
  readonly parked: number;
  /** How long ago the oldest event was recorded that the view has not seen; 0 where it has seen all. */
  readonly behindSeconds: number;
}

/** Durations are in seconds throughout. */
export interface Metrics {
  command(name: string, outcome: string, seconds: number): void;
  /** A rule, by its stable name, refused a command. */
  rejection(rule: string): void;
  query(name: string, outcome: string, seconds: number): void;
  append(outcome: string, seconds: number): void;
  commit(commit: Commit): void;
  /** The log was read: `operation` is what was asked of the engine, of a few. */
  logRead(operation: string, seconds: number): void;
  /** The read store was asked, in the same way. */
  readStore(operation: string, seconds: number): void;
  viewWait(view: string, outcome: string, seconds: number): void;
  /** `status` is the HTTP status, or that the client had gone. */
  request(status: string, seconds: number): void;
  /** An error was answered under this code. */
  error(code: string): void;
  socketOpened(): void;
  socketClosed(): void;
  keyDestroyed(): void;
  /** Says how the views are read whenever the metrics are asked for. */
  watchViews(read: () => Promise<readonly ViewReading[]>): void;
  /** Everything, in the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const APPENDS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

/** Begins to count, on a registry of its own. `codes` are those that errors can have: what has not happened yet is 0. */
export function openMetrics(version: string, codes: readonly string[] = []): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Counter<Label>({ name: `caseledger_${name}`, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge<Label>({ name: `caseledger_${name}`, help, labelNames, registers });
  const histogram = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
    buckets = SECONDS,
  ) => new Histogram<Label>({ name: `caseledger_${name}`, help, labelNames, buckets, registers });

  const commands = counter('commands_total', 'Commands by what came of them.', ['command', 'outcome']);
  const commandSeconds = histogram('command_duration_seconds', 'From a command to its answer.', ['command']);
  const rejections = counter('command_rejections_total', 'Commands that a rule refused.', ['rule']);
  const queries = counter('queries_total', 'Queries by what came of them.', ['query', 'outcome']);
  const querySeconds = histogram('query_duration_seconds', 'From a query to its answer.', ['query']);
  const appends = counter('appends_total', 'Appends to the log by what came of them.', ['outcome']);
  const appendSeconds = histogram('append_duration_seconds', 'From an append to its being durable or refused.');
  const commitSeconds = histogram('log_commit_duration_seconds', 'One commit of the log, with its way to the disk.');
  const commitAppends = histogram('log_commit_appends', 'Appends that one commit of the log took.', [], APPENDS);
  const logReadSeconds = histogram('log_read_duration_seconds', 'One reading of the log.', ['operation']);
  const readStoreSeconds = histogram('read_store_duration_seconds', 'One question to the read store, or one write.', [
    'operation',
  ]);
  const logEvents = counter('log_events_total', 'Events that this process has stored in the log.');
  const viewWaits = counter('view_waits_total', 'Waits for a view to get to a place.', ['view', 'outcome']);
  const viewWaitSeconds = histogram('view_wait_duration_seconds', 'Waits for a view to get to a place.', ['view']);
  const viewRunning = gauge('view_running', '1 while a view follows the log, 0 while it is built or has stopped.', [
    'view',
  ]);
  const viewParked = gauge('view_parked_events', 'Events that a view could not fold and has put aside.', ['view']);
  const viewBehind = gauge('view_behind_seconds', 'The age of the oldest event that a view has not seen.', ['view']);
  const requests = counter('graphql_requests_total', 'GraphQL requests by HTTP status.', ['status']);
  const requestSeconds = histogram('graphql_request_duration_seconds', 'From a GraphQL request to its answer.');
  const errors = counter('graphql_errors_total', 'Errors in answers, by their code.', ['code']);
  const sockets = gauge('websocket_connections', 'WebSockets that are open now.');
  const destroyed = counter('keys_destroyed_total', "Persons' keys destroyed, those destroyed once more among them.");
  const busy = counter('event_loop_active_seconds_total', 'How long the event loop was at work; its rate is its load.');
  gauge('build_info', 'The version that runs; always 1.', ['version']).set({ version }, 1);

  for (const code of codes) errors.inc({ code }, 0);
  let busySeconds = 0;
  let readViews = (): Promise<readonly ViewReading[]> => Promise.resolve([]);

  return {
    command: (command, outcome, seconds) => {
      commands.inc({ command, outcome });
      commandSeconds.observe({ command }, seconds);
    },
    rejection: (rule) => {
      rejections.inc({ rule });
    },
    query: (query, outcome, seconds) => {
      queries.inc({ query, outcome });
      querySeconds.observe({ query }, seconds);
    },
    append: (outcome, seconds) => {
      appends.inc({ outcome });
      appendSeconds.observe(seconds);
    },
    commit: (commit) => {
      commitSeconds.observe(commit.milliseconds / 1_000);
      commitAppends.observe(commit.appends);
      logEvents.inc(commit.events);
    },
    logRead: (operation, seconds) => {
      logReadSeconds.observe({ operation }, seconds);
    },
    readStore: (operation, seconds) => {
      readStoreSeconds.observe({ operation }, seconds);
    },
    viewWait: (view, outcome, seconds) => {
      viewWaits.inc({ view, outcome });
      viewWaitSeconds.observe({ view }, seconds);
    },
    request: (status, seconds) => {
      requests.inc({ status });
      requestSeconds.observe(seconds);
    },
    error: (code) => {
      errors.inc({ code });
    },
    socketOpened: () => {
      sockets.inc();
    },
    socketClosed: () => {
      sockets.dec();
    },
    keyDestroyed: () => {
      destroyed.inc();
    },
    watchViews: (read) => {
      readViews = read;
    },
    text: async () => {
      const before = busySeconds;
      busySeconds = performance.eventLoopUtilization().active / 1_000;
      busy.inc(busySeconds - before);
      // A view that cannot be read now is missing rather than wrong.
      const views = await readViews().catch(() => []);
      for (const each of [viewRunning, viewParked, viewBehind]) each.reset();
      for (const { view, running, parked, behindSeconds } of views) {
        viewRunning.set({ view }, running ? 1 : 0);
        viewParked.set({ view }, parked);
        viewBehind.set({ view }, behindSeconds);
      }
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}
