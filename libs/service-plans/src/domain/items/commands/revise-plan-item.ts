/** RevisePlanItem: what is planned of an item is another; what became of it is recorded elsewhere. */
import {
  canonicalJson,
  command,
  type CommandInput,
  fact,
  isRejection,
  type LocalDate,
  type Money,
  type PlanId,
  rejected,
  type Rejection,
  textRejection,
} from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import { readingCase } from '../../plan-case';
import { changeable } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { readingSaid } from '../../said';
import { planItemRevised } from '../items.events';
import { itemOf, type NeedId, type PlanItemId, type StrengthId } from '../items.rules';
import { addressedBy, domainsOf, plannedBefore, type PlannedItem, plannedItemRejection } from '../planned-item';

/** What an item need not have, and can be revised to not have. */
export const CLEARABLE_OF_ITEM = ['expectedStart', 'expectedEnd', 'estimatedCost', 'expectedOutcome'] as const;
export type ClearableOfItem = (typeof CLEARABLE_OF_ITEM)[number];

/** What is left out stays as it is. */
export interface RevisePlanItem extends CommandInput {
  readonly planId: PlanId;
  readonly itemId: PlanItemId;
  readonly weight?: number | undefined;
  readonly expectedStart?: LocalDate | undefined;
  readonly expectedEnd?: LocalDate | undefined;
  readonly estimatedCost?: Money | undefined;
  readonly needIds?: readonly NeedId[] | undefined;
  readonly strengthIds?: readonly StrengthId[] | undefined;
  /** Of an item of one's own alone (R135). */
  readonly name?: string | undefined;
  readonly purpose?: string | undefined;
  readonly expectedOutcome?: string | undefined;
  /** What it has no more. */
  readonly cleared?: readonly ClearableOfItem[] | undefined;
  readonly reason?: string | undefined;
}

/** Emits nothing where all this is planned already. */
export const revisePlanItem = command('RevisePlanItem', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: RevisePlanItem) => input.planId,
  reads: ({ planId, itemId }, state) => ({
    case: readingCase(state),
    client: state.status === 'NOT_CREATED' ? undefined : fact<PartyState>('party', state.clientId),
    said: readingSaid(planId, ({ items }) => items[itemId]?.revision),
  }),
  decide: (state, input, { facts }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const item = itemOf(plan, input.itemId);
    if (isRejection(item)) return item;
    const before = plannedBefore(item, plan.currency, facts.said.state.events[0]);
    const after = revised(before, input);
    const addressed = addressedBy(facts.case?.state, facts.client?.state);
    const made = {
      currency: plan.currency,
      withUnits: item.units !== undefined,
      defined: item.definition !== undefined,
    };
    const fault =
      clearedRejection(input) ??
      plannedItemRejection(after, made, addressed, before) ??
      textRejection(input.reason, 'reason');
    if (fault !== undefined) return fault;
    if (canonicalJson(before) === canonicalJson(after)) return [];
    const needDomains = domainsOf(after.needIds, addressed);
    return planItemRevised({ itemId: input.itemId, ...after, needDomains, reason: input.reason });
  },
});

function revised(before: PlannedItem, { cleared = [], ...input }: RevisePlanItem): PlannedItem {
  const kept = (name: ClearableOfItem): Partial<PlannedItem> => (cleared.includes(name) ? {} : before);
  const { weight = before.weight, needIds = before.needIds, strengthIds = before.strengthIds } = input;
  return {
    weight,
    expectedStart: input.expectedStart ?? kept('expectedStart').expectedStart,
    expectedEnd: input.expectedEnd ?? kept('expectedEnd').expectedEnd,
    estimatedCost: input.estimatedCost ?? kept('estimatedCost').estimatedCost,
    needIds: [...new Set(needIds)],
    strengthIds: [...new Set(strengthIds)],
    name: input.name ?? before.name,
    purpose: input.purpose ?? before.purpose,
    expectedOutcome: input.expectedOutcome ?? kept('expectedOutcome').expectedOutcome,
  };
}

function clearedRejection({ cleared = [], ...input }: RevisePlanItem): Rejection | undefined {
  const index = cleared.findIndex((name) => input[name] !== undefined);
  if (index < 0) return undefined;
  return rejected('ClearedAndGiven', 'What is cleared is not given another value in the same change.', {
    field: `cleared.${String(index)}`,
  });
}
