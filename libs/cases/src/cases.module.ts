/** Nest wiring of the cases. */
import { OrganisationModule } from '@caseledger/organisation';
import { PartiesModule } from '@caseledger/parties';
import { Module } from '@nestjs/common';
import { CaseAccessResolver, CaseOpeningResolver } from './graphql/case-access.resolver';
import { CaseMutations } from './graphql/case.mutations';
import { CaseConnectionResolver, CaseParticipantResolver, CaseResolver } from './graphql/case.resolver';
import { CaseEntryLoader } from './graphql/case-entry-loader';
import { HistoryResolver } from './graphql/history.resolver';
import { CaseModelsResolver } from './graphql/models.resolver';
import { NeedsMutations } from './graphql/needs.mutations';
import { CaseNeedsResolver, HelpQuestionResolver, MeasurementResolver, NeedResolver } from './graphql/needs.resolver';
import { RetentionResolver } from './graphql/retention.resolver';
import { WorklistResolver } from './graphql/worklist.resolver';

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
    CaseEntryLoader,
    NeedsMutations,
    CaseModelsResolver,
    WorklistResolver,
    CaseNeedsResolver,
    HelpQuestionResolver,
    NeedResolver,
    MeasurementResolver,
  ],
})
export class CasesModule {}
