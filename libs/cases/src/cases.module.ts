/** Nest wiring of the cases. */
import { OrganisationModule } from '@caseledger/organisation';
import { PartiesModule } from '@caseledger/parties';
import { Module } from '@nestjs/common';
import { AttachedMeasurementLoader } from './graphql/attached-measurement-loader';
import { CaseAccessResolver, CaseOpeningResolver } from './graphql/case-access.resolver';
import { CaseMutations } from './graphql/case.mutations';
import { CaseConnectionResolver, CaseParticipantResolver, CaseResolver } from './graphql/case.resolver';
import { CaseEntryLoader } from './graphql/case-entry-loader';
import { CaseContactsResolver, ContactMomentResolver } from './graphql/contacts.resolver';
import { ClosingMutations } from './graphql/closing.mutations';
import { CaseClosingNotesResolver, CaseClosingResolver, ClosingCheckItemResolver } from './graphql/closing.resolver';
import { HistoryResolver } from './graphql/history.resolver';
import { CaseModelsResolver } from './graphql/models.resolver';
import { NeedsMutations } from './graphql/needs.mutations';
import { CaseNeedsResolver, HelpQuestionResolver, MeasurementResolver, NeedResolver } from './graphql/needs.resolver';
import { RetentionResolver } from './graphql/retention.resolver';
import { CaseStepsResolver } from './graphql/steps.resolver';

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
    AttachedMeasurementLoader,
    ClosingMutations,
    CaseClosingResolver,
    ClosingCheckItemResolver,
    CaseClosingNotesResolver,
    NeedsMutations,
    CaseModelsResolver,
    CaseNeedsResolver,
    HelpQuestionResolver,
    NeedResolver,
    MeasurementResolver,
    CaseStepsResolver,
    CaseContactsResolver,
    ContactMomentResolver,
  ],
})
export class CasesModule {}
