/** The retention list over GraphQL. */
import {
  After,
  type Asking,
  AtBookmark,
  cursorOf,
  First,
  FromCaller,
  LocalDateScalar,
  pageSize,
  placeOfCursor,
  Queries,
  type RowPlace,
} from '@caseledger/graphql';
import { isInstant, isLocalDate, isUuid, type LocalDate } from '@caseledger/kernel';
import { Person, PersonLoader } from '@caseledger/parties';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RETENTION_REASONS, retentionList, type RetentionPlace, type RetentionReason } from '../views/retention-list';
import { RetentionConnection, RetentionEntry } from './retention.types';

@Resolver(() => RetentionEntry)
export class RetentionResolver {
  constructor(
    private readonly queries: Queries,
    private readonly persons: PersonLoader,
  ) {}

  @Query(() => RetentionConnection, {
    description:
      'Who may be erased by a day, as the organisation has decided (personRetentionMonths): clients by the closing date of their ' +
      'last case, then prospects who never became clients. Whoever has an open case, or takes part in one, is never listed.',
  })
  async retentionList(
    @Args('by', {
      type: () => LocalDateScalar,
      nullable: true,
      description: 'Those who may be erased on this day, as things stand now. Default: today.',
    })
    by: LocalDate | null,
    @First('The most that the page has')
    first: number | null,
    @After()
    after: string | null,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ): Promise<RetentionConnection> {
    const page = { by: by ?? undefined, after: placeAfter(after), limit: pageSize(first) };
    const { months, entries, next } = await this.queries.ask(retentionList(page), asking, bookmark);
    const edges = entries.map(({ place, ...node }) => ({ cursor: cursorOf(rowPlaceOf(place)), node }));
    const endCursor = next === undefined ? edges.at(-1)?.cursor : cursorOf(rowPlaceOf(next));
    const pageInfo = { hasNextPage: next !== undefined, ...(endCursor === undefined ? {} : { endCursor }) };
    return { months, edges, pageInfo };
  }

  @ResolveField(() => Person, { nullable: true, description: 'The person or prospect.' })
  person(@Parent() { partyId }: RetentionEntry, @FromCaller() asking: Asking) {
    return this.persons.load(partyId, asking);
  }
}

/** The reason tells which of the two lists a cursor is of. */
function rowPlaceOf({ reason, order, key }: RetentionPlace): RowPlace {
  return { order: `${reason} ${order}`, key };
}

function placeAfter(cursor: string | null): RetentionPlace | undefined {
  const place = placeOfCursor(cursor, (row) => retentionPlaceOf(row) !== undefined);
  return place && retentionPlaceOf(place);
}

function retentionPlaceOf({ order: of, key }: RowPlace): RetentionPlace | undefined {
  const [word = '', order = ''] = of.split(' ');
  const reason = RETENTION_REASONS.find((known) => known === word);
  if (reason === undefined || !isUuid(key) || !IS_ORDER[reason](order)) return undefined;
  return { reason, order, key };
}

const IS_ORDER: Readonly<Record<RetentionReason, (order: string) => boolean>> = {
  LAST_CASE_CLOSED: isLocalDate,
  NEVER_CLIENT: isInstant,
};
