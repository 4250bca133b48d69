/** Groups of documents, counted and summed by the server. */
import { compareBytes } from '../index-values';
import type { Group, GroupRequest } from '../read-store';

/** A group as the server answers it: a value for each of `by`, and the sums, least and greatest of each measure. */
export interface GroupAnswer {
  readonly _id: Readonly<Record<string, string | null>> | null;
  readonly count: number;
  readonly [aggregate: string]: unknown;
}

/** The stage that makes groups of the rows before it. Names in it are numbers, so that no member's name can clash. */
export function groupStage({ by, measures = [] }: GroupRequest) {
  const values = by.map((member, place) => [`by${place}`, { $ifNull: [`$texts.${member}`, null] }] as const);
  const aggregates = measures.flatMap((member, place) =>
    ['sum', 'min', 'max'].map(
      (aggregate) => [`${aggregate}${place}`, { [`$${aggregate}`]: `$numbers.${member}` }] as const,
    ),
  );
  return {
    $group: {
      _id: values.length === 0 ? null : Object.fromEntries(values),
      count: { $sum: 1 },
      ...Object.fromEntries(aggregates),
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
        measures.flatMap((member, place) => {
          const [sum, min, max] = ['sum', 'min', 'max'].map((aggregate) => answer[`${aggregate}${place}`]);
          // The sum of nothing is 0, and the least of nothing is null.
          return typeof min === 'number' ? [[member, { sum: Number(sum), min, max: Number(max) }]] : [];
        }),
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
