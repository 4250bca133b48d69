/** Workers over GraphQL: maps inputs to commands and queries, nothing else. */
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
import type { Command, TeamId, WorkerStreamId } from '@caseledger/kernel';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { addWorkerToTeam } from '../domain/commands/add-worker-to-team';
import { deactivateWorker } from '../domain/commands/deactivate-worker';
import { nameWorker } from '../domain/commands/name-worker';
import { reactivateWorker } from '../domain/commands/reactivate-worker';
import { removeWorkerFromTeam } from '../domain/commands/remove-worker-from-team';
import { workerById, workerPage } from '../views/workers.queries';
import type { WorkerDocument } from '../views/workers.view';
import { Forgetting } from './forgetting';
import { TeamLoader } from './team-loader';
import { Team } from './team.types';
import { pageOfRows, workerPageOf } from './worker-list';
import {
  AddWorkerToTeamInput,
  DeactivateWorkerInput,
  ForgetWorkerInput,
  NameWorkerInput,
  ReactivateWorkerInput,
  RemoveWorkerFromTeamInput,
  Worker,
  WorkerConnection,
  WorkerPayload,
} from './worker.types';

@Resolver(() => Worker)
export class WorkerResolver {
  constructor(
    private readonly queries: Queries,
    private readonly teamsOfWorkers: TeamLoader,
  ) {}

  @Query(() => Worker, { nullable: true, description: 'A worker by id; null where there is none.' })
  worker(
    @Args('id', { type: () => UuidScalar, description: 'The id of the worker.' }) id: WorkerStreamId,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ): Promise<WorkerDocument | undefined> {
    return this.queries.ask(workerById(id), asking, bookmark);
  }

  @Query(() => WorkerConnection, {
    description: 'The workers, a page at a time, ordered by the subjects of their tokens.',
  })
  async workers(
    @Args('ofTeam', { type: () => UuidScalar, nullable: true, description: 'Those in this team alone.' })
    ofTeam: TeamId | null,
    @Args('includeInactive', {
      type: () => Boolean,
      nullable: true,
      description: 'Whether those who have left are wanted too. Default: no.',
    })
    includeInactive: boolean | null,
    @First('How many workers the page has')
    first: number | null,
    @After()
    after: string | null,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ) {
    const page = workerPageOf({ ofTeam, includeInactive: includeInactive ?? false }, { first, after });
    return pageOfRows<WorkerDocument>(await this.queries.ask(workerPage(page), asking, bookmark), page.limit);
  }

  @ResolveField(() => String)
  subject(@Parent() { worker }: WorkerDocument): string {
    return worker;
  }

  @ResolveField(() => Boolean)
  active(@Parent() { status }: WorkerDocument): boolean {
    return status === 'ACTIVE';
  }

  @ResolveField(() => [Team], { description: 'The teams that they are in, at most 15, in the order of joining.' })
  async teams(@Parent() { teams }: WorkerDocument, @FromCaller() asking: Asking) {
    const found = await Promise.all(teams.map((team) => this.teamsOfWorkers.load(team, asking)));
    return found.filter((team) => team !== undefined);
  }
}

@Resolver(() => WorkerPayload)
export class WorkerMutations {
  constructor(
    private readonly commands: Commands,
    private readonly readBack: ReadBack,
    private readonly forgetting: Forgetting,
  ) {}

  @Mutation(() => WorkerPayload, { description: 'Says who a worker is; tokens say no more than their subject.' })
  nameWorker(@Args('input', { description: 'Whom, and how.' }) input: NameWorkerInput, @FromCaller() asking: Asking) {
    return this.give(nameWorker(withoutNulls(input)), asking);
  }

  @Mutation(() => WorkerPayload, { description: 'Lets a worker see what is open to a team.' })
  addWorkerToTeam(
    @Args('input', { description: 'Whom, and to which team.' }) input: AddWorkerToTeamInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(addWorkerToTeam(withoutNulls(input)), asking);
  }

  @Mutation(() => WorkerPayload, { description: 'Ends that a worker sees what is open to a team.' })
  removeWorkerFromTeam(
    @Args('input', { description: 'Whom, and from which team.' }) input: RemoveWorkerFromTeamInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(removeWorkerFromTeam(withoutNulls(input)), asking);
  }

  @Mutation(() => WorkerPayload, {
    description:
      'Says that a worker has left the organisation: they leave every team. Whether their tokens are still given is for ' +
      'their issuer to end.',
  })
  deactivateWorker(
    @Args('input', { description: 'Whom.' }) input: DeactivateWorkerInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(deactivateWorker(withoutNulls(input)), asking);
  }

  @Mutation(() => WorkerPayload, { description: 'Says that a worker has come back; they are in no team yet.' })
  reactivateWorker(
    @Args('input', { description: 'Whom.' }) input: ReactivateWorkerInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(reactivateWorker(withoutNulls(input)), asking);
  }

  @Mutation(() => WorkerPayload, {
    description:
      'Erases the name of a worker who has left, for good: when this answers, its key is destroyed. What they did stays ' +
      'in the log, under the subject of their tokens.',
  })
  async forgetWorker(
    @Args('input', { description: 'Whom.' }) input: ForgetWorkerInput,
    @FromCaller() asking: Asking,
  ): Promise<WorkerPayload> {
    return new WorkerPayload(await this.forgetting.forget(withoutNulls(input), asking));
  }

  @ResolveField(() => Worker, { nullable: true, description: 'The worker after the command; null while `pending`.' })
  worker(@Parent() payload: WorkerPayload, @FromCaller() asking: Asking): Promise<WorkerDocument | undefined> {
    return this.readBack.object(payload, workerById(payload.id as WorkerStreamId), asking);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether queries cannot see the change yet. It is stored all the same; do not send it again.',
  })
  async pending(@Parent() payload: WorkerPayload, @FromCaller() asking: Asking): Promise<boolean> {
    return (await this.worker(payload, asking)) === undefined;
  }

  private async give(command: Command, asking: Asking): Promise<WorkerPayload> {
    return new WorkerPayload(await this.commands.give(command, asking));
  }
}
