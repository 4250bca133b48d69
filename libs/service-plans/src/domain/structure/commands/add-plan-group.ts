/** AddPlanGroup: sub-goals that belong together (R128). */
import { command, type CommandInput, isRejection, type PlanId, rejected } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { changeable, MOST_GROUPS } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { planGroupAdded } from '../structure.events';
import { nameRejection, type PlanGroupId } from '../structure.rules';

export interface AddPlanGroup extends CommandInput {
  readonly planId: PlanId;
  readonly name: string;
}

export const addPlanGroup = command('AddPlanGroup', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: AddPlanGroup) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { name }, { facts, newEntryId }) => {
    const plan = changeable(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    if (Object.keys(plan.structure.groups).length >= MOST_GROUPS) {
      return rejected('TooManyGroups', 'A plan has at most {most} groups.', { values: { most: MOST_GROUPS } });
    }
    return nameRejection(name) ?? planGroupAdded({ groupId: newEntryId<PlanGroupId>(0), name });
  },
});
