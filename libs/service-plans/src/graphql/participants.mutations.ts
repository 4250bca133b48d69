/** The mutations on who takes part in a plan: map inputs to commands, nothing else. */
import { type Asking, Commands, FromCaller } from '@caseledger/graphql';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { addPlanParticipant } from '../domain/participants/commands/add-plan-participant';
import { changePrimaryPlanParticipant } from '../domain/participants/commands/change-primary-plan-participant';
import { removePlanParticipant } from '../domain/participants/commands/remove-plan-participant';
import { giveOnPlan } from './giving';
import {
  AddPlanParticipantInput,
  ChangePrimaryPlanParticipantInput,
  RemovePlanParticipantInput,
} from './participants.inputs';
import { PlanPayload } from './plan.types';

@Resolver()
export class ParticipantsMutations {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => PlanPayload, { description: 'Has another participant of the case take part in a plan.' })
  addPlanParticipant(
    @Args('input', { description: 'Who.' }) input: AddPlanParticipantInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, addPlanParticipant(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Has somebody take part in a plan no longer.' })
  removePlanParticipant(
    @Args('input', { description: 'Who, and why.' }) input: RemovePlanParticipantInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, removePlanParticipant(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, {
    description:
      'Says whose needs a plan mainly serves: of any of its participants, not necessarily the primary client.',
  })
  changePrimaryPlanParticipant(
    @Args('input', { description: 'Whose, and why.' }) input: ChangePrimaryPlanParticipantInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, changePrimaryPlanParticipant(withoutNulls(input)), asking);
  }
}
