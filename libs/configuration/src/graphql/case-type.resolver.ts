/** Case types over GraphQL: maps inputs to commands and queries, nothing else. */
import { type Asking, Commands, FromCaller, Queries } from '@caseledger/graphql';
import type { Command } from '@caseledger/kernel';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { caseTypeByCode, caseTypes } from '../configuration.queries';
import { changeCaseType } from '../domain/commands/change-case-type';
import { changeCaseTypeRules } from '../domain/commands/change-case-type-rules';
import { defineCaseType } from '../domain/commands/define-case-type';
import { retireCaseType } from '../domain/commands/retire-case-type';
import { ChangeCaseTypeRulesInput } from './case-rules.inputs';
import {
  CaseType,
  CaseTypePayload,
  ChangeCaseTypeInput,
  DefineCaseTypeInput,
  RetireCaseTypeInput,
} from './case-type.types';
import { Retired } from './retired-argument';

@Resolver()
export class CaseTypeResolver {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Query(() => [CaseType], { description: 'The types that cases can be of, ordered by code.' })
  caseTypes(@Retired() retired: boolean | null, @FromCaller() asking: Asking) {
    return this.queries.ask(caseTypes({ retired: retired ?? false }), asking);
  }

  @Mutation(() => CaseTypePayload, { description: 'Adds a type that cases can be opened with.' })
  defineCaseType(
    @Args('input', { description: 'The type.' }) input: DefineCaseTypeInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(defineCaseType(withoutNulls(input)), input.code, asking);
  }

  @Mutation(() => CaseTypePayload, { description: 'Changes a case type from now on; the past never changes.' })
  changeCaseType(
    @Args('input', { description: 'The changes.' }) input: ChangeCaseTypeInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(changeCaseType(withoutNulls(input)), input.code, asking);
  }

  @Mutation(() => CaseTypePayload, {
    description: 'Gives a case type rules of its own, or those of all cases again, from now on.',
  })
  changeCaseTypeRules(
    @Args('input', { description: 'The changes.' }) input: ChangeCaseTypeRulesInput,
    @FromCaller() asking: Asking,
  ) {
    const command = changeCaseTypeRules({ rules: {}, inherited: [], ...withoutNulls(input) });
    return this.give(command, input.code, asking);
  }

  @Mutation(() => CaseTypePayload, { description: 'Lets no new case be of a type.' })
  retireCaseType(@Args('input', { description: 'Which.' }) input: RetireCaseTypeInput, @FromCaller() asking: Asking) {
    return this.give(retireCaseType(withoutNulls(input)), input.code, asking);
  }

  private async give(command: Command, code: string, asking: Asking): Promise<CaseTypePayload> {
    return new CaseTypePayload(await this.commands.give(command, asking), code);
  }
}

@Resolver(() => CaseTypePayload)
export class CaseTypePayloadResolver {
  constructor(private readonly queries: Queries) {}

  @ResolveField(() => CaseType, { nullable: true, description: 'The case type after the command.' })
  caseType(@Parent() { code }: CaseTypePayload, @FromCaller() asking: Asking) {
    return this.queries.ask(caseTypeByCode(code), asking);
  }
}
