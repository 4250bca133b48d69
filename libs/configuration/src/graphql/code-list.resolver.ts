/** Code lists over GraphQL: maps inputs to commands and queries, nothing else. */
import { type Asking, Commands, FromCaller, Queries } from '@caseledger/graphql';
import type { Command } from '@caseledger/kernel';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { codeLists } from '../configuration.queries';
import { CODE_LISTS, type CodeList as CodeListName } from '../domain/code-list';
import { addCode } from '../domain/commands/add-code';
import { renameCode } from '../domain/commands/rename-code';
import { retireCode } from '../domain/commands/retire-code';
import { AddCodeInput, CodeList, CodeListPayload, RenameCodeInput, RetireCodeInput } from './code-list.types';
import { CodeListEnum } from './configuration.enums';
import { Retired } from './retired-argument';

@Resolver()
export class CodeListResolver {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Query(() => [CodeList], { description: 'All lists of words that something in a case is chosen from.' })
  codeLists(@Retired('words') retired: boolean | null, @FromCaller() asking: Asking) {
    return this.queries.ask(codeLists({ lists: CODE_LISTS, retired: retired ?? false }), asking);
  }

  @Query(() => CodeList, { description: 'One list of words that something in a case is chosen from.' })
  async codeList(
    @Args('list', { type: () => CodeListEnum, description: 'Which.' }) list: CodeListName,
    @Retired('words') retired: boolean | null,
    @FromCaller() asking: Asking,
  ) {
    const [found] = await this.queries.ask(codeLists({ lists: [list], retired: retired ?? false }), asking);
    return found;
  }

  @Mutation(() => CodeListPayload, { description: 'Adds a word to a list.' })
  addCode(@Args('input', { description: 'The word.' }) input: AddCodeInput, @FromCaller() asking: Asking) {
    return this.give(addCode(withoutNulls(input)), input.list, asking);
  }

  @Mutation(() => CodeListPayload, { description: 'Gives a word of a list another name for people.' })
  renameCode(@Args('input', { description: 'The name.' }) input: RenameCodeInput, @FromCaller() asking: Asking) {
    return this.give(renameCode(withoutNulls(input)), input.list, asking);
  }

  @Mutation(() => CodeListPayload, { description: 'Lets nothing new be recorded with a word of a list.' })
  retireCode(@Args('input', { description: 'Which.' }) input: RetireCodeInput, @FromCaller() asking: Asking) {
    return this.give(retireCode(withoutNulls(input)), input.list, asking);
  }

  private async give(command: Command, list: CodeListName, asking: Asking): Promise<CodeListPayload> {
    return new CodeListPayload(await this.commands.give(command, asking), list);
  }
}

@Resolver(() => CodeListPayload)
export class CodeListPayloadResolver {
  constructor(private readonly queries: Queries) {}

  @ResolveField(() => CodeList, {
    nullable: true,
    description: 'The list after the command, with its retired words.',
  })
  async codeList(@Parent() { list }: CodeListPayload, @FromCaller() asking: Asking) {
    const [found] = await this.queries.ask(codeLists({ lists: [list], retired: true }), asking);
    return found;
  }
}
