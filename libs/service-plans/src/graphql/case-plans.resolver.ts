/** The service plans of a case, on the case (R130). */
import { Case, type CaseDocument } from '@caseledger/cases';
import { type Asking, FromCaller, Queries } from '@caseledger/graphql';
import type { CaseId } from '@caseledger/kernel';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { plansOfCase } from '../views/plans.queries';
import { Plan } from './plan.types';

@Resolver(() => Case)
export class CasePlansResolver {
  constructor(private readonly queries: Queries) {}

  @ResolveField(() => [Plan], {
    description: 'Its service plans over all its periods, the latest begun first; at most 50. As they are now.',
  })
  plans(@Parent() { id }: CaseDocument, @FromCaller() asking: Asking) {
    return this.queries.ask(plansOfCase(id as CaseId), asking);
  }
}
