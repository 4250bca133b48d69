/** Nest wiring of the cases. */
import { OrganisationModule } from '@caseledger/organisation';
import { PartiesModule } from '@caseledger/parties';
import { Module } from '@nestjs/common';
import { CaseAccessResolver, CaseOpeningResolver } from './graphql/case-access.resolver';
import { CaseMutations } from './graphql/case.mutations';
import { CaseConnectionResolver, CaseParticipantResolver, CaseResolver } from './graphql/case.resolver';
import { HistoryResolver } from './graphql/history.resolver';
import { RetentionResolver } from './graphql/retention.resolver';

@Module({
  imports: [OrganisationModule, PartiesModule],
  providers: [
    CaseMutations,
    CaseOpeningResolver,
    CaseAccessResolver,
    CaseResolver,
    CaseConnectionResolver,
    CaseParticipantResolver,
    HistoryResolver,
    RetentionResolver,
  ],
})
export class CasesModule {}
