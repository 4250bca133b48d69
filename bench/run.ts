/** What rows measure with: servers on folders of their own, one load generator, and how long is measured. */
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askChild } from './children/child';
import type { Servers } from './engines/servers';
import type { DataSet } from './fill/data-sets';
import { type FilledFolder, filledFolder, filledServers } from './fill/filled-folder';
import { type LoadGenerator, startLoadGenerator } from './load/load';
import type { Latencies, LoadOrder, LoadResult } from './load/order';
import { NO_SHARES, type Shares, sharesBetween } from './metrics';
import { viewsCaughtUp } from './operator';
import type { Span } from './profile/profile';
import { BASELINE, PROGRAM, serve, type Served, type Started, startProjector } from './served';
import { settingsForLoad } from './settings-for-load';

type Environment = Readonly<Record<string, string>>;

export interface Run {
  /** Rounds of each row, and seconds of each measurement. */
  readonly rounds: number;
  readonly seconds: number;
  /** How many cases or persons the large logs have: a million, but for a trial. */
  readonly many: number;
  /** The servers that the program's engines are on; undefined where they are embedded. */
  readonly servers: Servers | undefined;
  /** An empty folder that goes when the run ends. */
  folder(): Promise<string>;
  /** A folder with a data set in it, and its servers: whoever changes it makes a copy first. */
  filled(set: DataSet, count: number): Promise<FilledFolder>;
  /** The real program, on an empty folder or a given one; on servers, when its views have caught up. */
  program(folder?: string, settings?: Environment): Promise<Served>;
  /** A projector beside the program, on servers. */
  projector(): Promise<void>;
  baseline(): Promise<Served>;
  /** Loads a server without measuring it, so that what is measured next is not how it gets going. */
  warm(served: Served, order: Load): Promise<void>;
  /** Loads a server and measures. One that has not been warmed is warmed with the same load. */
  load(served: Served, order: Load): Promise<Loaded>;
  /** The same, for an order whose answers are followed: how long after an answer what it did could be seen. */
  follow(served: Served, order: Load & Required<Pick<Load, 'followed'>>): Promise<Latencies>;
  /** Has a file of children/ answer a question. */
  child<Answer>(file: string, question: object): Promise<Answer>;
  /** Has something done that is no load, and is to be seen in a profile as one is. */
  profiled<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Stops the servers that a row has left running. */
  stopAll(): Promise<void>;
  close(): Promise<void>;
}

export type Load = Omit<LoadOrder, 'address' | 'token' | 'seconds'> & { readonly seconds?: number };

/** What came of a load, and the microseconds of processor time that the server used for each request, in all its threads. */
export type Loaded = Omit<LoadResult, 'requests' | 'followed'> & Shares & { readonly cpuMicroseconds: number };

export interface RunSettings extends Pick<Run, 'rounds' | 'seconds' | 'many'> {
  /** The run closes them. */
  readonly servers?: Servers;
  /** Where the program leaves its CPU profiles; when it was under load is told to `onLoad`. */
  readonly profile?: { readonly folder: string; onLoad(span: Span): void };
}

type Sent = LoadResult & { readonly cpuSeconds: number; readonly shares: Shares };

/** Seconds. */
const FIRST_WARMING = 3;

export async function openRun({ rounds, seconds, many, servers, profile }: RunSettings): Promise<Run> {
  const root = await mkdtemp(join(tmpdir(), 'caseledger-bench-'));
  const running = new Set<Started>();
  const warm = new Set<Served>();
  const programs = new Set<Served>();
  const nodeOptions = profile === undefined ? [] : cpuProfile(profile.folder);
  const filled = new Map<string, FilledFolder>();
  let folders = 0;
  let generator: LoadGenerator | undefined;
  const folder = async (): Promise<string> => {
    const path = join(root, String((folders += 1)));
    mkdirSync(path);
    return path;
  };
  const kept = <Process extends Started>(started: Process): Process => {
    running.add(started);
    return started;
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
      return { ...result, cpuSeconds: served.cpuSeconds() - cpuBefore, shares: NO_SHARES };
    };
    if (!programs.has(served)) return loaded();
    const before = await served.timeSpent();
    const sent = await spanned(loaded);
    return { ...sent, shares: sharesBetween(before, await served.timeSpent()) };
  };
  return {
    rounds,
    seconds,
    many,
    servers,
    folder,
    filled: async (set, count) => {
      if (servers === undefined) return filledFolder(set, count);
      const name = `${set} ${String(count)}`;
      const found = filled.get(name) ?? (await filledServers(servers.settings, await folder(), set, count));
      filled.set(name, found);
      return found;
    },
    program: async (path, given) => {
      const settings = { ...settingsForLoad(), ...servers?.settings, ...given };
      const served = kept(await serve({ folder: path ?? (await folder()), main: PROGRAM, settings, nodeOptions }));
      programs.add(served);
      if (servers !== undefined) await viewsCaughtUp(served.folder);
      return served;
    },
    projector: async () => {
      const settings = { ...settingsForLoad(), ...servers?.settings };
      kept(await startProjector({ folder: await folder(), settings }));
    },
    baseline: async () => kept(await serve({ folder: await folder(), main: BASELINE, settings: settingsForLoad() })),
    warm: warmed,
    load: async (served, order) => {
      const { requests, followed: _, cpuSeconds, shares, ...figures } = await send(served, order);
      return { ...figures, cpuMicroseconds: (cpuSeconds * 1e6) / requests, ...shares };
    },
    follow: async (served, order) => {
      const { followed } = await send(served, order);
      if (followed === undefined) throw new Error('Nothing was followed.');
      return followed;
    },
    child: (file, question) => spanned(() => askChild(file, question, nodeOptions)),
    profiled: spanned,
    stopAll,
    close: async () => {
      await stopAll();
      generator?.close();
      await servers?.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** Half a millisecond between two looks: what takes a tenth of a percent is seen in some seconds. */
function cpuProfile(folder: string): readonly string[] {
  return ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=500'];
}
