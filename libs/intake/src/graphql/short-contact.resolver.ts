/** Short contacts over GraphQL: what can be asked of them. */
import { Case, CaseLoader } from '@caseledger/cases';
import {
  After,
  type Asking,
  AtBookmark,
  First,
  FromCaller,
  LocalDateScalar,
  pageOf,
  Queries,
  UuidScalar,
} from '@caseledger/graphql';
import type { LocalDate, ShortContactId } from '@caseledger/kernel';
import { Worker, WorkerLoader } from '@caseledger/organisation';
import { Person, PersonLoader } from '@caseledger/parties';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { shortContactById, shortContactPage } from '../views/short-contacts.queries';
import type { ShortContactDocument, ShortContactStatus } from '../views/short-contacts.view';
import { shortContactPageOf } from './short-contact-list';
import { ShortContactStatusEnum } from './short-contact.enums';
import { ShortContactListInput } from './short-contact.inputs';
import { ShortContact, ShortContactConnection } from './short-contact.types';
import { SubjectLoader } from './subject-loader';

@Resolver(() => ShortContact)
export class ShortContactResolver {
  constructor(
    private readonly queries: Queries,
    private readonly persons: PersonLoader,
    private readonly workers: WorkerLoader,
    private readonly cases: CaseLoader,
    private readonly subjects: SubjectLoader,
  ) {}

  @Query(() => ShortContact, { nullable: true, description: 'A short contact by id; null where there is none.' })
  shortContact(
    @Args('id', { type: () => UuidScalar, description: 'The id of the short contact.' }) id: ShortContactId,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ): Promise<ShortContactDocument | undefined> {
    return this.queries.ask(shortContactById(id), asking, bookmark);
  }

  @Query(() => ShortContactConnection, {
    description: 'A list of short contacts, the latest first, a page at a time. Without `statuses` it shows open ones.',
  })
  async shortContacts(
    @Args('of', { description: 'Which short contacts.' }) of: ShortContactListInput,
    @Args('statuses', { type: () => [ShortContactStatusEnum], nullable: true, description: 'In which status.' })
    statuses: ShortContactStatus[] | null,
    @Args('from', { type: () => LocalDateScalar, nullable: true, description: 'The first day of contact, inclusive.' })
    from: LocalDate | null,
    @Args('to', { type: () => LocalDateScalar, nullable: true, description: 'The last day of contact, inclusive.' })
    to: LocalDate | null,
    @First('How many short contacts the page has')
    first: number | null,
    @After()
    after: string | null,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ) {
    const page = shortContactPageOf({ of, statuses, from, to, first, after });
    const rows = await this.queries.ask(shortContactPage(page), asking, bookmark);
    const listed = rows.map(({ key, order, document }) => ({
      ...{ key, order },
      node: document as unknown as ShortContactDocument,
    }));
    return pageOf(listed, page.limit);
  }

  @ResolveField(() => Person, { nullable: true, description: 'With whom it was.' })
  client(@Parent() { clientId }: ShortContactDocument, @FromCaller() asking: Asking) {
    return this.persons.load(clientId, asking);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What it was about, in the words of whoever recorded it; null where it was erased with the client.',
  })
  subject(@Parent() document: ShortContactDocument, @FromCaller() asking: Asking): Promise<string | null> {
    return this.subjects.load(document, asking);
  }

  @ResolveField(() => Case, {
    nullable: true,
    description: 'The case that it has become; null where it has not, and where that is closed to the one who asks.',
  })
  case(@Parent() { caseId }: ShortContactDocument, @FromCaller() asking: Asking) {
    return caseId === undefined ? undefined : this.cases.load(caseId, asking);
  }

  @ResolveField(() => Worker, {
    nullable: true,
    description: 'Who the worker is who recorded it; null where they were never seen yet.',
  })
  recordedByDetails(@Parent() { recordedBy }: ShortContactDocument, @FromCaller() asking: Asking) {
    return this.workers.load(recordedBy, asking);
  }
}
