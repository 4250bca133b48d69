/** What an operator sees of a view. */
import type { Place } from '@caseledger/kernel';
import { eventsIn } from './copy';
import type { BuildProgress, ViewRun } from './view-run';

export interface ViewStatus {
  readonly view: string;
  /** The version that this program declares. */
  readonly version: number;
  /** The version that queries see; undefined while there is none, or the read store has not been asked yet. */
  readonly liveVersion: number | undefined;
  /**
   * `opening`: the read store has not answered. `building`: not what queries see yet. `elsewhere`: queries see it, and
   * another process keeps it up. `stopped`: until the next start.
   */
  readonly state: 'opening' | 'building' | 'running' | 'elsewhere' | 'stopped';
  /** Why it stopped, or what is being tried again. */
  readonly reason?: string;
  /** The last event that is accounted for. */
  readonly place?: Place;
  /** Whether that was the end of the log when it was last read. */
  readonly caughtUp: boolean;
  readonly applied: number;
  readonly skipped: number;
  readonly parked: number;
  /** Of a build, or of a rebuild beside the copy in use. */
  readonly progress?: BuildProgress;
}

export function statusOf(run: ViewRun): ViewStatus {
  const { copy, seen, reason } = run;
  const { place, applied = 0, skipped = 0, parked = 0 } = copy?.account ?? seen?.live.checkpoint ?? {};
  const progress = run.rebuilding ?? buildOf(run);
  return {
    view: run.view.name,
    version: run.view.version,
    liveVersion: run.liveVersion,
    state: stateOf(run),
    ...(reason !== undefined && { reason }),
    ...(place !== undefined && { place }),
    caughtUp: seen?.caughtUp ?? run.caughtUp,
    applied,
    skipped,
    parked,
    ...(progress !== undefined && { progress }),
  };
}

function stateOf({ stopped, copy, live, seen }: ViewRun): ViewStatus['state'] {
  if (stopped) return 'stopped';
  if (seen !== undefined) return 'elsewhere';
  if (copy === undefined) return 'opening';
  return live ? 'running' : 'building';
}

function buildOf({ copy, live, end }: ViewRun): BuildProgress | undefined {
  if (copy === undefined || live) return undefined;
  return { events: eventsIn(copy.account), position: copy.account.place?.position, end };
}
