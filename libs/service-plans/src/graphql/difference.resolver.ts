/** The difference of a plan at two moments over GraphQL. */
import { type Asking, FromCaller, Queries, UuidScalar } from '@caseledger/graphql';
import type { PlanId } from '@caseledger/kernel';
import { notFound, withoutNulls } from '@caseledger/security';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { planDiff } from '../views/plan-difference.query';
import { PlanDifference } from './difference.types';
import { PlanMomentInput } from './plan.inputs';

@Resolver()
export class DifferenceResolver {
  constructor(private readonly queries: Queries) {}

  @Query(() => PlanDifference, {
    description:
      'What changed of a plan between any two moments: revisions, baselines, or what was known at an instant.',
  })
  async planDiff(
    @Args('planId', { type: () => UuidScalar, description: 'The id of the plan.' }) planId: PlanId,
    @Args('from', { description: 'The first moment.' }) from: PlanMomentInput,
    @Args('to', { description: 'The second moment; it may be before the first.' }) to: PlanMomentInput,
    @FromCaller() asking: Asking,
  ): Promise<PlanDifference> {
    const asked = { planId, from: withoutNulls(from), to: withoutNulls(to) };
    const compared = await this.queries.ask(planDiff(asked), asking);
    if (compared === undefined) throw notFound('There is no plan with this id.', 'planId');
    if (compared === 'from' || compared === 'to') {
      throw notFound('The plan has no such moment: no such revision or baseline, or it was not there yet.', compared);
    }
    const { changes, patch, document } = compared;
    return { changes: [...changes], patch: JSON.stringify(patch), document };
  }
}
