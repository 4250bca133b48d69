/** Groups of rows, as analysts ask for them, made of the finer groups that the engine counts. */
import type { Money } from '@caseledger/kernel';
import type { PlanOutcome } from '@caseledger/service-plans';
import type { Group } from '@caseledger/read-store';

export const OUTCOME_DIMENSIONS = ['SERVICE', 'MODEL', 'CASE_TYPE', 'PLAN_TYPE', 'NEED_DOMAIN', 'OUTCOME'] as const;
export type OutcomeDimension = (typeof OUTCOME_DIMENSIONS)[number];

/** In which member of a row a dimension stands. */
export const MEMBER_OF: Readonly<Record<OutcomeDimension, string>> = {
  SERVICE: 'service',
  MODEL: 'model',
  CASE_TYPE: 'caseType',
  PLAN_TYPE: 'planType',
  NEED_DOMAIN: 'needDomains',
  OUTCOME: 'outcome',
};

/** The members that are added up. */
export const MEASURES = [
  ...(['unitsAuthorised', 'unitsDelivered', 'estimatedCost', 'actualCost', 'duration', 'durations'] as const),
  ...(['delay', 'delays'] as const),
];
export const PLAN_MEASURES = [...MEASURES, 'attainmentChange', 'attainments'] as const;
type Measure = (typeof PLAN_MEASURES)[number];

/** What is known of a group. */
export interface OutcomeFigures {
  readonly count: number;
  readonly attained: number;
  readonly notAttained: number;
  readonly cancelled: number;
  readonly unfinished: number;
  /** In hundredths. */
  readonly unitsAuthorised: number;
  readonly unitsDelivered: number;
  /** One for each currency in which there is any. */
  readonly estimatedCost: readonly Money[];
  readonly actualCost: readonly Money[];
  /** Of those that have one, in days; undefined where none has. */
  readonly averageDuration: number | undefined;
  readonly averageDelay: number | undefined;
  /** Of plans that have one: in points of T. */
  readonly averageAttainmentChange: number | undefined;
}

export interface OutcomeGroup extends OutcomeFigures {
  readonly by: Readonly<Record<string, string | null>>;
}

/** Codes that rows must have; what is absent, or an empty list, asks for nothing. */
export type OutcomeCodes = Readonly<Partial<Record<OutcomeDimension, readonly string[]>>>;

/** The members that the engine must group by, so that the rest follows from its groups. */
export function finerBy(dimensions: readonly OutcomeDimension[], codes: OutcomeCodes): readonly string[] {
  const asked = OUTCOME_DIMENSIONS.filter((one) => dimensions.includes(one) || (codes[one] ?? []).length > 0);
  return [...new Set([...asked.map((dimension) => MEMBER_OF[dimension]), 'outcome', 'currency'])];
}

/**
 * The groups by these dimensions of the rows that have the codes, in the order of their values. A row that answers needs of
 * two domains is in the groups of both: these groups do not add up.
 */
export function groupsOf(
  finer: readonly Group[],
  dimensions: readonly OutcomeDimension[],
  codes: OutcomeCodes,
): readonly OutcomeGroup[] {
  const of = new Map<string, { readonly by: OutcomeGroup['by']; readonly groups: Group[] }>();
  for (const group of finer) {
    if (!hasCodes(group, codes)) continue;
    for (const by of placesOf(group, dimensions)) {
      const key = JSON.stringify(dimensions.map((dimension) => by[dimension]));
      const found = of.get(key) ?? { by, groups: [] };
      found.groups.push(group);
      of.set(key, found);
    }
  }
  return [...of]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { by, groups }]) => ({ by, ...figuresOf(groups) }));
}

/** The values that a group of the engine has in a dimension. */
function valuesOf({ by }: Group, dimension: OutcomeDimension): readonly (string | null)[] {
  const value = by[MEMBER_OF[dimension]] ?? null;
  return dimension === 'NEED_DOMAIN' && value !== null ? value.split(' ') : [value];
}

function hasCodes(group: Group, codes: OutcomeCodes): boolean {
  return OUTCOME_DIMENSIONS.every((dimension) => {
    const wanted = codes[dimension] ?? [];
    return wanted.length === 0 || valuesOf(group, dimension).some((value) => value !== null && wanted.includes(value));
  });
}

function placesOf(group: Group, dimensions: readonly OutcomeDimension[]): readonly OutcomeGroup['by'][] {
  return dimensions.reduce<readonly OutcomeGroup['by'][]>(
    (places, dimension) =>
      places.flatMap((place) => valuesOf(group, dimension).map((value) => ({ ...place, [dimension]: value }))),
    [{}],
  );
}

/** What groups of the engine come to together. */
export function figuresOf(groups: readonly Group[]): OutcomeFigures {
  const rows = (of: readonly Group[]): number => of.reduce((sum, { count }) => sum + count, 0);
  const withOutcome = (outcome: PlanOutcome | null) => rows(groups.filter(({ by }) => by['outcome'] === outcome));
  const sum = (measure: Measure, of = groups): number =>
    of.reduce((total, { measures }) => total + (measures[measure] ?? 0), 0);
  const average = (measure: Measure, of: Measure) => (sum(of) === 0 ? undefined : sum(measure) / sum(of));
  const change = average('attainmentChange', 'attainments');
  const currencies = [...new Set(groups.map(({ by }) => by['currency'] ?? ''))].sort();
  const costs = (measure: Measure): readonly Money[] =>
    currencies.flatMap((currency) => {
      const known = groups.filter(({ by, measures }) => by['currency'] === currency && measures[measure] !== undefined);
      return known.length === 0 ? [] : [{ amount: sum(measure, known), currency }];
    });
  return {
    count: rows(groups),
    attained: withOutcome('ATTAINED'),
    notAttained: withOutcome('NOT_ATTAINED'),
    cancelled: withOutcome('CANCELLED'),
    unfinished: withOutcome(null),
    unitsAuthorised: sum('unitsAuthorised'),
    unitsDelivered: sum('unitsDelivered'),
    estimatedCost: costs('estimatedCost'),
    actualCost: costs('actualCost'),
    averageDuration: average('duration', 'durations'),
    averageDelay: average('delay', 'delays'),
    averageAttainmentChange: change === undefined ? undefined : change / 100,
  };
}
