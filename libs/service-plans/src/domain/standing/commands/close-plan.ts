/** ClosePlan: the plan is over, with what its items came to or with a reason why it is otherwise (R132, R153). */
import {
  command,
  type CommandInput,
  isRejection,
  type LocalDate,
  pastDayRejection,
  type PlanId,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { PLAN_OUTCOMES, type PlanOutcome } from '../../items/items.events';
import { readingCase } from '../../plan-case';
import { type CreatedPlan, planStream } from '../../plan.state';
import { outcomeOfPlan } from '../rolled-up';
import { planClosed } from '../standing.events';
import { closable } from '../standing.rules';

export interface ClosePlan extends CommandInput {
  readonly planId: PlanId;
  /** Default: today. */
  readonly closedOn?: LocalDate | undefined;
  /** Default: what its items came to; of a plan that was never active, cancelled. */
  readonly outcome?: PlanOutcome | undefined;
  /** Needed where the outcome is another, or something still runs. */
  readonly reason?: string | undefined;
}

/** A plan of a case that is closed can be closed too. */
export const closePlan = command('ClosePlan', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: ClosePlan) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, input, { today, occurredOn }) => {
    const plan = closable(state);
    if (isRejection(plan)) return plan;
    const { closedOn = today, reason } = input;
    const rolledUp = rolledUpOf(plan);
    const outcome = input.outcome ?? rolledUp;
    const notBefore = plan.startDate < today ? plan.startDate : today;
    const fault =
      pastDayRejection(closedOn, 'closedOn', today, notBefore) ??
      outcomeRejection(plan, outcome) ??
      textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    if (outcome === undefined) {
      return rejected('PlanGoesOn', 'Some of its items have not ended: end them, or say the outcome and why.', {
        field: 'outcome',
        details: { items: runningItems(plan) },
      });
    }
    if (outcome !== rolledUp && reason === undefined) {
      return rejected('OutcomeNeedsReason', 'The items of the plan do not come to this outcome: say why it is so.', {
        field: 'reason',
        details: { rolledUp: rolledUp ?? null },
      });
    }
    return planClosed(
      { closedOn, outcome, ...(rolledUp === outcome ? {} : { rolledUp }), reason },
      { occurredAt: occurredOn(closedOn) },
    );
  },
});

/** What was never carried out can only be cancelled. */
function rolledUpOf({ activatedOn, items }: CreatedPlan): PlanOutcome | undefined {
  return activatedOn === undefined ? 'CANCELLED' : outcomeOfPlan(items);
}

function outcomeRejection({ activatedOn }: CreatedPlan, outcome: PlanOutcome | undefined) {
  if (outcome !== undefined && !PLAN_OUTCOMES.includes(outcome)) {
    return rejected('OutcomeUnknown', '{outcome} is no outcome.', { field: 'outcome', values: { outcome } });
  }
  if (activatedOn !== undefined || outcome === undefined || outcome === 'CANCELLED') return undefined;
  return rejected('PlanNeverActive', 'A plan that was never active can only be cancelled.', { field: 'outcome' });
}

function runningItems({ items }: CreatedPlan): readonly string[] {
  return Object.entries(items).flatMap(([id, { outcome }]) => (outcome === undefined ? [id] : []));
}
