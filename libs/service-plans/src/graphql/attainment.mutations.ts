/** The mutations on goal attainment scaling: map inputs to commands, nothing else. */
import { type Asking, Commands, FromCaller } from '@caseledger/graphql';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { rateSubGoal } from '../domain/attainment/commands/rate-sub-goal';
import { scaleSubGoal } from '../domain/attainment/commands/scale-sub-goal';
import { RateSubGoalInput, ScaleSubGoalInput } from './attainment.inputs';
import { giveOnPlan } from './giving';
import { PlanPayload } from './plan.types';

@Resolver()
export class AttainmentMutations {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => PlanPayload, {
    description:
      'Says what attaining a sub-goal means, on a scale of five levels. What was rated on an earlier scale is gone with it.',
  })
  scaleSubGoal(
    @Args('input', { description: 'Which sub-goal, and its scale.' }) input: ScaleSubGoalInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, scaleSubGoal(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Records which level of its scale a sub-goal has reached.' })
  rateSubGoal(
    @Args('input', { description: 'Which sub-goal, and the level.' }) input: RateSubGoalInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, rateSubGoal(withoutNulls(input)), asking);
  }
}
