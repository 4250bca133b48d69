/** What became of an item: as it was recorded, and what is allowed in it (R133, R139, R140, R153). */
import {
  asEvent,
  canonicalJson,
  type DomainEvent,
  type LocalDate,
  type Money,
  pastDayRejection,
  rejected,
  type Rejection,
  textRejection,
} from '@caseledger/kernel';
import { amountRejection, MOST_COST } from '../amounts';
import type { PlanItemState } from './item.state';
import { PLAN_OUTCOMES, planItemCarriedOut, type PlanOutcome } from './items.events';

/** As `PlanItemCarriedOut` holds it. */
export interface CarriedOut {
  readonly actualStart?: LocalDate | undefined;
  readonly actualEnd?: LocalDate | undefined;
  readonly outcome?: PlanOutcome | undefined;
  readonly actualCost?: Money | undefined;
  readonly actualOutcome?: string | undefined;
}

/** What was recorded and can be taken back; an outcome goes with its end. */
export const CLEARABLE_OF_PROGRESS = ['actualStart', 'actualEnd', 'actualCost', 'actualOutcome'] as const;
export type ClearableOfProgress = (typeof CLEARABLE_OF_PROGRESS)[number];

/** What is recorded of an item until now; its words are read back from the event that holds them. */
export function carriedOutBefore(item: PlanItemState, currency: string, event: DomainEvent | undefined): CarriedOut {
  const { actualStart, actualEnd, outcome, actualCost } = item;
  const actualOutcome = asEvent(planItemCarriedOut, event)?.personal.actualOutcome;
  return {
    ...{ actualStart, actualEnd, outcome },
    actualCost: actualCost === undefined ? undefined : { amount: actualCost, currency },
    actualOutcome: typeof actualOutcome === 'string' ? actualOutcome : undefined,
  };
}

/** Which of it is another. */
export function changesOf(before: CarriedOut, after: CarriedOut): readonly (keyof CarriedOut)[] {
  const names = ['actualStart', 'actualEnd', 'outcome', 'actualCost', 'actualOutcome'] as const;
  return names.filter((name) => canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null));
}

/** What is taken back or recorded otherwise than it was says why. */
export function revisedRejection(
  before: CarriedOut,
  changes: readonly (keyof CarriedOut)[],
  reason: string | undefined,
): Rejection | undefined {
  if (reason === undefined && changes.some((name) => before[name] !== undefined)) {
    return rejected('ReasonMissing', 'Say why what was recorded is changed or taken back.', { field: 'reason' });
  }
  return textRejection(reason, 'reason');
}

/** The day that a change is about: that of the end, or else of the start, where one of them is new. */
export function happenedOn(changes: readonly (keyof CarriedOut)[], after: CarriedOut): LocalDate | undefined {
  if (changes.includes('actualEnd') && after.actualEnd !== undefined) return after.actualEnd;
  return changes.includes('actualStart') ? after.actualStart : undefined;
}

/** What cannot be so of an item. */
export function carriedOutRejection(
  input: CarriedOut & { readonly cleared?: readonly ClearableOfProgress[] | undefined },
  after: CarriedOut,
  { currency, withUnits, today }: { readonly currency: string; readonly withUnits: boolean; readonly today: LocalDate },
): Rejection | undefined {
  const { actualStart, actualEnd, actualCost } = after;
  return (
    clearedAndGiven(input) ??
    (actualStart === undefined ? undefined : pastDayRejection(actualStart, 'actualStart', today)) ??
    (actualEnd === undefined ? undefined : pastDayRejection(actualEnd, 'actualEnd', today, actualStart)) ??
    outcomeRejection(after) ??
    (withUnits && actualCost !== undefined
      ? rejected('CostFollowsFromUnits', 'An item with units costs what its units cost: say what one unit costs.', {
          field: 'actualCost',
        })
      : amountRejection(actualCost, 'actualCost', { currency, most: MOST_COST })) ??
    neitherBegunNorEnded(after) ??
    textRejection(after.actualOutcome, 'actualOutcome')
  );
}

function clearedAndGiven({
  cleared = [],
  ...given
}: CarriedOut & { readonly cleared?: readonly ClearableOfProgress[] | undefined }): Rejection | undefined {
  const index = cleared.findIndex((name) => given[name] !== undefined);
  if (index < 0) return undefined;
  return rejected('ClearedAndGiven', 'What is cleared is not given another value in the same change.', {
    field: `cleared.${String(index)}`,
  });
}

/** R153: what ended has an outcome, and what has none has not ended. */
function outcomeRejection({ actualEnd, outcome }: CarriedOut): Rejection | undefined {
  if (outcome !== undefined && !PLAN_OUTCOMES.includes(outcome)) {
    return rejected('OutcomeUnknown', '{outcome} is no outcome of a plan item.', {
      field: 'outcome',
      values: { outcome },
    });
  }
  if ((actualEnd === undefined) === (outcome === undefined)) return undefined;
  return actualEnd === undefined
    ? rejected('OutcomeWithoutEnd', 'What has an outcome has ended: say when.', { field: 'actualEnd' })
    : rejected('EndWithoutOutcome', 'What has ended has an outcome: say what came of it.', { field: 'outcome' });
}

/** What it cost belongs to a day, by which months are counted. */
function neitherBegunNorEnded({ actualStart, actualEnd, actualCost }: CarriedOut): Rejection | undefined {
  if (actualCost === undefined || actualStart !== undefined || actualEnd !== undefined) return undefined;
  return rejected('CostBeforeStart', 'Say when it started, before what it cost.', { field: 'actualStart' });
}
