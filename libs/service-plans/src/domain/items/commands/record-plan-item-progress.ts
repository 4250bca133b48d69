/** RecordPlanItemProgress: when an item really started and ended, what came of it and what it cost (R133, R139, R140). */
import { command, type CommandInput, isRejection, type LocalDate, type Money, type PlanId } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { active } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { readingSaid } from '../../said';
import {
  carriedOutBefore,
  type CarriedOut,
  carriedOutRejection,
  changesOf,
  type ClearableOfProgress,
  happenedOn,
  revisedRejection,
} from '../carried-out';
import { planItemCarriedOut, type PlanOutcome } from '../items.events';
import { itemOf, type PlanItemId } from '../items.rules';

/** What is left out stays as it was recorded. */
export interface RecordPlanItemProgress extends CommandInput {
  readonly planId: PlanId;
  readonly itemId: PlanItemId;
  readonly actualStart?: LocalDate | undefined;
  readonly actualEnd?: LocalDate | undefined;
  /** With the actual end, and never without it. */
  readonly outcome?: PlanOutcome | undefined;
  readonly actualCost?: Money | undefined;
  readonly actualOutcome?: string | undefined;
  /** What is taken back; the end goes with its outcome. */
  readonly cleared?: readonly ClearableOfProgress[] | undefined;
  /** Needed where something is changed or taken back that had been recorded. */
  readonly reason?: string | undefined;
}

/** Emits nothing where all this is recorded already. */
export const recordPlanItemProgress = command('RecordPlanItemProgress', {
  permission: 'plan.deliver',
  stream: planStream,
  target: (input: RecordPlanItemProgress) => input.planId,
  reads: ({ planId, itemId }, state) => ({
    case: readingCase(state),
    said: readingSaid(planId, ({ items }) => items[itemId]?.carriedOutRevision),
  }),
  decide: (state, input, { facts, today, occurredOn }) => {
    const plan = active(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const item = itemOf(plan, input.itemId);
    if (isRejection(item)) return item;
    const before = carriedOutBefore(item, plan.currency, facts.said.state.events[0]);
    const { cleared = [] } = input;
    const stays = <Name extends keyof CarriedOut>(name: Name): CarriedOut[Name] =>
      input[name] ?? (cleared.some((one) => one === name) ? undefined : before[name]);
    const after: CarriedOut = {
      actualStart: stays('actualStart'),
      actualEnd: stays('actualEnd'),
      outcome: input.outcome ?? (cleared.includes('actualEnd') ? undefined : before.outcome),
      actualCost: stays('actualCost'),
      actualOutcome: stays('actualOutcome'),
    };
    const changes = changesOf(before, after);
    const fault =
      carriedOutRejection(input, after, { currency: plan.currency, withUnits: item.units !== undefined, today }) ??
      revisedRejection(before, changes, input.reason);
    if (fault !== undefined) return fault;
    if (changes.length === 0) return [];
    const day = happenedOn(changes, after);
    return planItemCarriedOut(
      { itemId: input.itemId, ...after, reason: input.reason },
      day === undefined ? {} : { occurredAt: occurredOn(day) },
    );
  },
});
