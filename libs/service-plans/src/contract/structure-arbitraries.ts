/** Commands on what a plan is made of and how it stands, as chance gives them: few ids, so that they meet. */
import type { Command, LocalDate, PartyId } from '@caseledger/kernel';
import fc from 'fast-check';
import { PLAN_OUTCOMES } from '../domain/items/items.events';
import type { NeedId, SubGoalId } from '../domain/items/items.rules';
import { activatePlan } from '../domain/standing/commands/activate-plan';
import { approvePlan } from '../domain/standing/commands/approve-plan';
import { closePlan } from '../domain/standing/commands/close-plan';
import { rejectPlan } from '../domain/standing/commands/reject-plan';
import { reopenPlan } from '../domain/standing/commands/reopen-plan';
import { submitPlan } from '../domain/standing/commands/submit-plan';
import { withdrawPlan } from '../domain/standing/commands/withdraw-plan';
import { addMilestone } from '../domain/structure/commands/add-milestone';
import { addPlanGroup } from '../domain/structure/commands/add-plan-group';
import { addSubGoal } from '../domain/structure/commands/add-sub-goal';
import { changeSubGoalOwner } from '../domain/structure/commands/change-sub-goal-owner';
import { moveSubGoal } from '../domain/structure/commands/move-sub-goal';
import { removeMilestone } from '../domain/structure/commands/remove-milestone';
import { removePlanGroup } from '../domain/structure/commands/remove-plan-group';
import { removeSubGoal } from '../domain/structure/commands/remove-sub-goal';
import { renamePlanGroup } from '../domain/structure/commands/rename-plan-group';
import { reviseGoal } from '../domain/structure/commands/revise-goal';
import { CLEARABLE_OF_MILESTONE, reviseMilestone } from '../domain/structure/commands/revise-milestone';
import { CLEARABLE_OF_SUB_GOAL, reviseSubGoal } from '../domain/structure/commands/revise-sub-goal';
import type { MilestoneId, PlanGroupId } from '../domain/structure/structure.rules';
import { maybe, planArbitraries, type PlanGround } from './plan-arbitraries';

/** What the commands are about. */
export interface StructureGround extends PlanGround {
  readonly participants: readonly PartyId[];
  readonly needs: readonly NeedId[];
}

/** Commands that add entries, or say the same again: repeated under another id they are taken once more. */
export const STRUCTURE_COMMANDS_THAT_ADD = [
  ...[
    'ReviseGoal',
    'AddPlanGroup',
    'RenamePlanGroup',
    'AddSubGoal',
    'ReviseSubGoal',
    'AddMilestone',
    'ReviseMilestone',
  ],
];

/** One arbitrary for each command; those by which a plan goes on several times. */
export function structureCommands(ground: StructureGround): readonly fc.Arbitrary<Command>[] {
  const { made, given } = planArbitraries(ground);
  const words = fc.constantFrom('Rest', 'A home');
  const reason = fc.constantFrom('Because', 'It takes longer');
  const day = maybe(fc.constantFrom('2026-01-01', '2026-03-01', '2026-03-31', '2026-06-30') as fc.Arbitrary<LocalDate>);
  const owner = fc.oneof(
    fc.constant({ me: true } as const),
    fc.constantFrom(...ground.participants).map((partyId) => ({ partyId })),
  );
  const groupId = made<PlanGroupId>();
  const subGoalId = made<SubGoalId>();
  const milestoneId = made<MilestoneId>();
  const expected = { expectedStart: day, expectedEnd: day };
  const needIds = maybe(fc.subarray([...ground.needs]));
  const goesOn = [
    given(submitPlan, { comment: maybe(words) }),
    given(approvePlan, { comment: maybe(words) }),
    given(activatePlan, {}),
  ];
  return [
    given(reviseGoal, { goal: words, targetDate: day, reason: maybe(reason) }),
    given(addPlanGroup, { name: words }),
    given(renamePlanGroup, { groupId, name: words }),
    given(removePlanGroup, { groupId, reason: maybe(reason) }),
    given(addSubGoal, {
      ...{ groupId: maybe(groupId), name: words, description: maybe(words), ...expected, needIds },
      owner: maybe(owner),
    }),
    given(reviseSubGoal, {
      ...{ subGoalId, name: maybe(words), description: maybe(words), ...expected, needIds, reason: maybe(reason) },
      cleared: maybe(fc.subarray([...CLEARABLE_OF_SUB_GOAL])),
    }),
    given(moveSubGoal, { subGoalId, groupId: maybe(groupId) }),
    given(changeSubGoalOwner, { subGoalId, owner, reason: maybe(reason) }),
    given(removeSubGoal, { subGoalId, reason }),
    given(addMilestone, {
      ...{ name: words, expectedStart: day, owner: maybe(owner) },
      expectedEnd: fc.constantFrom('2026-03-01', '2026-06-30') as fc.Arbitrary<LocalDate>,
    }),
    given(reviseMilestone, {
      ...{ milestoneId, name: maybe(words), ...expected, actualStart: day, actualEnd: day, owner: maybe(owner) },
      ...{ cleared: maybe(fc.subarray([...CLEARABLE_OF_MILESTONE])), reason: maybe(reason) },
    }),
    given(removeMilestone, { milestoneId, reason }),
    ...[...goesOn, ...goesOn, ...goesOn],
    given(withdrawPlan, { reason }),
    given(rejectPlan, { reason }),
    given(closePlan, { closedOn: day, outcome: maybe(fc.constantFrom(...PLAN_OUTCOMES)), reason: maybe(reason) }),
    given(reopenPlan, { reason }),
  ];
}
