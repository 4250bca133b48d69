/** AddPlanItem: something to be done or delivered, under a sub-goal of the plan (R133-R137). */
import type { ConfigurationState } from '@caseledger/configuration';
import {
  command,
  type CommandInput,
  fact,
  isRejection,
  type LocalDate,
  type Money,
  type PartyId,
  type PlanId,
  rejected,
} from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import { assigneeOf, type NamedAssignee, readingWorker } from '../../assignee.rules';
import { modelOf, notTakingPart, readingCase } from '../../plan-case';
import { changeable, MOST_ITEMS } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { makingOf, type NamedMaking } from '../definition';
import { planItemAdded } from '../items.events';
import {
  type NeedId,
  type PlanItemId,
  type StrengthId,
  subGoalNamed,
  subGoalOfItem,
  type SubGoalId,
  tooManyLinks,
} from '../items.rules';
import { addressedBy, domainsOf, type PlannedItem, plannedItemRejection } from '../planned-item';

export interface AddPlanItem extends CommandInput, NamedMaking {
  readonly planId: PlanId;
  readonly subGoalId: SubGoalId;
  /** Default: 1. */
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
  /** Who steers. Default: the one who adds it (R147). */
  readonly owner?: NamedAssignee | undefined;
  /** Who does it (R150). */
  readonly responsible: NamedAssignee;
  /** The participants of the plan who help to achieve it (R143). */
  readonly enlistedIds?: readonly PartyId[] | undefined;
}

export const addPlanItem = command('AddPlanItem', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: AddPlanItem) => input.planId,
  reads: ({ subGoalId, owner, responsible }, state, _, tenant) => ({
    case: readingCase(state),
    configuration: fact<ConfigurationState>('configuration'),
    client: state.status === 'NOT_CREATED' ? undefined : fact<PartyState>('party', state.clientId),
    owner: readingWorker(owner, tenant, subGoalNamed(state, subGoalId)),
    responsible: readingWorker(responsible, tenant, subGoalNamed(state, subGoalId)),
  }),
  decide: (state, input, { facts, actor, newEntryId }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const caseState = facts.case?.state;
    const { subGoalId, owner: steering = { me: true }, responsible: doing } = input;
    const subGoal = subGoalOfItem(plan, subGoalId);
    if (isRejection(subGoal)) return subGoal;
    if (Object.keys(plan.items).length >= MOST_ITEMS) {
      return rejected('TooManyItems', 'A plan has at most {most} items.', { values: { most: MOST_ITEMS } });
    }
    const making = makingOf(input, facts.configuration.state, plan.currency);
    if (isRejection(making)) return making;
    const planned = plannedOf(input);
    const addressed = addressedBy(caseState, facts.client?.state);
    const made = {
      currency: plan.currency,
      withUnits: making.unitType !== undefined,
      defined: making.definition !== undefined,
    };
    const named = { plan, caseState, actor, subGoal };
    const owner = assigneeOf(steering, { ...named, worker: facts.owner?.state, field: 'owner' });
    if (isRejection(owner)) return owner;
    const responsible = assigneeOf(doing, { ...named, worker: facts.responsible?.state, field: 'responsible' });
    if (isRejection(responsible)) return responsible;
    const enlisted = [...new Set(input.enlistedIds)];
    const fault =
      plannedItemRejection(planned, made, addressed) ??
      enlisted
        .map((partyId, index) => notTakingPart(plan, caseState, partyId, `enlistedIds.${String(index)}`))
        .find(isRejection) ??
      tooManyLinks(enlisted, 'enlistedIds');
    if (fault !== undefined) return fault;
    const { planType, caseType, currency } = plan;
    return planItemAdded({
      itemId: newEntryId<PlanItemId>(0),
      ...{ subGoalId, ...making, owner, responsible, enlisted, ...planned },
      needDomains: domainsOf(planned.needIds, addressed),
      ...{ currency, planType, caseType, model: modelOf(caseState) },
    });
  },
});

function plannedOf({ weight = 1, needIds, strengthIds, ...input }: AddPlanItem): PlannedItem {
  const { expectedStart, expectedEnd, estimatedCost, name, purpose, expectedOutcome } = input;
  return {
    ...{ weight, expectedStart, expectedEnd, estimatedCost, name, purpose, expectedOutcome },
    needIds: [...new Set(needIds)],
    strengthIds: [...new Set(strengthIds)],
  };
}
