/**
 * Groups that are too small to be shown (standards: outcome measurement). A small group that stands alone in a sum could be
 * worked out from the others, so that more are left out, the smallest first, until what is left out of every sum has at
 * least two groups and is itself large enough.
 */

/** The least number of rows of a group that everybody may see who sees reports. */
export const SMALLEST_GROUP = 10;

export interface CountedGroup {
  /** By dimension; null where rows have none. */
  readonly by: Readonly<Record<string, string | null>>;
  readonly count: number;
}

/** Those of the groups that are left out. `dimensions` are those that they were made by. */
export function leftOut<Group extends CountedGroup>(
  groups: readonly Group[],
  dimensions: readonly string[],
): ReadonlySet<Group> {
  const out = new Set(groups.filter(({ count }) => count < SMALLEST_GROUP));
  const sums = subsetsOf(dimensions).flatMap((fixed) => sumsOf(groups, fixed));
  for (let before = -1; before !== out.size;) {
    before = out.size;
    for (const sum of sums) leaveOutOf(sum, out);
  }
  return out;
}

/** Leaves out of what adds up to a sum that somebody could ask for. */
function leaveOutOf<Group extends CountedGroup>(sum: readonly Group[], out: Set<Group>): void {
  const absent = sum.filter((group) => out.has(group));
  const shown = sum.filter((group) => !out.has(group)).sort((one, other) => one.count - other.count);
  const isEnough = () => absent.length > 1 && absent.reduce((rows, { count }) => rows + count, 0) >= SMALLEST_GROUP;
  if (absent.length === 0) return;
  for (const next of shown) {
    if (isEnough()) return;
    absent.push(next);
    out.add(next);
  }
}

/** The groups by what they have in some of the dimensions: each list adds up to a group of a coarser question. */
function sumsOf<Group extends CountedGroup>(
  groups: readonly Group[],
  fixed: readonly string[],
): readonly (readonly Group[])[] {
  const sums = new Map<string, Group[]>();
  for (const group of groups) {
    const key = JSON.stringify(fixed.map((dimension) => group.by[dimension] ?? null));
    sums.set(key, [...(sums.get(key) ?? []), group]);
  }
  return [...sums.values()];
}

/** All subsets but the whole: none of the dimensions, each alone, and so on. */
function subsetsOf(dimensions: readonly string[]): readonly (readonly string[])[] {
  const all = dimensions.reduce<readonly (readonly string[])[]>(
    (subsets, dimension) => [...subsets, ...subsets.map((subset) => [...subset, dimension])],
    [[]],
  );
  return all.slice(0, -1);
}
