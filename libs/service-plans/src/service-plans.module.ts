/** Nest wiring of the service plans. */
import { CaseLoader } from '@caseledger/cases';
import { OrganisationModule } from '@caseledger/organisation';
import { PartiesModule } from '@caseledger/parties';
import { Module } from '@nestjs/common';
import { PlanItemMutations } from './graphql/items.mutations';
import { PlanStandingMutations } from './graphql/standing.mutations';
import { PlanStructureMutations } from './graphql/structure.mutations';
import { UnitMutations } from './graphql/units.mutations';
import { AgreementMutations } from './graphql/agreement.mutations';
import { AttainmentMutations } from './graphql/attainment.mutations';
import { BaselinesMutations } from './graphql/baselines.mutations';
import { DifferenceResolver } from './graphql/difference.resolver';
import { ParticipantsMutations } from './graphql/participants.mutations';
import { CasePlansResolver } from './graphql/case-plans.resolver';
import { PlanEntryLoader } from './graphql/plan-entry-loader';
import { PlanHistoryResolver } from './graphql/plan-history.resolver';
import { PlanItemResolver, UnitDeliveryResolver } from './graphql/plan-item.resolver';
import { PlanPartsLoader } from './graphql/plan-parts-loader';
import {
  AssigneeResolver,
  MilestoneResolver,
  PlanBaselineResolver,
  PlanGroupResolver,
  PlanParticipantResolver,
  SignatoryAnswerResolver,
  SubGoalResolver,
  SubGoalScaleResolver,
} from './graphql/plan-parts.resolver';
import { PlanPayloadResolver } from './graphql/plan-payload.resolver';
import { PlanResolver } from './graphql/plan.resolver';
import { WorkerItemsResolver } from './graphql/worker-items.resolver';

@Module({
  imports: [OrganisationModule, PartiesModule],
  providers: [
    ...[CaseLoader, PlanEntryLoader, PlanPartsLoader],
    ...[PlanResolver, PlanPayloadResolver, PlanHistoryResolver, CasePlansResolver, WorkerItemsResolver],
    ...[PlanGroupResolver, SubGoalResolver, SubGoalScaleResolver, MilestoneResolver, PlanBaselineResolver],
    ...[PlanParticipantResolver, SignatoryAnswerResolver, AssigneeResolver, PlanItemResolver, UnitDeliveryResolver],
    PlanStandingMutations,
    PlanStructureMutations,
    PlanItemMutations,
    UnitMutations,
    AgreementMutations,
    AttainmentMutations,
    BaselinesMutations,
    DifferenceResolver,
    ParticipantsMutations,
  ],
})
export class ServicePlansModule {}
