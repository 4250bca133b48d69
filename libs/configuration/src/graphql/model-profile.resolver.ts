/** Models of case management over GraphQL: maps inputs to commands and queries, nothing else. */
import { type Asking, Commands, FromCaller, Queries } from '@caseledger/graphql';
import type { Command } from '@caseledger/kernel';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { modelProfiles } from '../configuration.queries';
import { changeModelProfile } from '../domain/commands/change-model-profile';
import { defineModelProfile } from '../domain/commands/define-model-profile';
import { retireModelProfile } from '../domain/commands/retire-model-profile';
import {
  ChangeModelProfileInput,
  DefineModelProfileInput,
  ModelProfile,
  ModelProfilePayload,
  RetireModelProfileInput,
} from './model-profile.types';
import { Retired } from './retired-argument';

/** What a model is where its input says nothing. */
const PLAIN_MODEL = { guidance: [], strengthsRequired: false, accompanimentExpected: false };

@Resolver()
export class ModelProfileResolver {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Query(() => [ModelProfile], { description: 'The models that cases can be worked by, ordered by code.' })
  modelProfiles(@Retired() retired: boolean | null, @FromCaller() asking: Asking) {
    return this.queries.ask(modelProfiles({ retired: retired ?? false }), asking);
  }

  @Mutation(() => ModelProfilePayload, { description: 'Adds a model that cases can be worked by.' })
  defineModelProfile(
    @Args('input', { description: 'The model.' }) input: DefineModelProfileInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(defineModelProfile({ ...PLAIN_MODEL, ...withoutNulls(input) }), input.code, asking);
  }

  @Mutation(() => ModelProfilePayload, { description: 'Changes what a model says from now on.' })
  changeModelProfile(
    @Args('input', { description: 'The changes.' }) input: ChangeModelProfileInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(changeModelProfile(withoutNulls(input)), input.code, asking);
  }

  @Mutation(() => ModelProfilePayload, { description: 'Lets no new case be worked by a model.' })
  retireModelProfile(
    @Args('input', { description: 'Which.' }) input: RetireModelProfileInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(retireModelProfile(withoutNulls(input)), input.code, asking);
  }

  private async give(command: Command, code: string, asking: Asking): Promise<ModelProfilePayload> {
    return new ModelProfilePayload(await this.commands.give(command, asking), code);
  }
}

@Resolver(() => ModelProfilePayload)
export class ModelProfilePayloadResolver {
  constructor(private readonly queries: Queries) {}

  @ResolveField(() => ModelProfile, { nullable: true, description: 'The model after the command.' })
  async modelProfile(@Parent() { code }: ModelProfilePayload, @FromCaller() asking: Asking) {
    const all = await this.queries.ask(modelProfiles({ retired: true }), asking);
    return all.find((profile) => profile.code === code);
  }
}
