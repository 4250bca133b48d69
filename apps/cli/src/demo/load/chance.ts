/** Chance that follows from a seed: the same names give the same throws, whatever else is thrown meanwhile. */
import { hash } from 'node:crypto';
import type { CommandId, Instant } from '@caseledger/kernel';
import { epochMillisecondsOf } from '@caseledger/kernel';
import { v7 } from 'uuid';

export interface Chance {
  /** Whether something comes about that does so in this share of cases, from 0 to 1. */
  of(share: number): boolean;
  /** A whole number from the least to the most. */
  whole(least: number, most: number): number;
  /** A number around a mean. */
  normal(mean: number, deviation: number): number;
  /** A positive number around a median, now and then a very large one. */
  logNormal(median: number, sigma: number): number;
  oneOf<Value>(values: readonly Value[]): Value;
  /** One of many that become rarer along the list, as words and names do (Zipf). */
  ranked<Value>(values: readonly Value[]): Value;
  /** One by its share. */
  byShare<Value>(shares: readonly (readonly [value: Value, share: number])[]): Value;
  /** The id of a command that is given at an instant. */
  commandId(at: Instant): CommandId;
}

/** The chance of whatever the names name. */
export function chanceOf(seed: string, ...names: readonly (string | number)[]): Chance {
  const next = numbersOf(seed, names);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const at = <Value>(values: readonly Value[], index: number): Value => {
    const value = values[index];
    if (value === undefined) throw new RangeError('There is nothing to choose from.');
    return value;
  };
  return {
    of: (share) => next() < share,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    normal: (mean, deviation) => mean + deviation * normal(),
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    oneOf: (values) => at(values, Math.floor(next() * values.length)),
    ranked: (values) => at(values, Math.floor((values.length + 1) ** next()) - 1),
    byShare: (shares) => {
      let left = next() * shares.reduce((sum, [, share]) => sum + share, 0);
      for (const [value, share] of shares) if ((left -= share) < 0) return value;
      return at(shares, shares.length - 1)[0];
    },
    commandId: (instant) => {
      const random = Uint8Array.from({ length: 16 }, () => Math.floor(next() * 256));
      return v7({ msecs: epochMillisecondsOf(instant), random }) as CommandId;
    },
  };
}

/** sfc32 (C. Doty-Humphrey, PractRand), begun from a hash: numbers from 0 up to, and not including, 1. */
function numbersOf(seed: string, names: readonly (string | number)[]): () => number {
  const begin = hash('sha256', JSON.stringify([seed, ...names]), 'buffer');
  let [a, b, c, d] = [0, 4, 8, 12].map((offset) => begin.readInt32LE(offset)) as [number, number, number, number];
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
}
