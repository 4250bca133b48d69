/** Groups of documents, counted and summed by the server. */
import { compareBytes } from '../index-values';
import type { Group, GroupRequest } from '../read-store';

/** A group as the server answers it: a value for each of `by`, and the sum and the least of each measure. */
export interface GroupAnswer {
  readonly _id: Readonly<Record<string, string | null>> | null;
  readonly count: number;
  readonly [aggregate: string]: unknown;
}

/** The stage that makes groups of the rows before it. Names in it are numbers, so that no member's name can clash. */
export function groupStage({ by, measures = [] }: GroupRequest) {
  const values = by.map((member, place) => [`by${place}`, { $ifNull: [`$texts.${member}`, null] }] as const);
  // The sum of nothing is 0: whether there is anything shows in its least.
  const aggregates = measures.flatMap((member, place) => [
    [`sum${place}`, { $sum: `$numbers.${member}` }] as const,
    [`least${place}`, { $min: `$numbers.${member}` }] as const,
  ]);
  return {
    $group: {
      _id: values.length === 0 ? null : Object.fromEntries(values),
      count: { $sum: 1 },
      ...(Object.fromEntries(aggregates) as Readonly<Record<string, object>>),
    },
  };
}

/** The groups in the order of their values, null first. */
export function groupsOf({ by, measures = [] }: GroupRequest, answers: readonly GroupAnswer[]): readonly Group[] {
  const valuesOf = ({ _id }: GroupAnswer): readonly (string | null)[] =>
    by.map((_, place) => _id?.[`by${place}`] ?? null);
  return answers
    .map((answer) => ({ answer, values: valuesOf(answer) }))
    .sort((left, right) => compareValues(left.values, right.values))
    .map(({ answer, values }) => ({
      by: Object.fromEntries(by.map((member, place) => [member, values[place] ?? null])),
      count: answer.count,
      measures: Object.fromEntries(
        measures.flatMap((member, place) =>
          typeof answer[`least${place}`] === 'number' ? [[member, Number(answer[`sum${place}`])]] : [],
        ),
      ),
    }));
}

function compareValues(left: readonly (string | null)[], right: readonly (string | null)[]): number {
  for (const [place, value] of left.entries()) {
    const other = right[place] ?? null;
    const compared =
      value === null || other === null ? Number(value !== null) - Number(other !== null) : compareBytes(value, other);
    if (compared !== 0) return compared;
  }
  return 0;
}
