/** The mutations on baselines: map inputs to commands, nothing else. */
import { type Asking, Commands, FromCaller } from '@caseledger/graphql';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { nameBaseline } from '../domain/baselines/commands/name-baseline';
import { removeBaseline } from '../domain/baselines/commands/remove-baseline';
import { NameBaselineInput, RemoveBaselineInput } from './baselines.inputs';
import { giveOnPlan } from './giving';
import { PlanPayload } from './plan.types';

@Resolver()
export class BaselinesMutations {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => PlanPayload, { description: 'Gives a revision of a plan a name, to compare later ones with.' })
  nameBaseline(
    @Args('input', { description: 'Which revision, and its name.' }) input: NameBaselineInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, nameBaseline(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Takes the name from a revision of a plan; the revision stays.' })
  removeBaseline(
    @Args('input', { description: 'Which, and why.' }) input: RemoveBaselineInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, removeBaseline(withoutNulls(input)), asking);
  }
}
