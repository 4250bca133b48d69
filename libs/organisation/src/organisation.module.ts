/** Nest wiring of the organisation. */
import { Module } from '@nestjs/common';
import { Forgetting } from './graphql/forgetting';
import { OrganisationPayloadResolver, OrganisationResolver } from './graphql/organisation.resolver';
import { TeamLoader } from './graphql/team-loader';
import { TeamMutations, TeamResolver } from './graphql/team.resolver';
import { WorkerLoader } from './graphql/worker-loader';
import { WorkerMutations, WorkerResolver } from './graphql/worker.resolver';

@Module({
  providers: [
    Forgetting,
    OrganisationPayloadResolver,
    OrganisationResolver,
    TeamLoader,
    TeamMutations,
    TeamResolver,
    WorkerLoader,
    WorkerMutations,
    WorkerResolver,
  ],
  exports: [TeamLoader, WorkerLoader],
})
export class OrganisationModule {}
