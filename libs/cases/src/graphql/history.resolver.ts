/** The history of cases over GraphQL. */
import { After, type Asking, First, FromCaller, pageSize, Queries, UuidScalar } from '@caseledger/graphql';
import type { CaseId } from '@caseledger/kernel';
import { notFound } from '@caseledger/security';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { caseHistory } from '../views/case-history';
import { firstRevision, historyPage } from './history-page';
import { HistoryConnection } from './history.types';

@Resolver()
export class HistoryResolver {
  constructor(private readonly queries: Queries) {}

  @Query(() => HistoryConnection, {
    description: 'All that was ever recorded of a case, oldest first: who, when, under which roles, and why.',
  })
  async caseHistory(
    @Args('id', { type: () => UuidScalar, description: 'The id of the case.' }) id: CaseId,
    @First('How many events the page has')
    first: number | null,
    @After()
    after: string | null,
    @FromCaller() asking: Asking,
  ) {
    const size = pageSize(first);
    const from = firstRevision(after);
    const entries = await this.queries.ask(caseHistory({ id, from, limit: size }), asking);
    if (entries.length === 0 && from === 0) throw notFound('There is no case with this id.', 'id');
    return historyPage(entries, size, asking);
  }
}
