/** Rows that measure several works: what came of such a row is what came of its worst work, with figures of all. */
import type { RequestTemplate } from './load/order';
import { inTurns } from './rounds';
import type { Figures, Measurement } from './row';
import type { Run } from './run';
import type { Served } from './served';

/** One request, of what is long and of what is short. */
export interface LongAndShort {
  readonly long: RequestTemplate;
  readonly short: RequestTemplate;
  /** What is sent before anything is measured. */
  readonly warming: readonly RequestTemplate[];
  /** How often it is sent at most in a round. */
  readonly requests?: number;
}

/** The p50 of each work by its name, long / short, on 1 connection: the worst of them. */
export async function worstOfLong(
  run: Run,
  program: Served,
  works: Readonly<Record<string, LongAndShort>>,
): Promise<Measurement & { readonly note: string }> {
  const measured: [string, Measurement][] = [];
  for (const [name, { long, short, warming, ...bounded }] of Object.entries(works)) {
    const load = (request: RequestTemplate) => ({ request, connections: 1, ...bounded });
    for (const request of warming) await run.warm(program, load(request));
    const measurement = await inTurns({
      rounds: run.rounds,
      program: () => run.load(program, load(long)),
      baseline: () => run.load(program, load(short)),
      ratio: (ofLong, ofShort) => ofLong.p50 / ofShort.p50,
    });
    measured.push([name, measurement]);
  }
  return worstOf(measured, ['p50', 'p95']);
}

/** The worst of what came of several works, by their names; the note has the value of each. */
export function worstOf(
  works: readonly (readonly [string, Measurement])[],
  figures: readonly string[],
): Measurement & { readonly note: string } {
  const [, worst] = works.reduce((a, b) => ((b[1].value ?? 0) > (a[1].value ?? 0) ? b : a));
  const of = (side: 'program' | 'baseline'): Figures =>
    Object.fromEntries(
      works.flatMap(([name, measured]) =>
        figures.map((figure) => [`${name} ${figure}`, measured[side][figure] ?? Number.NaN]),
      ),
    );
  return {
    ...{ value: worst.value, rounds: worst.rounds, program: of('program'), baseline: of('baseline') },
    note: works.map(([name, { value }]) => `${name} ${(value ?? 0).toFixed(2)}`).join(', '),
  };
}
