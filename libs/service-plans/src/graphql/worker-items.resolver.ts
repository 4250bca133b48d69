/** What workers have to do in plans, over GraphQL. */
import { whoseOf } from '@caseledger/cases';
import {
  After,
  type Asking,
  AtBookmark,
  cursorOf,
  First,
  FromCaller,
  LocalDateScalar,
  pageOf,
  pageSize,
  placeOfCursor,
  Queries,
  UuidScalar,
} from '@caseledger/graphql';
import { isLocalDate, isUuid, type LocalDate, type TeamId } from '@caseledger/kernel';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { PlanItemDocument } from '../views/plan-document';
import { workerItems } from '../views/worker-items.query';
import { PlanItemConnection } from './plan-item.types';
import { PlanItemStandingEnum } from './plan.enums';

const WORKER = { description: 'The worker, as the issuer of tokens names them. Default: the one who asks.' };

@Resolver()
export class WorkerItemsResolver {
  constructor(private readonly queries: Queries) {}

  @Query(() => PlanItemConnection, {
    description:
      'The plan items that a worker, or the workers of a team, steer or carry out, the earliest expected end first and those ' +
      'without one last. Items of closed plans, and of cases that are closed to the one who asks, are left out; a page may ' +
      'therefore be short, and `hasNextPage` says whether there are more.',
  })
  async myPlanItems(
    @Args('worker', { type: () => String, nullable: true, ...WORKER }) worker: string | null,
    @Args('teamId', {
      type: () => UuidScalar,
      nullable: true,
      description: 'The first 20 active workers of this team.',
    })
    teamId: TeamId | null,
    @Args('standing', {
      type: () => PlanItemStandingEnum,
      nullable: true,
      description: 'Whether they have ended. Default: TO_DO.',
    })
    standing: PlanItemDocument['standing'] | null,
    @Args('from', { type: () => LocalDateScalar, nullable: true, description: 'To end on this day or later.' })
    from: LocalDate | null,
    @Args('to', { type: () => LocalDateScalar, nullable: true, description: 'To end on this day or earlier.' })
    to: LocalDate | null,
    @First('How many items the page has')
    first: number | null,
    @After()
    after: string | null,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ) {
    const limit = pageSize(first);
    const page = {
      whose: whoseOf(worker, teamId),
      standing: standing ?? 'TO_DO',
      from: from ?? undefined,
      to: to ?? undefined,
      after: placeOfCursor(after, ({ order, key }) => isLocalDate(order) && isUuid(key)),
      limit,
    };
    const { items, next } = await this.queries.ask(workerItems(page), asking, bookmark);
    const { edges, pageInfo } = pageOf(items, limit);
    // What is left out may stand at the end of a page: the next one begins after it.
    return {
      edges,
      pageInfo: next === undefined ? pageInfo : { hasNextPage: true, endCursor: cursorOf(next) },
    };
  }
}
