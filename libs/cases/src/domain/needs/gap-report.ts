/** Where help is missing (R46): needs that nothing answers, and what was planned and has not come to anything. */
import { daysBetween, type LocalDate } from '@caseledger/kernel';
import type { LinkedPlan } from '../plans/linked-plan';
import type { NeedSeverity } from './needs.events';
import type { NeedId } from './needs.rules';
import type { NeedsState } from './needs.state';

/** A need that stands, and that nothing under way points at (R42). */
export interface UnansweredNeed {
  readonly needId: NeedId;
  /** A code of the list NEED_DOMAIN. */
  readonly domain: string;
  readonly severity: NeedSeverity;
  readonly identifiedOn: LocalDate;
  /** Days since it was identified. */
  readonly days: number;
}

const WEIGHT: Readonly<Record<NeedSeverity, number>> = { ACUTE: 0, HIGH: 1, MODERATE: 2, LOW: 3 };

/** The needs that plan items under way point at: of plans that are not closed, those that have not ended, whatever came of it. */
export function addressedNeeds(plans: readonly LinkedPlan[]): ReadonlySet<string> {
  const items = plans.filter(({ status }) => status !== 'CLOSED').flatMap((plan) => Object.values(plan.items ?? {}));
  return new Set(items.filter(({ actualEnd }) => actualEnd === undefined).flatMap(({ needIds }) => needIds));
}

/**
 * The needs that stand and that nothing under way answers, the gravest first, then the oldest. `addressed` are the needs
 * that plan items, deliveries and referrals under way point at.
 */
export function unansweredNeeds(
  { needs }: NeedsState,
  addressed: ReadonlySet<string>,
  today: LocalDate,
): readonly UnansweredNeed[] {
  return Object.entries(needs)
    .filter(([needId, { outcome }]) => outcome === undefined && !addressed.has(needId))
    .map(([needId, { domain, severity, identifiedOn }]) => ({
      needId: needId as NeedId,
      ...{ domain, severity, identifiedOn },
      days: daysBetween(identifiedOn, today),
    }))
    .sort(
      (one, other) =>
        WEIGHT[one.severity] - WEIGHT[other.severity] || other.days - one.days || (one.needId < other.needId ? -1 : 1),
    );
}
