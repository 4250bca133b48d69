/** What rows measure with: servers on folders of their own, one load generator, and how long is measured. */
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoadGenerator, startLoadGenerator } from './load/load';
import type { Latencies, LoadOrder, LoadResult } from './load/order';
import type { Span } from './profile/profile';
import { BASELINE, PROGRAM, serve, type Served } from './served';
import { settingsForLoad } from './settings-for-load';

export interface Run {
  /** Rounds of each row, and seconds of each measurement. */
  readonly rounds: number;
  readonly seconds: number;
  /** How many cases or persons the large logs have: a million, but for a trial. */
  readonly many: number;
  /** An empty folder that goes when the run ends. */
  folder(): Promise<string>;
  /** The real program, on an empty folder or a given one. */
  program(folder?: string): Promise<Served>;
  baseline(): Promise<Served>;
  /** Loads a server without measuring it, so that what is measured next is not how it gets going. */
  warm(served: Served, order: Load): Promise<void>;
  /** Loads a server and measures. One that has not been warmed is warmed with the same load. */
  load(served: Served, order: Load): Promise<Loaded>;
  /** The same, for an order whose answers are followed: how long after an answer what it did could be seen. */
  follow(served: Served, order: Load & Required<Pick<Load, 'followed'>>): Promise<Latencies>;
  /** Has something done that is no load, and is to be seen in a profile as one is. */
  profiled<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Stops the servers that a row has left running. */
  stopAll(): Promise<void>;
  close(): Promise<void>;
}

export type Load = Omit<LoadOrder, 'address' | 'token' | 'seconds'> & { readonly seconds?: number };

/** What came of a load, and the microseconds of processor time that the server used for each request, in all its threads. */
export type Loaded = Omit<LoadResult, 'requests' | 'followed'> & { readonly cpuMicroseconds: number };

export interface RunSettings extends Pick<Run, 'rounds' | 'seconds' | 'many'> {
  /** Where the program leaves its CPU profiles; when it was under load is told to `onLoad`. */
  readonly profile?: { readonly folder: string; onLoad(span: Span): void };
}

type Sent = LoadResult & { readonly cpuSeconds: number };

/** Seconds. */
const FIRST_WARMING = 3;

export async function openRun({ rounds, seconds, many, profile }: RunSettings): Promise<Run> {
  const root = await mkdtemp(join(tmpdir(), 'caseledger-bench-'));
  const running = new Set<Served>();
  const warm = new Set<Served>();
  const profiled = new Set<Served>();
  let folders = 0;
  let generator: LoadGenerator | undefined;
  const folder = async (): Promise<string> => {
    const path = join(root, String((folders += 1)));
    mkdirSync(path);
    return path;
  };
  const start = async (main: string, path: string, nodeOptions: readonly string[] = []): Promise<Served> => {
    const served = await serve({ folder: path, main, settings: settingsForLoad(), nodeOptions });
    running.add(served);
    return served;
  };
  const stopAll = async (): Promise<void> => {
    await Promise.all([...running].map((served) => served.stop()));
    running.clear();
  };
  const spanned: Run['profiled'] = async (work) => {
    const from = process.hrtime.bigint();
    const result = await work();
    profile?.onLoad({ from, to: process.hrtime.bigint() });
    return result;
  };
  const warmed: Run['warm'] = async (served, order) => {
    generator ??= startLoadGenerator();
    const { address, token } = served;
    await generator.run({ ...order, address, token, seconds: FIRST_WARMING });
    warm.add(served);
  };
  const send = async (served: Served, order: Load): Promise<Sent> => {
    if (!warm.has(served)) await warmed(served, order);
    const { address, token } = served;
    const { run } = (generator ??= startLoadGenerator());
    const loaded = async (): Promise<Sent> => {
      const cpuBefore = served.cpuSeconds();
      const result = await run({ seconds, ...order, address, token });
      return { ...result, cpuSeconds: served.cpuSeconds() - cpuBefore };
    };
    return profiled.has(served) ? spanned(loaded) : loaded();
  };
  return {
    rounds,
    seconds,
    many,
    folder,
    program: async (path) => {
      const at = path ?? (await folder());
      const served = await start(PROGRAM, at, profile && cpuProfile(profile.folder));
      if (profile !== undefined) profiled.add(served);
      return served;
    },
    baseline: async () => start(BASELINE, await folder()),
    warm: warmed,
    load: async (served, order) => {
      const { requests, followed: _, cpuSeconds, ...figures } = await send(served, order);
      return { ...figures, cpuMicroseconds: (cpuSeconds * 1e6) / requests };
    },
    follow: async (served, order) => {
      const { followed } = await send(served, order);
      if (followed === undefined) throw new Error('Nothing was followed.');
      return followed;
    },
    profiled: spanned,
    stopAll,
    close: async () => {
      await stopAll();
      generator?.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** Half a millisecond between two looks: what takes a tenth of a percent is seen in some seconds. */
function cpuProfile(folder: string): readonly string[] {
  return ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=500'];
}
