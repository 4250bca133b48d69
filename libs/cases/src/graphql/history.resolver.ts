/** The history of cases over GraphQL. */
import {
  After,
  type Asking,
  First,
  FromCaller,
  pageOf,
  pageSize,
  placeOfCursor,
  Queries,
  UuidScalar,
} from '@caseledger/graphql';
import type { CaseId } from '@caseledger/kernel';
import { sayAll } from '@caseledger/languages';
import { notFound } from '@caseledger/security';
import { Args, Query, Resolver } from '@nestjs/graphql';
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
    const rows = entries.map(({ actor, reason, sentences, ...entry }) => ({
      order: ORDER,
      key: String(entry.revision),
      node: {
        ...entry,
        actor: actor.id,
        roles: actor.roles,
        reason,
        // What no sentence is known for is told by its name.
        sentence: sentences.length === 0 ? entry.type : sayAll(asking.language, sentences),
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
