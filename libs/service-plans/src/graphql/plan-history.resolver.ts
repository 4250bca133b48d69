/** The history of plans over GraphQL. */
import { firstRevision, HistoryConnection, historyPage } from '@caseledger/cases';
import { After, type Asking, First, FromCaller, pageSize, Queries, UuidScalar } from '@caseledger/graphql';
import type { PlanId } from '@caseledger/kernel';
import { notFound } from '@caseledger/security';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { planHistory } from '../views/plan-history';

@Resolver()
export class PlanHistoryResolver {
  constructor(private readonly queries: Queries) {}

  @Query(() => HistoryConnection, {
    description:
      'All that was ever recorded of a service plan and its items, oldest first: who, when, under which roles, and why.',
  })
  async planHistory(
    @Args('id', { type: () => UuidScalar, description: 'The id of the plan.' }) id: PlanId,
    @First('How many events the page has')
    first: number | null,
    @After()
    after: string | null,
    @FromCaller() asking: Asking,
  ) {
    const size = pageSize(first);
    const history = await this.queries.ask(planHistory({ id, from: firstRevision(after), limit: size }), asking);
    if (history.caseId === undefined) throw notFound('There is no plan with this id.', 'id');
    return historyPage(history.entries, size, asking);
  }
}
