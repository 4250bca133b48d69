/** Chance that can be had again: the same seed gives the same numbers. */

export interface Chance {
  /** A whole number from 0 up to, not including, a limit. */
  below(limit: number): number;
  /** One of what is given, which is not empty. */
  of<Item>(items: readonly Item[]): Item;
}

/** Mulberry32. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, of: (items) => items[below(items.length)]! };
}
