/** Nest wiring of the cases. */
import { PartiesModule } from '@caseledger/parties';
import { Module } from '@nestjs/common';
import { CaseMutations } from './graphql/case.mutations';
import { CaseConnectionResolver, CaseParticipantResolver, CaseResolver } from './graphql/case.resolver';
import { HistoryResolver } from './graphql/history.resolver';

@Module({
  imports: [PartiesModule],
  providers: [CaseMutations, CaseResolver, CaseConnectionResolver, CaseParticipantResolver, HistoryResolver],
})
export class CasesModule {}
