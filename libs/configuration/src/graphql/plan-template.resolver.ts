/** Plan templates over GraphQL: maps inputs to commands and queries, nothing else. */
import { type Asking, Commands, FromCaller, Queries } from '@caseledger/graphql';
import type { Command } from '@caseledger/kernel';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { planTemplates } from '../configuration.queries';
import { changePlanTemplate } from '../domain/commands/change-plan-template';
import { definePlanTemplate } from '../domain/commands/define-plan-template';
import { retirePlanTemplate } from '../domain/commands/retire-plan-template';
import type { TemplateItem, TemplateSubGoal } from '../domain/plan-template';
import {
  ChangePlanTemplateInput,
  DefinePlanTemplateInput,
  PlanTemplate,
  PlanTemplatePayload,
  RetirePlanTemplateInput,
} from './plan-template.types';
import { Retired } from './retired-argument';

/** What an item is where its input says nothing. */
const PLAIN_ITEM = { weight: 1, startsAfterDays: 0 };

/** A sub-goal as it is sent: an item may leave out what has a default. */
interface SentSubGoal extends Omit<TemplateSubGoal, 'items'> {
  readonly items: readonly (Omit<TemplateItem, keyof typeof PLAIN_ITEM> & Partial<typeof PLAIN_ITEM>)[];
}

const subGoalsOf = (subGoals: readonly SentSubGoal[]): readonly TemplateSubGoal[] =>
  subGoals.map((subGoal) => ({ ...subGoal, items: subGoal.items.map((item) => ({ ...PLAIN_ITEM, ...item })) }));

@Resolver()
export class PlanTemplateResolver {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Query(() => [PlanTemplate], { description: 'The plans that the organisation has thought out, ordered by code.' })
  planTemplates(@Retired() retired: boolean | null, @FromCaller() asking: Asking) {
    return this.queries.ask(planTemplates({ retired: retired ?? false }), asking);
  }

  @Mutation(() => PlanTemplatePayload, { description: 'Adds a plan that the organisation has thought out beforehand.' })
  definePlanTemplate(
    @Args('input', { description: 'The template.' }) input: DefinePlanTemplateInput,
    @FromCaller() asking: Asking,
  ) {
    const given = withoutNulls(input);
    return this.give(definePlanTemplate({ ...given, subGoals: subGoalsOf(given.subGoals) }), input.code, asking);
  }

  @Mutation(() => PlanTemplatePayload, { description: 'Changes what new plans begin with.' })
  changePlanTemplate(
    @Args('input', { description: 'The changes.' }) input: ChangePlanTemplateInput,
    @FromCaller() asking: Asking,
  ) {
    const { subGoals, ...given } = withoutNulls(input);
    const all = subGoals === undefined ? {} : { subGoals: subGoalsOf(subGoals) };
    return this.give(changePlanTemplate({ ...given, ...all }), input.code, asking);
  }

  @Mutation(() => PlanTemplatePayload, { description: 'Lets no new plan be made from a template.' })
  retirePlanTemplate(
    @Args('input', { description: 'Which.' }) input: RetirePlanTemplateInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(retirePlanTemplate(withoutNulls(input)), input.code, asking);
  }

  private async give(command: Command, code: string, asking: Asking): Promise<PlanTemplatePayload> {
    return new PlanTemplatePayload(await this.commands.give(command, asking), code);
  }
}

@Resolver(() => PlanTemplatePayload)
export class PlanTemplatePayloadResolver {
  constructor(private readonly queries: Queries) {}

  @ResolveField(() => PlanTemplate, { nullable: true, description: 'The template after the command.' })
  async planTemplate(@Parent() { code }: PlanTemplatePayload, @FromCaller() asking: Asking) {
    const all = await this.queries.ask(planTemplates({ retired: true }), asking);
    return all.find((template) => template.code === code);
  }
}
