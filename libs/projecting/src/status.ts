/** What an operator sees of a view. */
import type { Place } from '@caseledger/kernel';
import { eventsIn, NOTHING_YET } from './copy';
import { accountsSeen, type BuildProgress, leastPlace, type ViewRun } from './view-run';

export interface ViewStatus {
  readonly view: string;
  /** The version that this program declares. */
  readonly version: number;
  /** The version that queries see; undefined while there is none, or the read store has not been asked yet. */
  readonly liveVersion: number | undefined;
  /**
   * `opening`: the read store has not answered. `building`: not what queries see yet. `running`: queries see it, and this
   * process keeps it up, or some of its partitions. `elsewhere`: queries see it, and another process keeps it up.
   * `stopped`: until the next start.
   */
  readonly state: 'opening' | 'building' | 'running' | 'elsewhere' | 'stopped';
  /** Why it stopped, or what is being tried again. */
  readonly reason?: string;
  /** How many partitions there are, and how many of them this process keeps; absent while nothing is known of them. */
  readonly partitions?: { readonly of: number; readonly here: number };
  /** The last event that all partitions have accounted for. */
  readonly place?: Place;
  /** Whether that was the end of the log when it was last read. */
  readonly caughtUp: boolean;
  /** Sums over the partitions, each of which accounts for every event. */
  readonly applied: number;
  readonly skipped: number;
  readonly parked: number;
  /** Of a build, or of a rebuild beside the copy in use. */
  readonly progress?: BuildProgress;
}

export function statusOf(run: ViewRun): ViewStatus {
  const { partitions, seen } = run;
  const accounts = accountsShown(run);
  const place = leastPlace(accounts);
  const sumOf = (count: 'applied' | 'skipped' | 'parked'): number =>
    accounts.reduce((sum, account) => sum + account[count], 0);
  const reason = run.reason ?? partitions.find((partition) => partition.reason !== undefined)?.reason;
  const progress = run.rebuilding ?? buildOf(run);
  const here = partitions.filter(({ copy }) => copy !== undefined).length;
  const of = here > 0 ? partitions.length : accounts.length;
  return {
    view: run.view.name,
    version: run.view.version,
    liveVersion: run.liveVersion,
    state: stateOf(run),
    ...(reason !== undefined && { reason }),
    ...(of > 0 && { partitions: { of, here } }),
    ...(place !== undefined && { place }),
    caughtUp: seen?.caughtUp ?? (here > 0 && partitions.every(({ caughtUp }) => caughtUp)),
    applied: sumOf('applied'),
    skipped: sumOf('skipped'),
    parked: sumOf('parked'),
    ...(progress !== undefined && { progress }),
  };
}

/** Of a version that is being built here, how far that is; otherwise how far what queries see is. */
function accountsShown(run: ViewRun): ReturnType<typeof accountsSeen> {
  const isBuilt = run.partitions.some(({ copy, live }) => copy !== undefined && !live);
  return isBuilt ? run.partitions.map(({ copy }) => copy?.account ?? NOTHING_YET) : accountsSeen(run);
}

function stateOf({ partitions, seen }: ViewRun): ViewStatus['state'] {
  if (partitions.some(({ stopped }) => stopped)) return 'stopped';
  const here = partitions.filter(({ copy }) => copy !== undefined);
  if (here.length === 0) return seen === undefined ? 'opening' : 'elsewhere';
  return here.every(({ live }) => live) ? 'running' : 'building';
}

function buildOf({ partitions }: ViewRun): BuildProgress | undefined {
  const built = partitions.flatMap(({ copy, live, end }) => (copy === undefined || live ? [] : [{ copy, end }]));
  const [slowest] = built.sort((a, b) => eventsIn(a.copy.account) - eventsIn(b.copy.account));
  if (slowest === undefined) return undefined;
  const { account } = slowest.copy;
  return { events: eventsIn(account), position: account.place?.position, end: slowest.end };
}
