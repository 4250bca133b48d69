/** What mutations on plans answer: the plan after the command, once a client asks for it. */
import { type Asking, FromCaller, ReadBack } from '@caseledger/graphql';
import type { PlanId } from '@caseledger/kernel';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { planReadBack } from '../views/plans.queries';
import type { ShownPlan } from '../views/shown-plan';
import { Plan, PlanPayload } from './plan.types';

@Resolver(() => PlanPayload)
export class PlanPayloadResolver {
  constructor(private readonly readBack: ReadBack) {}

  @ResolveField(() => Plan, {
    nullable: true,
    description:
      'The plan after the command; null while `pending`, and where its case is not open to the one who gave it.',
  })
  async plan(@Parent() payload: PlanPayload, @FromCaller() asking: Asking): Promise<ShownPlan | undefined> {
    return (await this.found(payload, asking))?.document;
  }

  @ResolveField(() => Boolean, {
    description: 'Whether queries cannot see the change yet. It is stored all the same; do not send it again.',
  })
  async pending(@Parent() payload: PlanPayload, @FromCaller() asking: Asking): Promise<boolean> {
    return (await this.found(payload, asking)) === undefined;
  }

  private found(payload: PlanPayload, asking: Asking) {
    return this.readBack.object(payload, planReadBack(payload.id as PlanId), asking);
  }
}
