/** The configuration over GraphQL: maps inputs to commands and queries, nothing else. */
import { type Asking, Commands, FromCaller, Queries } from '@caseledger/graphql';
import type { Command } from '@caseledger/kernel';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { caseTypeByCode, caseTypes, clientAttributes } from '../configuration.queries';
import { changeCaseType } from '../domain/commands/change-case-type';
import { defineCaseType } from '../domain/commands/define-case-type';
import { defineClientAttribute } from '../domain/commands/define-client-attribute';
import { retireCaseType } from '../domain/commands/retire-case-type';
import {
  CaseType,
  CaseTypePayload,
  ChangeCaseTypeInput,
  ClientAttribute,
  ClientAttributePayload,
  DefineCaseTypeInput,
  DefineClientAttributeInput,
  RetireCaseTypeInput,
} from './configuration.types';

/**
 * What a case type is where its input says nothing. A default in the schema would not do: null would then not be the same
 * as absent.
 */
const PLAIN_CASE_TYPE = { intake: false, aftercare: false, reopeningReserved: false };

@Resolver()
export class ConfigurationResolver {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Query(() => [CaseType], { description: 'The types that cases can be of, ordered by code.' })
  caseTypes(
    @Args('retired', {
      type: () => Boolean,
      nullable: true,
      description: 'Whether the retired ones are wanted too. Default: no.',
    })
    retired: boolean | null,
    @FromCaller() asking: Asking,
  ) {
    return this.queries.ask(caseTypes({ retired: retired ?? false }), asking);
  }

  @Query(() => [ClientAttribute], {
    description: 'What the organisation wants to know of its clients, ordered by code.',
  })
  clientAttributes(@FromCaller() asking: Asking) {
    return this.queries.ask(clientAttributes(undefined), asking);
  }

  @Mutation(() => CaseTypePayload, { description: 'Adds a type that cases can be opened with.' })
  defineCaseType(
    @Args('input', { description: 'The type.' }) input: DefineCaseTypeInput,
    @FromCaller() asking: Asking,
  ) {
    return this.giveOnCaseType(defineCaseType({ ...PLAIN_CASE_TYPE, ...withoutNulls(input) }), input.code, asking);
  }

  @Mutation(() => CaseTypePayload, { description: 'Changes a case type from now on; the past never changes.' })
  changeCaseType(
    @Args('input', { description: 'The changes.' }) input: ChangeCaseTypeInput,
    @FromCaller() asking: Asking,
  ) {
    return this.giveOnCaseType(changeCaseType(withoutNulls(input)), input.code, asking);
  }

  @Mutation(() => CaseTypePayload, { description: 'Lets no new case be of a type.' })
  retireCaseType(@Args('input', { description: 'Which.' }) input: RetireCaseTypeInput, @FromCaller() asking: Asking) {
    return this.giveOnCaseType(retireCaseType(withoutNulls(input)), input.code, asking);
  }

  @Mutation(() => ClientAttributePayload, {
    description: 'Adds something that the organisation wants to know of its clients.',
  })
  async defineClientAttribute(
    @Args('input', { description: 'The attribute.' }) input: DefineClientAttributeInput,
    @FromCaller() asking: Asking,
  ) {
    const accepted = await this.commands.give(defineClientAttribute({ codes: [], ...withoutNulls(input) }), asking);
    return Object.assign(new ClientAttributePayload(accepted), { code: input.code });
  }

  private async giveOnCaseType(command: Command, code: string, asking: Asking): Promise<CaseTypePayload> {
    return Object.assign(new CaseTypePayload(await this.commands.give(command, asking)), { code });
  }
}

/** The configuration is read from its stream, so that nothing of it is ever pending. */
const PENDING = 'Whether queries cannot see the change yet: never, the configuration is read from the log itself.';

@Resolver(() => CaseTypePayload)
export class CaseTypePayloadResolver {
  constructor(private readonly queries: Queries) {}

  @ResolveField(() => CaseType, { nullable: true, description: 'The case type after the command.' })
  caseType(@Parent() { code }: CaseTypePayload, @FromCaller() asking: Asking) {
    return this.queries.ask(caseTypeByCode(code), asking);
  }

  @ResolveField(() => Boolean, { description: PENDING })
  pending(): boolean {
    return false;
  }
}

@Resolver(() => ClientAttributePayload)
export class ClientAttributePayloadResolver {
  constructor(private readonly queries: Queries) {}

  @ResolveField(() => ClientAttribute, { nullable: true, description: 'The attribute after the command.' })
  async clientAttribute(@Parent() { code }: ClientAttributePayload, @FromCaller() asking: Asking) {
    return (await this.queries.ask(clientAttributes(undefined), asking)).find((attribute) => attribute.code === code);
  }

  @ResolveField(() => Boolean, { description: PENDING })
  pending(): boolean {
    return false;
  }
}
