/** Teams over GraphQL: maps inputs to commands and queries, nothing else. */
import {
  After,
  type Asking,
  AtBookmark,
  Commands,
  First,
  FromCaller,
  Queries,
  ReadBack,
  UuidScalar,
} from '@caseledger/graphql';
import type { Command, TeamId } from '@caseledger/kernel';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { createTeam } from '../domain/commands/create-team';
import { dissolveTeam } from '../domain/commands/dissolve-team';
import { renameTeam } from '../domain/commands/rename-team';
import { teamById, teamPage } from '../views/teams.queries';
import type { TeamDocument } from '../views/teams.view';
import { workerPage } from '../views/workers.queries';
import type { WorkerDocument } from '../views/workers.view';
import { CreateTeamInput, DissolveTeamInput, RenameTeamInput, Team, TeamConnection, TeamPayload } from './team.types';
import { pageOfRows, teamPageOf, workerPageOf } from './worker-list';
import { WorkerConnection } from './worker.types';

@Resolver(() => Team)
export class TeamResolver {
  constructor(private readonly queries: Queries) {}

  @Query(() => Team, { nullable: true, description: 'A team by id; null where there is none.' })
  team(
    @Args('id', { type: () => UuidScalar, description: 'The id of the team.' }) id: TeamId,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ): Promise<TeamDocument | undefined> {
    return this.queries.ask(teamById(id), asking, bookmark);
  }

  @Query(() => TeamConnection, { description: 'The teams, a page at a time, ordered by name.' })
  async teams(
    @Args('includeDissolved', {
      type: () => Boolean,
      nullable: true,
      description: 'Whether dissolved ones are wanted too. Default: no.',
    })
    includeDissolved: boolean | null,
    @First('How many teams the page has')
    first: number | null,
    @After()
    after: string | null,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ) {
    const page = teamPageOf({ includeDissolved: includeDissolved ?? false }, { first, after });
    return pageOfRows<TeamDocument>(await this.queries.ask(teamPage(page), asking, bookmark), page.limit);
  }

  @ResolveField(() => Boolean)
  dissolved(@Parent() { status }: TeamDocument): boolean {
    return status === 'DISSOLVED';
  }

  @ResolveField(() => WorkerConnection, {
    description: 'The workers in it, a page at a time, ordered by the subjects of their tokens.',
  })
  async members(
    @Parent() { id: ofTeam }: TeamDocument,
    @First('How many workers the page has')
    first: number | null,
    @After()
    after: string | null,
    @FromCaller() asking: Asking,
  ) {
    const page = workerPageOf({ ofTeam, includeInactive: false }, { first, after });
    return pageOfRows<WorkerDocument>(await this.queries.ask(workerPage(page), asking), page.limit);
  }
}

@Resolver(() => TeamPayload)
export class TeamMutations {
  constructor(
    private readonly commands: Commands,
    private readonly readBack: ReadBack,
  ) {}

  @Mutation(() => TeamPayload, { description: 'Creates a team, with nobody in it.' })
  createTeam(@Args('input', { description: 'The team.' }) input: CreateTeamInput, @FromCaller() asking: Asking) {
    return this.give(createTeam(withoutNulls(input)), asking);
  }

  @Mutation(() => TeamPayload, { description: 'Gives a team another name.' })
  renameTeam(
    @Args('input', { description: 'Which, and its name.' }) input: RenameTeamInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(renameTeam(withoutNulls(input)), asking);
  }

  @Mutation(() => TeamPayload, {
    description:
      'Lets nobody be added to a team any more, for good. Whoever is in it sees what is open to it until they are removed.',
  })
  dissolveTeam(@Args('input', { description: 'Which.' }) input: DissolveTeamInput, @FromCaller() asking: Asking) {
    return this.give(dissolveTeam(withoutNulls(input)), asking);
  }

  @ResolveField(() => Team, { nullable: true, description: 'The team after the command; null while `pending`.' })
  team(@Parent() payload: TeamPayload, @FromCaller() asking: Asking): Promise<TeamDocument | undefined> {
    return this.readBack.object(payload, teamById(payload.id as TeamId), asking);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether queries cannot see the change yet. It is stored all the same; do not send it again.',
  })
  async pending(@Parent() payload: TeamPayload, @FromCaller() asking: Asking): Promise<boolean> {
    return (await this.team(payload, asking)) === undefined;
  }

  private async give(command: Command, asking: Asking): Promise<TeamPayload> {
    return new TeamPayload(await this.commands.give(command, asking));
  }
}
