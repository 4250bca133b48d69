/** To whom cases are open, over GraphQL. */
import { type Asking, FromCaller } from '@caseledger/graphql';
import { SEE_ALL } from '@caseledger/kernel';
import { Team, TeamLoader } from '@caseledger/organisation';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CaseAccess as Access } from '../domain/case-access';
import type { CaseDocument } from '../views/case-document';
import { CaseOpeningEnum } from './case.enums';
import { Case, CaseAccess } from './case.types';

@Resolver(() => Case)
export class CaseOpeningResolver {
  @ResolveField(() => CaseOpeningEnum, { description: 'To whom the case is open.' })
  openTo(@Parent() { access }: CaseDocument): Access['openTo'] {
    return access.openTo;
  }

  @ResolveField(() => CaseAccess, {
    nullable: true,
    description: 'To whom exactly it is open; null for those who may neither decide that nor see every case.',
  })
  access(@Parent() { access, brokenBy }: CaseDocument, @FromCaller() { actor }: Asking): CaseAccess | undefined {
    if (!actor.may('case.restrict') && !actor.may(SEE_ALL)) return undefined;
    return {
      openTo: access.openTo,
      ...(access.openTo === 'TEAM' ? { teamId: access.teamId } : {}),
      workers: access.openTo === 'WORKERS' ? [...access.workers] : [],
      brokenBy: Object.entries(brokenBy).map(([worker, until]) => ({ worker, until })),
    };
  }
}

@Resolver(() => CaseAccess)
export class CaseAccessResolver {
  constructor(private readonly teams: TeamLoader) {}

  @ResolveField(() => Team, { nullable: true, description: 'The team, where it is open to one.' })
  team(@Parent() { teamId }: CaseAccess, @FromCaller() asking: Asking) {
    return teamId === undefined ? undefined : this.teams.load(teamId, asking);
  }
}
