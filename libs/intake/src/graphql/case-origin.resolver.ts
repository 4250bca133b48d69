/** The short contact that a case came from, on the case (R85). */
import { Case, type CaseDocument } from '@caseledger/cases';
import { type Asking, FromCaller, Queries } from '@caseledger/graphql';
import type { ShortContactId } from '@caseledger/kernel';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { shortContactById } from '../views/short-contacts.queries';
import { ShortContact } from './short-contact.types';

@Resolver(() => Case)
export class CaseOriginResolver {
  constructor(private readonly queries: Queries) {}

  @ResolveField(() => ShortContact, {
    nullable: true,
    description: 'The short contact that the case was promoted from; null where it was opened without one.',
  })
  shortContact(@Parent() { shortContactId }: CaseDocument, @FromCaller() asking: Asking) {
    return shortContactId === undefined
      ? undefined
      : this.queries.ask(shortContactById(shortContactId as ShortContactId), asking);
  }
}
