/** The history of cases over GraphQL. */
import { type Asking, FromCaller, pageOf, pageSize, placeOfCursor, Queries, UuidScalar } from '@caseledger/graphql';
import type { CaseId } from '@caseledger/kernel';
import { notFound } from '@caseledger/security';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { caseHistory } from '../views/case-history';
import { HistoryConnection } from './history.types';

/** Marks the cursors of a history. */
const ORDER = 'revision';

@Resolver()
export class HistoryResolver {
  constructor(private readonly queries: Queries) {}

  @Query(() => HistoryConnection, {
    description: 'All that was ever recorded of a case, oldest first: who, when, under which roles, and why.',
  })
  async caseHistory(
    @Args('id', { type: () => UuidScalar, description: 'The id of the case.' }) id: CaseId,
    @Args('first', {
      type: () => Int,
      nullable: true,
      description: 'How many events the page has: 1 to 100. Default: 20.',
    })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
    @FromCaller() asking: Asking,
  ) {
    const size = pageSize(first);
    const from = firstRevision(after);
    const entries = await this.queries.ask(caseHistory({ id, from, limit: size }), asking);
    if (entries.length === 0 && from === 0) throw notFound('There is no case with this id.', 'id');
    const rows = entries.map(({ actor, reason, ...entry }) => ({
      order: ORDER,
      key: String(entry.revision),
      node: {
        ...entry,
        actor: actor.id,
        roles: actor.roles,
        reason,
        reasonErased: reason === null || entry.overrideReason === null,
      },
    }));
    return pageOf(rows, size);
  }
}

function firstRevision(after: string | null): number {
  const place = placeOfCursor(after, ({ order, key }) => order === ORDER && /^\d{1,15}$/.test(key));
  return place === undefined ? 0 : Number(place.key) + 1;
}
