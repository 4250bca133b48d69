/** The rules of all cases over GraphQL: maps inputs to commands and queries, nothing else. */
import { type Asking, Commands, FromCaller, Queries } from '@caseledger/graphql';
import { withoutNulls } from '@caseledger/security';
import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { caseRules, configurationVersion } from '../configuration.queries';
import { changeCaseRules } from '../domain/commands/change-case-rules';
import { ChangeCaseRulesInput } from './case-rules.inputs';
import { CaseRules, CaseRulesPayload } from './case-rules.types';

@Resolver()
export class CaseRulesResolver {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Query(() => Int, {
    description:
      'The version of the configuration in force: how often it was changed. Every decision names the one that it was made ' +
      'under.',
  })
  configurationVersion(@FromCaller() asking: Asking) {
    return this.queries.ask(configurationVersion(undefined), asking);
  }

  @Query(() => CaseRules, {
    description: 'The rules of all cases, which a case type has where it has nothing of its own.',
  })
  caseRules(@FromCaller() asking: Asking) {
    return this.queries.ask(caseRules(undefined), asking);
  }

  @Mutation(() => CaseRulesPayload, {
    description: 'Changes the rules of all cases from now on, but where a case type has a setting of its own.',
  })
  async changeCaseRules(
    @Args('input', { description: 'The changes.' }) input: ChangeCaseRulesInput,
    @FromCaller() asking: Asking,
  ) {
    return new CaseRulesPayload(await this.commands.give(changeCaseRules(withoutNulls(input)), asking));
  }
}

@Resolver(() => CaseRulesPayload)
export class CaseRulesPayloadResolver {
  constructor(private readonly queries: Queries) {}

  @ResolveField(() => CaseRules, { nullable: true, description: 'The rules of all cases after the command.' })
  caseRules(@FromCaller() asking: Asking) {
    return this.queries.ask(caseRules(undefined), asking);
  }
}
