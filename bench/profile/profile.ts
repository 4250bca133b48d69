/** Reads what `node --cpu-prof` left, and counts where the time went while the server was under load. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CallFrame, groupOf, placeOf } from './place';

/** A stretch of time, in nanoseconds of the machine's monotonic clock, which V8's profiles go by too. */
export interface Span {
  readonly from: bigint;
  readonly to: bigint;
}

/** A .cpuprofile, in microseconds. */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: CallFrame;
    readonly children?: readonly number[];
  }[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Microseconds by name. */
export type Times = ReadonlyMap<string, number>;

/** One thread of the server. */
export interface ThreadTimes {
  readonly thread: string;
  /** Time in the functions themselves: by function, and by package or room of ours. */
  readonly self: Times;
  readonly groups: Times;
  /** Time in functions of ours and all that they called before they returned or waited. */
  readonly total: Times;
  readonly busy: number;
  readonly idle: number;
}

/** The threads of all the processes that left a profile in a folder, busiest first. */
export function readProfiles(folder: string, spans: readonly Span[]): readonly ThreadTimes[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cpuprofile'))
    .map((file) => timesOf(file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile, spans))
    .filter(({ busy }) => busy > 0)
    .sort((a, b) => b.busy - a.busy);
}

function timesOf(file: string, profile: CpuProfile, spans: readonly Span[]): ThreadTimes {
  const within = spans.map(({ from, to }) => [Number(from / 1_000n), Number(to / 1_000n)] as const);
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const own = new Map<number, number>();
  let at = profile.startTime;
  for (const [index, id] of profile.samples.entries()) {
    at += profile.timeDeltas[index] ?? 0;
    if (within.some(([from, to]) => at >= from && at < to)) add(own, id, profile.timeDeltas[index + 1] ?? 0);
  }

  const [self, groups, total] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  let idle = 0;
  for (const [id, time] of own) {
    const stack = stackOf(id, frames, parents);
    if (stack[0]?.functionName === '(idle)') {
      idle += time;
      continue;
    }
    add(self, placeOf(stack), time);
    add(groups, groupOf(stack), time);
    const ours = stack.filter(({ url }) => url.includes('/dist/')).map((frame) => placeOf([frame]));
    for (const place of new Set(ours)) add(total, place, time);
  }
  const busy = [...groups.values()].reduce((sum, time) => sum + time, 0);
  return { thread: file.split('.').slice(3, 5).join('.'), self, groups, total, busy, idle };
}

/** A frame and those that called it, innermost first. */
function stackOf(
  id: number,
  frames: ReadonlyMap<number, CallFrame>,
  parents: ReadonlyMap<number, number>,
): readonly CallFrame[] {
  const stack: CallFrame[] = [];
  for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
    const frame = frames.get(at);
    if (frame !== undefined) stack.push(frame);
  }
  return stack;
}

function add<Key>(sums: Map<Key, number>, key: Key, time: number): void {
  sums.set(key, (sums.get(key) ?? 0) + time);
}
