/**
 * How a client's circumstances changed between two measurements with one version of an instrument (R71; standards.md,
 * "Self-sufficiency"): domain by domain, and in how many it is better, the same or worse. No total is made up.
 */
import type { Instrument } from '@caseledger/configuration';
import type { Score } from './measurements.rules';

export type Direction = 'IMPROVED' | 'SAME' | 'WORSE';

export interface DomainChange {
  readonly domain: string;
  readonly from: number;
  readonly to: number;
  readonly direction: Direction;
}

export interface MeasurementChange {
  readonly domains: readonly DomainChange[];
  readonly improved: number;
  readonly same: number;
  readonly worse: number;
}

/** The change in every domain that both have scored, in the instrument's order. */
export function measurementChange(
  { domains, scale }: Pick<Instrument, 'domains' | 'scale'>,
  first: readonly Score[],
  last: readonly Score[],
): MeasurementChange {
  const scored = (scores: readonly Score[], code: string) => scores.find(({ domain }) => domain === code)?.score;
  const changes = domains.flatMap(({ code: domain }): readonly DomainChange[] => {
    const [from, to] = [scored(first, domain), scored(last, domain)];
    if (from === undefined || to === undefined) return [];
    const better = scale.direction === 'HIGHER_IS_BETTER' ? to > from : to < from;
    return [{ domain, from, to, direction: from === to ? 'SAME' : better ? 'IMPROVED' : 'WORSE' }];
  });
  const count = (wanted: Direction) => changes.filter(({ direction }) => direction === wanted).length;
  return { domains: changes, improved: count('IMPROVED'), same: count('SAME'), worse: count('WORSE') };
}
