/** The history of short contacts over GraphQL. */
import { firstRevision, HistoryConnection, historyPage } from '@caseledger/cases';
import { After, type Asking, First, FromCaller, pageSize, Queries, UuidScalar } from '@caseledger/graphql';
import type { ShortContactId } from '@caseledger/kernel';
import { notFound } from '@caseledger/security';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { shortContactHistory } from '../views/short-contact-history';

@Resolver()
export class ShortContactHistoryResolver {
  constructor(private readonly queries: Queries) {}

  @Query(() => HistoryConnection, {
    description:
      'All that was ever recorded of a short contact, oldest first: who, when, what it said before it was corrected, and why.',
  })
  async shortContactHistory(
    @Args('id', { type: () => UuidScalar, description: 'The id of the short contact.' }) id: ShortContactId,
    @First('How many events the page has')
    first: number | null,
    @After()
    after: string | null,
    @FromCaller() asking: Asking,
  ) {
    const size = pageSize(first);
    const from = firstRevision(after);
    const entries = await this.queries.ask(shortContactHistory({ id, from, limit: size }), asking);
    if (entries.length === 0 && from === 0) throw notFound('There is no short contact with this id.', 'id');
    return historyPage(entries, size, asking);
  }
}
