/** Cases over GraphQL: what can be asked of them, and the subscription to their changes. */
import { caseTypeByCode, CaseTypeType } from '@caseledger/configuration';
import {
  After,
  type Asking,
  AtBookmark,
  Changes,
  First,
  FromCaller,
  LocalDateScalar,
  MAX_COUNT,
  pageOf,
  Queries,
  totalOf,
  UuidScalar,
} from '@caseledger/graphql';
import type { CaseId, LocalDate, PartyId } from '@caseledger/kernel';
import { say } from '@caseledger/languages';
import { Worker, WorkerLoader } from '@caseledger/organisation';
import { Person, PersonLoader } from '@caseledger/parties';
import { untilExpiry } from '@caseledger/security';
import { Args, Int, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { caseCount, type CaseList, casePage } from '../views/case-lists';
import { caseActions, caseAsOf, caseById, caseByReference, caseIdByReference } from '../views/cases.queries';
import type { CaseDocument } from '../views/case-document';
import { casesView } from '../views/cases.view';
import { caseListOf, casePageOf, type CasesArguments } from './case-list';
import { CaseOrderEnum, CaseStatusFilterEnum, type CaseStatusFilter, DirectionEnum } from './case.enums';
import { CaseListInput } from './case.inputs';
import { AvailableAction, Case, CaseConnection, CaseParticipant } from './case.types';
import { CaseMomentInput } from './history.types';

@Resolver(() => Case)
export class CaseResolver {
  constructor(
    private readonly queries: Queries,
    private readonly persons: PersonLoader,
    private readonly changes: Changes,
    private readonly workers: WorkerLoader,
  ) {}

  @Query(() => Case, { nullable: true, description: 'A case by id, now or as it was; null where there is none.' })
  case(
    @Args('id', { type: () => UuidScalar, description: 'The id of the case.' }) id: CaseId,
    @Args('asOf', {
      type: () => CaseMomentInput,
      nullable: true,
      description: 'As it was at this moment. Default: as it is now.',
    }) // Not a union with null, of which nothing is left when it runs: the class is what checks the input.
    asOf: CaseMomentInput,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ): Promise<CaseDocument | undefined> {
    const moment = asOf as Parameters<typeof caseAsOf>[0]['moment'] | null | undefined;
    if (moment === null || moment === undefined) return this.queries.ask(caseById(id), asking, bookmark);
    return this.queries.ask(caseAsOf({ id, moment }), asking);
  }

  @Query(() => Case, {
    nullable: true,
    description: 'A case by its reference, the number that people name it by; null where there is none.',
  })
  caseByReference(
    @Args('reference', { description: 'Such as 2026-004711.' }) reference: string,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ): Promise<CaseDocument | undefined> {
    return this.queries.ask(caseByReference(reference), asking, bookmark);
  }

  @Query(() => UuidScalar, {
    nullable: true,
    description:
      'The id of the case with this reference, also where it is closed to the one who asks, so that they can break its glass. ' +
      'It tells that there is such a case, and nothing else. Who asked is always recorded.',
  })
  caseIdByReference(
    @Args('reference', { description: 'Such as 2026-004711.' }) reference: string,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ): Promise<CaseId | undefined> {
    return this.queries.ask(caseIdByReference(reference), asking, bookmark);
  }

  @Query(() => CaseConnection, {
    description:
      'A list of cases, a page at a time. Without `statuses` it shows open cases, or closed ones where it is ordered by the closing date. ' +
      'It shows and counts those that are open to the one who asks; one that they see through a broken glass is in none.',
  })
  async cases(
    @Args('of', { description: 'Which cases.' }) of: CaseListInput,
    @Args('statuses', { type: () => [CaseStatusFilterEnum], nullable: true, description: 'In which status.' })
    statuses: CaseStatusFilter[] | null,
    @Args('orderedBy', {
      type: () => CaseOrderEnum,
      nullable: true,
      description: 'By which date. Default: the start date.',
    })
    orderedBy: CasesArguments['orderedBy'] | null,
    @Args('from', {
      type: () => LocalDateScalar,
      nullable: true,
      description: 'The first day of that date, inclusive.',
    })
    from: LocalDate | null,
    @Args('to', { type: () => LocalDateScalar, nullable: true, description: 'The last day of that date, inclusive.' })
    to: LocalDate | null,
    @Args('direction', {
      type: () => DirectionEnum,
      nullable: true,
      description: 'Which end comes first. Default: the latest.',
    })
    direction: CasesArguments['direction'] | null,
    @First('How many cases the page has')
    first: number | null,
    @After()
    after: string | null,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ) {
    const order = { orderedBy: orderedBy ?? 'opened', direction: direction ?? 'descending' } as const;
    const args: CasesArguments = { of, statuses, ...order, from, to, first, after };
    const page = casePageOf(args);
    const rows = await this.queries.ask(casePage(page), asking, bookmark);
    const listed = rows.map(({ key, order, document }) => ({ key, order, node: document as unknown as CaseDocument }));
    return { ...pageOf(listed, page.limit), list: caseListOf(args) };
  }

  @Subscription(() => Case, {
    description:
      'A case, each time that it has changed and queries can see it. Changes in quick succession are told as one. It ends when the ' +
      'token does, and when the case is closed to the one who listens.',
    resolve: (document: CaseDocument) => document,
  })
  async caseChanged(
    @Args('id', { type: () => UuidScalar, description: 'The id of the case.' }) id: CaseId,
    @AtBookmark('Begin once this can be seen.')
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ): Promise<AsyncIterableIterator<CaseDocument>> {
    let seen = false;
    const changes = this.changes.of(casesView, asking.actor.tenant, id, async () => {
      const document = await this.queries.ask(caseById(id), asking);
      // Whoever never saw the case is told nothing by an end either: not that there is one.
      if (seen && document === undefined) await changes.return();
      seen ||= document !== undefined;
      return document;
    });
    try {
      seen = (await this.queries.ask(caseById(id), asking, bookmark)) !== undefined;
    } catch (error) {
      await changes.return();
      throw error;
    }
    return untilExpiry(changes, asking);
  }

  @ResolveField(() => Person, { nullable: true, description: 'The primary client.' })
  client(@Parent() { clientId }: CaseDocument, @FromCaller() asking: Asking) {
    return this.persons.load(clientId, asking);
  }

  @ResolveField(() => Worker, {
    nullable: true,
    description: 'Who the caseworker is; null where nobody has the case, or who has it was never seen yet.',
  })
  caseworkerDetails(@Parent() { caseworker }: CaseDocument, @FromCaller() asking: Asking) {
    return caseworker === undefined ? undefined : this.workers.load(caseworker, asking);
  }

  @ResolveField(() => CaseTypeType, { nullable: true, description: 'The type of the case, as it is configured now.' })
  caseType(@Parent() { caseType }: CaseDocument, @FromCaller() asking: Asking) {
    return this.queries.ask(caseTypeByCode(caseType), asking);
  }

  @ResolveField(() => [AvailableAction], {
    description: 'What the one who asks can do with the case now, and why not what they cannot.',
  })
  async availableActions(@Parent() document: CaseDocument, @FromCaller() asking: Asking): Promise<AvailableAction[]> {
    const actions = await this.queries.ask(caseActions(document), asking);
    return actions.map(({ action, allowed, overridable, blockedBy }) => ({
      ...{ action, allowed, overridable },
      ...(blockedBy === undefined ? {} : { rule: blockedBy.rule, reason: say(asking.language, blockedBy) }),
    }));
  }
}

/** Counted only where the document asks for it, and once for both fields. */
@Resolver(() => CaseConnection)
export class CaseConnectionResolver {
  private readonly counted = new WeakMap<CountedList, Promise<ReturnType<typeof totalOf>>>();

  constructor(private readonly queries: Queries) {}

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many rows the list has; null when there are more than 10,000.',
  })
  async totalCount(@Parent() connection: CountedList, @FromCaller() asking: Asking): Promise<number | null> {
    return (await this.count(connection, asking)).totalCount;
  }

  @ResolveField(() => Int, { description: 'How many rows the list has at least: exact up to 10,000, else 10,000.' })
  async totalAtLeast(@Parent() connection: CountedList, @FromCaller() asking: Asking): Promise<number> {
    return (await this.count(connection, asking)).totalAtLeast;
  }

  private count(connection: CountedList, asking: Asking): Promise<ReturnType<typeof totalOf>> {
    const counted =
      this.counted.get(connection) ??
      this.queries.ask(caseCount({ ...connection.list, limit: MAX_COUNT }), asking).then(totalOf);
    this.counted.set(connection, counted);
    return counted;
  }
}

interface CountedList {
  readonly list: CaseList;
}

@Resolver(() => CaseParticipant)
export class CaseParticipantResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true, description: 'The participant.' })
  party(@Parent() { partyId }: CaseParticipant & { readonly partyId: PartyId }, @FromCaller() asking: Asking) {
    return this.persons.load(partyId, asking);
  }
}
