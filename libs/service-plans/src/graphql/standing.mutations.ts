/** The mutations by which a plan begins, is approved and ends: map inputs to commands, nothing else. */
import { type Asking, Commands, FromCaller } from '@caseledger/graphql';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { createPlan } from '../domain/commands/create-plan';
import { activatePlan } from '../domain/standing/commands/activate-plan';
import { approvePlan } from '../domain/standing/commands/approve-plan';
import { closePlan } from '../domain/standing/commands/close-plan';
import { rejectPlan } from '../domain/standing/commands/reject-plan';
import { reopenPlan } from '../domain/standing/commands/reopen-plan';
import { submitPlan } from '../domain/standing/commands/submit-plan';
import { withdrawPlan } from '../domain/standing/commands/withdraw-plan';
import { giveOnPlan } from './giving';
import { PlanPayload } from './plan.types';
import {
  ActivatePlanInput,
  ApprovePlanInput,
  ClosePlanInput,
  CreatePlanInput,
  RejectPlanInput,
  ReopenPlanInput,
  SubmitPlanInput,
  WithdrawPlanInput,
} from './standing.inputs';

@Resolver()
export class PlanStandingMutations {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => PlanPayload, { description: 'Draws up a service plan for a case.' })
  createPlan(
    @Args('input', { description: 'For which case, of which type or from which template.' }) input: CreatePlanInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, createPlan(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Gives a complete draft to those who approve it.' })
  submitPlan(@Args('input', { description: 'Which plan.' }) input: SubmitPlanInput, @FromCaller() asking: Asking) {
    return giveOnPlan(this.commands, submitPlan(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Makes a draft of a submitted or approved plan again.' })
  withdrawPlan(
    @Args('input', { description: 'Which plan, and why.' }) input: WithdrawPlanInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, withdrawPlan(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Approves a submitted plan.' })
  approvePlan(@Args('input', { description: 'Which plan.' }) input: ApprovePlanInput, @FromCaller() asking: Asking) {
    return giveOnPlan(this.commands, approvePlan(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Makes a draft of a submitted plan again: not like this.' })
  rejectPlan(
    @Args('input', { description: 'Which plan, and why not.' }) input: RejectPlanInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, rejectPlan(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Says that an approved plan is carried out from now on.' })
  activatePlan(@Args('input', { description: 'Which plan.' }) input: ActivatePlanInput, @FromCaller() asking: Asking) {
    return giveOnPlan(this.commands, activatePlan(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Says that a plan is over, and what came of it.' })
  closePlan(@Args('input', { description: 'Which plan.' }) input: ClosePlanInput, @FromCaller() asking: Asking) {
    return giveOnPlan(this.commands, closePlan(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Says that a closed plan goes on.' })
  reopenPlan(
    @Args('input', { description: 'Which plan, and why.' }) input: ReopenPlanInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, reopenPlan(withoutNulls(input)), asking);
  }
}
