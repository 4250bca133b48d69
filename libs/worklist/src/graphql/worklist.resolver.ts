/** The worklist over GraphQL, and the subscription to it. */
import { casesView, whoseOf } from '@caseledger/cases';
import {
  After,
  type Asking,
  Changes,
  First,
  FromCaller,
  LocalDateScalar,
  pageOf,
  pageSize,
  placeOfCursor,
  Queries,
  type RowPlace,
  UuidScalar,
} from '@caseledger/graphql';
import { isLocalDate, isUuid, type LocalDate, type TeamId } from '@caseledger/kernel';
import { untilExpiry } from '@caseledger/security';
import { plansView } from '@caseledger/service-plans';
import { Args, Query, Resolver, Subscription } from '@nestjs/graphql';
import { WORK_KINDS, type WorkKind, worklist, type WorkPage, type WorkPlace } from '../views/worklist';
import { WorkItemConnection, WorkKindEnum } from './worklist.types';

/** A worklist is told anew at most once in so many milliseconds, however much happens in the organisation. */
const BETWEEN_TELLINGS = 1_000;

const WORKER = { description: 'The worker, as the issuer of tokens names them. Default: the one who asks.' };
const TEAM = { type: () => UuidScalar, nullable: true, description: 'The first 20 active workers of this team.' };
const KINDS = { type: () => [WorkKindEnum], nullable: true, description: 'Only work of these kinds. Default: all.' };

@Resolver()
export class WorklistResolver {
  constructor(
    private readonly queries: Queries,
    private readonly changes: Changes,
  ) {}

  @Query(() => WorkItemConnection, {
    description:
      'What is to be done about the cases of a worker, or of the workers of a team, and by when: the earliest day first. ' +
      'It shows the cases that are open to the one who asks.',
  })
  async worklist(
    @Args('worker', { type: () => String, nullable: true, ...WORKER }) worker: string | null,
    @Args('teamId', TEAM) teamId: TeamId | null,
    @Args('kinds', KINDS) kinds: WorkKind[] | null,
    @Args('from', { type: () => LocalDateScalar, nullable: true, description: 'Due on this day or later.' })
    from: LocalDate | null,
    @Args('to', { type: () => LocalDateScalar, nullable: true, description: 'Due on this day or earlier.' })
    to: LocalDate | null,
    @First('How many items the page has')
    first: number | null,
    @After()
    after: string | null,
    @FromCaller() asking: Asking,
  ) {
    const page = {
      whose: whoseOf(worker, teamId),
      kinds: kinds ?? undefined,
      from: from ?? undefined,
      to: to ?? undefined,
    };
    return this.page({ ...page, after: placeOf(after), limit: pageSize(first) }, asking);
  }

  @Subscription(() => WorkItemConnection, {
    description:
      'The first page of a worklist, each time that it has changed, at most once a second. It ends when the token does.',
    resolve: (page: WorkItemConnection) => page,
  })
  async worklistChanged(
    @Args('worker', { type: () => String, nullable: true, ...WORKER }) worker: string | null,
    @Args('teamId', TEAM) teamId: TeamId | null,
    @Args('kinds', KINDS) kinds: WorkKind[] | null,
    @First('How many items the page has')
    first: number | null,
    @FromCaller() asking: Asking,
  ): Promise<AsyncIterableIterator<WorkItemConnection>> {
    const wanted = { whose: whoseOf(worker, teamId), kinds: kinds ?? undefined, limit: pageSize(first) };
    let told = '';
    let last = 0;
    const changes = this.changes.ofAny([casesView, plansView], asking.actor.tenant, async () => {
      const early = last + BETWEEN_TELLINGS - Date.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early).unref());
      last = Date.now();
      const page = await this.page(wanted, asking);
      const seen = signature(page);
      if (seen === told) return undefined;
      told = seen;
      return page as unknown as WorkItemConnection;
    });
    try {
      told = signature(await this.page(wanted, asking));
    } catch (error) {
      await changes.return();
      throw error;
    }
    return untilExpiry(changes, asking);
  }

  private async page(wanted: WorkPage, asking: Asking) {
    const items = await this.queries.ask(worklist(wanted), asking);
    const rows = items.map(({ document, key, ...item }) => ({
      ...{ order: item.due, key: `${item.kind} ${key}` },
      node: { ...item, case: document },
    }));
    return pageOf(rows, wanted.limit);
  }
}

/** What is seen of a page: another day, another item, or a change of the case or the plan that it is about. */
function signature({ edges }: Awaited<ReturnType<WorklistResolver['page']>>): string {
  return edges
    .map(({ cursor, node: { plan, overdue, ...node } }) =>
      [cursor, node.case.revision, plan?.revision, overdue].join(' '),
    )
    .join();
}

function placeOf(cursor: string | null): WorkPlace | undefined {
  const place = placeOfCursor(cursor, (row) => workPlaceOf(row) !== undefined);
  return place && workPlaceOf(place);
}

function workPlaceOf({ order: due, key }: RowPlace): WorkPlace | undefined {
  const [kind = '', id = ''] = key.split(' ');
  if (!isLocalDate(due) || !isUuid(id) || !(WORK_KINDS as readonly string[]).includes(kind)) return undefined;
  return { due, kind: kind as WorkKind, key: id };
}
