/** The access record over GraphQL. */
import { After, type Asking, AtBookmark, First, FromCaller, InstantScalar, pageOf, Queries } from '@caseledger/graphql';
import type { Instant } from '@caseledger/kernel';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { accessPage } from '../views/accesses.queries';
import type { AccessDocument, AccessKind } from '../views/accesses.view';
import { accessPageOf } from './access-list';
import { AccessKindEnum } from './access.enums';
import { AccessRecordInput } from './access.inputs';
import { AccessConnection } from './access.types';

@Resolver()
export class AccessResolver {
  constructor(private readonly queries: Queries) {}

  @Query(() => AccessConnection, {
    description:
      'Who was refused what, and what was shown to auditors, administrators and those who had broken the glass, the latest first. Looking into the record is on the record too.',
  })
  async accessRecord(
    @Args('of', { description: 'Which part of the record.' }) of: AccessRecordInput,
    @Args('kinds', {
      type: () => [AccessKindEnum],
      nullable: true,
      description: 'Only accesses of these kinds. Default: all.',
    })
    kinds: AccessKind[] | null,
    @Args('from', { type: () => InstantScalar, nullable: true, description: 'Recorded at this moment or after it.' })
    from: Instant | null,
    @Args('to', { type: () => InstantScalar, nullable: true, description: 'Recorded at this moment or before it.' })
    to: Instant | null,
    @First('How many accesses the page has')
    first: number | null,
    @After()
    after: string | null,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ) {
    const page = accessPageOf({ of, kinds, from, to, first, after });
    const rows = await this.queries.ask(accessPage(page), asking, bookmark);
    const entries = rows.map(({ key, order, document }) => ({
      key,
      order,
      node: document as unknown as AccessDocument,
    }));
    return pageOf(entries, page.limit - 1);
  }
}
