/** Nest wiring of the intake. */
import { CaseLoader } from '@caseledger/cases';
import { OrganisationModule } from '@caseledger/organisation';
import { PartiesModule } from '@caseledger/parties';
import { Module } from '@nestjs/common';
import { CaseOriginResolver } from './graphql/case-origin.resolver';
import { ShortContactHistoryResolver } from './graphql/short-contact-history.resolver';
import { ShortContactMutations } from './graphql/short-contact.mutations';
import { ShortContactResolver } from './graphql/short-contact.resolver';
import { SubjectLoader } from './graphql/subject-loader';

@Module({
  imports: [OrganisationModule, PartiesModule],
  providers: [
    ...[CaseLoader, SubjectLoader, CaseOriginResolver],
    ...[ShortContactMutations, ShortContactResolver, ShortContactHistoryResolver],
  ],
})
export class IntakeModule {}
