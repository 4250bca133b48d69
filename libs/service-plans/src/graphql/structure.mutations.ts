/** The mutations on the goal, groups, sub-goals and milestones of a plan: map inputs to commands, nothing else. */
import { type Asking, Commands, FromCaller } from '@caseledger/graphql';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
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
import { reviseMilestone } from '../domain/structure/commands/revise-milestone';
import { reviseSubGoal } from '../domain/structure/commands/revise-sub-goal';
import { giveOnPlan } from './giving';
import { PlanPayload } from './plan.types';
import {
  AddMilestoneInput,
  AddPlanGroupInput,
  AddSubGoalInput,
  ChangeSubGoalOwnerInput,
  MoveSubGoalInput,
  RemoveMilestoneInput,
  RemovePlanGroupInput,
  RemoveSubGoalInput,
  RenamePlanGroupInput,
  ReviseGoalInput,
  ReviseMilestoneInput,
  ReviseSubGoalInput,
} from './structure.inputs';

@Resolver()
export class PlanStructureMutations {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => PlanPayload, { description: 'Says what a plan is to reach, and until when.' })
  reviseGoal(@Args('input', { description: 'The goal.' }) input: ReviseGoalInput, @FromCaller() asking: Asking) {
    return giveOnPlan(this.commands, reviseGoal(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Adds a group for sub-goals that belong together.' })
  addPlanGroup(@Args('input', { description: 'The group.' }) input: AddPlanGroupInput, @FromCaller() asking: Asking) {
    return giveOnPlan(this.commands, addPlanGroup(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Gives a plan group another name.' })
  renamePlanGroup(
    @Args('input', { description: 'Which group, and its name.' }) input: RenamePlanGroupInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, renamePlanGroup(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Takes a group out of a plan; its sub-goals stay.' })
  removePlanGroup(
    @Args('input', { description: 'Which group.' }) input: RemovePlanGroupInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, removePlanGroup(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Adds a sub-goal to a plan.' })
  addSubGoal(@Args('input', { description: 'The sub-goal.' }) input: AddSubGoalInput, @FromCaller() asking: Asking) {
    return giveOnPlan(this.commands, addSubGoal(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Changes what a sub-goal is.' })
  reviseSubGoal(
    @Args('input', { description: 'Which sub-goal, and what it is now.' }) input: ReviseSubGoalInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, reviseSubGoal(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Puts a sub-goal into a plan group, or out of all of them.' })
  moveSubGoal(
    @Args('input', { description: 'Which sub-goal, and where to.' }) input: MoveSubGoalInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, moveSubGoal(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Says who steers a sub-goal from now on.' })
  changeSubGoalOwner(
    @Args('input', { description: 'Which sub-goal, and who.' }) input: ChangeSubGoalOwnerInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, changeSubGoalOwner(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Takes a sub-goal without items out of a plan.' })
  removeSubGoal(
    @Args('input', { description: 'Which sub-goal, and why.' }) input: RemoveSubGoalInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, removeSubGoal(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Adds a milestone to a plan.' })
  addMilestone(
    @Args('input', { description: 'The milestone.' }) input: AddMilestoneInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, addMilestone(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Changes a milestone, or says that it was reached.' })
  reviseMilestone(
    @Args('input', { description: 'Which milestone, and what it is now.' }) input: ReviseMilestoneInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, reviseMilestone(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Takes a milestone out of a plan.' })
  removeMilestone(
    @Args('input', { description: 'Which milestone, and why.' }) input: RemoveMilestoneInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, removeMilestone(withoutNulls(input)), asking);
  }
}
