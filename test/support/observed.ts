/** What a server tells whoever watches it: its metrics, and the lines of its log. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Environment, Server } from './server';

/** Settings of a server that is watched. */
export const WATCHED: Environment = { OBSERVE_PORT: '0', LOG_LEVEL: 'debug' };

export type Line = Readonly<Record<string, unknown>>;

/** The lines of the log so far; rejects where one is no JSON. */
export function linesOf(server: Pick<Server, 'stderr'>): readonly Line[] {
  return (
    server
      .stderr()
      .split('\n')
      // What comes after the last end of a line is not all of it yet.
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line)
  );
}

/** The first line that is meant, as soon as it is written; the test's time ends it otherwise. */
export async function lineOf(server: Pick<Server, 'stderr'>, meant: (line: Line) => boolean): Promise<Line> {
  for (;;) {
    const line = linesOf(server).find(meant);
    if (line !== undefined) return line;
    await pause(10);
  }
}

/** Where metrics and health are served. */
export function observedAt(server: Pick<Server, 'stderr'>): string {
  return linesOf(server).find(({ observe }) => typeof observe === 'string')!['observe'] as string;
}

/** The metrics as they are now, by name and labels: `caseledger_commands_total{command="OpenCase",outcome="accepted"}`. */
export async function metricsOf(server: Pick<Server, 'stderr'>): Promise<ReadonlyMap<string, number>> {
  const page = await (await fetch(`${observedAt(server)}/metrics`)).text();
  const samples = page.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(samples.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}
