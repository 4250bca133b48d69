/** The mutations on plan items: map inputs to commands, nothing else. */
import { type Asking, Commands, FromCaller } from '@caseledger/graphql';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { addPlanItem } from '../domain/items/commands/add-plan-item';
import { assignPlanItem } from '../domain/items/commands/assign-plan-item';
import { enlistPlanParticipant } from '../domain/items/commands/enlist-plan-participant';
import { movePlanItem } from '../domain/items/commands/move-plan-item';
import { recordPlanItemProgress } from '../domain/items/commands/record-plan-item-progress';
import { releasePlanParticipant } from '../domain/items/commands/release-plan-participant';
import { removePlanItem } from '../domain/items/commands/remove-plan-item';
import { revisePlanItem } from '../domain/items/commands/revise-plan-item';
import { giveOnPlan } from './giving';
import {
  AddPlanItemInput,
  AssignPlanItemInput,
  EnlistPlanParticipantInput,
  MovePlanItemInput,
  RecordPlanItemProgressInput,
  ReleasePlanParticipantInput,
  RemovePlanItemInput,
  RevisePlanItemInput,
} from './items.inputs';
import { PlanPayload } from './plan.types';

@Resolver()
export class PlanItemMutations {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => PlanPayload, { description: 'Adds an item under a sub-goal of a plan.' })
  addPlanItem(
    @Args('input', { description: 'What is to be done, and by whom.' }) input: AddPlanItemInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, addPlanItem(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Changes what is planned of an item.' })
  revisePlanItem(
    @Args('input', { description: 'Which item, and what is planned now.' }) input: RevisePlanItemInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, revisePlanItem(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Puts an item under another sub-goal of its plan.' })
  movePlanItem(
    @Args('input', { description: 'Which item, and where to.' }) input: MovePlanItemInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, movePlanItem(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Takes an item that has not begun out of a plan.' })
  removePlanItem(
    @Args('input', { description: 'Which item, and why.' }) input: RemovePlanItemInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, removePlanItem(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Says who steers an item, and who carries it out.' })
  assignPlanItem(
    @Args('input', { description: 'Which item, and to whom.' }) input: AssignPlanItemInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, assignPlanItem(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Enlists a participant of the plan to help to achieve an item.' })
  enlistPlanParticipant(
    @Args('input', { description: 'For which item, and whom.' }) input: EnlistPlanParticipantInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, enlistPlanParticipant(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Releases somebody who was enlisted to help to achieve an item.' })
  releasePlanParticipant(
    @Args('input', { description: 'From which item, and whom.' }) input: ReleasePlanParticipantInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, releasePlanParticipant(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, {
    description: 'Records when an item of an active plan started and ended, what came of it and what it cost.',
  })
  recordPlanItemProgress(
    @Args('input', { description: 'Which item, and what became of it.' }) input: RecordPlanItemProgressInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, recordPlanItemProgress(withoutNulls(input)), asking);
  }
}
