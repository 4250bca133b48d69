/** Does one thing after another for a while, and counts. */
import { percentile } from '../statistics';

const WARMING_SECONDS = 1;

export interface OneByOne {
  readonly question: { readonly folder: string; readonly seconds: number };
  readonly answer: { readonly perSecond: number; readonly p50: number; readonly p99: number };
}

export async function oneByOne(seconds: number, work: () => Promise<unknown>): Promise<OneByOne['answer']> {
  const warm = performance.now() + WARMING_SECONDS * 1_000;
  while (performance.now() < warm) await work();
  const times: number[] = [];
  const begin = performance.now();
  for (let begun = begin; begun < begin + seconds * 1_000; begun = performance.now()) {
    await work();
    times.push(performance.now() - begun);
  }
  const perSecond = (times.length * 1_000) / (performance.now() - begin);
  return { perSecond, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}
