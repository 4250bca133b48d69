/** The mutations on service units: map inputs to commands, nothing else. */
import { type Asking, Commands, FromCaller } from '@caseledger/graphql';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { authoriseUnits } from '../domain/units/commands/authorise-units';
import { changeUnitRate } from '../domain/units/commands/change-unit-rate';
import { recordUnitDelivery } from '../domain/units/commands/record-unit-delivery';
import { reverseUnitDelivery } from '../domain/units/commands/reverse-unit-delivery';
import { giveOnPlan } from './giving';
import { PlanPayload } from './plan.types';
import {
  AuthoriseUnitsInput,
  ChangeUnitRateInput,
  RecordUnitDeliveryInput,
  ReverseUnitDeliveryInput,
} from './units.inputs';

@Resolver()
export class UnitMutations {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => PlanPayload, { description: 'Says how many units of an item may be delivered in all.' })
  authoriseUnits(
    @Args('input', { description: 'Of which item, and how many.' }) input: AuthoriseUnitsInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, authoriseUnits(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Says what one unit of an item costs from a day on.' })
  changeUnitRate(
    @Args('input', { description: 'Of which item, and what.' }) input: ChangeUnitRateInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, changeUnitRate(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Records that units of an item were delivered.' })
  recordUnitDelivery(
    @Args('input', { description: 'Of which item, how many and when.' }) input: RecordUnitDeliveryInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, recordUnitDelivery(withoutNulls(input)), asking);
  }

  @Mutation(() => PlanPayload, { description: 'Takes a delivery back that was recorded in error.' })
  reverseUnitDelivery(
    @Args('input', { description: 'Which delivery, and why.' }) input: ReverseUnitDeliveryInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnPlan(this.commands, reverseUnitDelivery(withoutNulls(input)), asking);
  }
}
