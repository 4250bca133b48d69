/** Models of case management, caseloads and suspensions over GraphQL. */
import { type Asking, Commands, FromCaller, LocalDateScalar, Queries, UuidScalar } from '@caseledger/graphql';
import type { CaseId, TeamId } from '@caseledger/kernel';
import { forbidden, withoutNulls } from '@caseledger/security';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { assignModel } from '../domain/models/commands/assign-model';
import { endModel } from '../domain/models/commands/end-model';
import { resumeCase } from '../domain/suspension/commands/resume-case';
import { suspendCase } from '../domain/suspension/commands/suspend-case';
import type { CaseDocument } from '../views/case-document';
import { caseload } from '../views/caseload';
import { fidelity } from '../views/fidelity';
import { Case, CasePayload } from './case.types';
import { giveOnCase } from './giving';
import { AssignModelInput, EndModelInput, ResumeCaseInput, SuspendCaseInput } from './models.inputs';
import { Caseload, CaseModels, Fidelity, Suspension } from './models.types';
import { whoseOf } from './whose';

@Resolver(() => Case)
export class CaseModelsResolver {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Mutation(() => CasePayload, { description: 'Says by which model of case management a case is worked.' })
  assignModel(@Args('input', { description: 'Which model.' }) input: AssignModelInput, @FromCaller() asking: Asking) {
    return giveOnCase(this.commands, assignModel(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: 'Ends that a case is worked by a model.' })
  endModel(@Args('input', { description: 'Which model.' }) input: EndModelInput, @FromCaller() asking: Asking) {
    return giveOnCase(this.commands, endModel(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: 'Lets help rest: what is due moves by the days that it does.' })
  suspendCase(
    @Args('input', { description: 'Which case, since when and why.' }) input: SuspendCaseInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, suspendCase(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: 'Lets help go on: what was due is due as many days later as it rested.' })
  resumeCase(
    @Args('input', { description: 'Which case, and since when.' }) input: ResumeCaseInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, resumeCase(withoutNulls(input)), asking);
  }

  @Query(() => [Caseload], {
    description:
      'How many open cases a worker has, or each of the first 20 active workers of a team, and how many their models allow. ' +
      "Without arguments: one's own. That of others is for those who see reports.",
  })
  async caseload(
    @Args('worker', {
      type: () => String,
      nullable: true,
      description: 'The worker, as the issuer of tokens names them (the claim `sub`).',
    })
    worker: string | null,
    @Args('teamId', { type: () => UuidScalar, nullable: true, description: 'The team.' }) teamId: TeamId | null,
    @FromCaller() asking: Asking,
  ): Promise<readonly Caseload[]> {
    const loads = await this.queries.ask(caseload(whoseOf(worker, teamId)), asking);
    if (loads === undefined) throw forbidden();
    return loads;
  }

  @Query(() => Fidelity, {
    nullable: true,
    description: 'Whether a case is worked as its primary model says; null where it has none, or is no case to see.',
  })
  fidelity(
    @Args('caseId', { type: () => UuidScalar, description: 'The id of the case.' }) caseId: CaseId,
    @FromCaller() asking: Asking,
  ) {
    return this.queries.ask(fidelity(caseId), asking);
  }

  @ResolveField(() => CaseModels, { description: 'The models of case management that the case is worked by.' })
  models(@Parent() { models }: CaseDocument): CaseModels {
    return { primary: models.primary, secondary: models.secondary };
  }

  @ResolveField(() => Suspension, { nullable: true, description: 'Since when help rests; null while it goes on.' })
  suspension(@Parent() { suspension: { from, expectedUntil } }: CaseDocument): Suspension | undefined {
    return from === undefined ? undefined : { from, expectedUntil };
  }

  @ResolveField(() => LocalDateScalar, {
    nullable: true,
    description:
      'The last day for the next contact, by the primary model; null where none is due. Provisional while help rests.',
  })
  contactDue(@Parent() { contactDue }: CaseDocument): string | undefined {
    return contactDue;
  }

  @ResolveField(() => LocalDateScalar, {
    nullable: true,
    description:
      'The earliest day on which a running step is expected to end; null without one. Provisional while help rests.',
  })
  stepDue(@Parent() { stepDue }: CaseDocument): string | undefined {
    return stepDue;
  }
}
