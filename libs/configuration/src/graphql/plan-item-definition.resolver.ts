/** The organisation's plan items over GraphQL: maps inputs to commands and queries, nothing else. */
import { type Asking, Commands, FromCaller, Queries } from '@caseledger/graphql';
import type { Command } from '@caseledger/kernel';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { planItemDefinitions } from '../configuration.queries';
import { changePlanItemDefinition } from '../domain/commands/change-plan-item-definition';
import { definePlanItem } from '../domain/commands/define-plan-item';
import { retirePlanItemDefinition } from '../domain/commands/retire-plan-item-definition';
import {
  ChangePlanItemDefinitionInput,
  DefinePlanItemInput,
  PlanItemDefinition,
  PlanItemDefinitionPayload,
  RetirePlanItemDefinitionInput,
} from './plan-item-definition.types';
import { Retired } from './retired-argument';

@Resolver()
export class PlanItemDefinitionResolver {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Query(() => [PlanItemDefinition], {
    description: "The plan items whose name and purpose are the organisation's, ordered by code.",
  })
  planItemDefinitions(@Retired() retired: boolean | null, @FromCaller() asking: Asking) {
    return this.queries.ask(planItemDefinitions({ retired: retired ?? false }), asking);
  }

  @Mutation(() => PlanItemDefinitionPayload, {
    description: "Adds a plan item whose name and purpose are the organisation's.",
  })
  definePlanItem(
    @Args('input', { description: 'The plan item.' }) input: DefinePlanItemInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(definePlanItem(withoutNulls(input)), input.code, asking);
  }

  @Mutation(() => PlanItemDefinitionPayload, {
    description: 'Makes the next version of a plan item of the organisation; items that were made keep theirs.',
  })
  changePlanItemDefinition(
    @Args('input', { description: 'The next version, whole.' }) input: ChangePlanItemDefinitionInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(changePlanItemDefinition(withoutNulls(input)), input.code, asking);
  }

  @Mutation(() => PlanItemDefinitionPayload, {
    description: 'Lets no new item be made from a plan item of the organisation.',
  })
  retirePlanItemDefinition(
    @Args('input', { description: 'Which.' }) input: RetirePlanItemDefinitionInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(retirePlanItemDefinition(withoutNulls(input)), input.code, asking);
  }

  private async give(command: Command, code: string, asking: Asking): Promise<PlanItemDefinitionPayload> {
    return new PlanItemDefinitionPayload(await this.commands.give(command, asking), code);
  }
}

@Resolver(() => PlanItemDefinitionPayload)
export class PlanItemDefinitionPayloadResolver {
  constructor(private readonly queries: Queries) {}

  @ResolveField(() => PlanItemDefinition, { nullable: true, description: 'The plan item after the command.' })
  async planItemDefinition(@Parent() { code }: PlanItemDefinitionPayload, @FromCaller() asking: Asking) {
    const all = await this.queries.ask(planItemDefinitions({ retired: true }), asking);
    return all.find((definition) => definition.code === code);
  }
}
