/** The service plans of a case, on the case (R130), and its history together with theirs. */
import { Case, type CaseDocument, HistoryConnection, historyPage } from '@caseledger/cases';
import { After, type Asking, First, FromCaller, pageSize, placeOfCursor, Queries } from '@caseledger/graphql';
import type { CaseId } from '@caseledger/kernel';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { plansOfCase } from '../views/plans.queries';
import { wholeHistory } from '../views/whole-history';
import { Plan } from './plan.types';

/** Marks the cursors of a whole history; their key is how much was read of the case and of each plan. */
const ORDER = 'read';
const READ_SO_FAR = /^\d{1,15}(\.\d{1,15}){0,1000}$/;

@Resolver(() => Case)
export class CasePlansResolver {
  constructor(private readonly queries: Queries) {}

  @ResolveField(() => [Plan], {
    description: 'Its service plans over all its periods, the latest begun first; at most 50. As they are now.',
  })
  plans(@Parent() { id }: CaseDocument, @FromCaller() asking: Asking) {
    return this.queries.ask(plansOfCase(id as CaseId), asking);
  }

  @ResolveField(() => HistoryConnection, {
    nullable: true,
    description:
      'All that was ever recorded of the case and of its service plans, in the order in which it was recorded: who, ' +
      'when, under which roles, and why.',
  })
  async wholeHistory(
    @Parent() { id }: CaseDocument,
    @First('How many events the page has')
    first: number | null,
    @After()
    after: string | null,
    @FromCaller() asking: Asking,
  ) {
    const size = pageSize(first);
    const place = placeOfCursor(after, ({ order, key }) => order === ORDER && READ_SO_FAR.test(key));
    const from = place?.key.split('.').map(Number) ?? [];
    const page = await this.queries.ask(wholeHistory({ id: id as CaseId, from, limit: size }), asking);
    const places = new Map(page.map(({ entry, until }) => [entry, { order: ORDER, key: until.join('.') }]));
    return historyPage([...places.keys()], size, asking, (entry) => places.get(entry) ?? { order: ORDER, key: '' });
  }
}
