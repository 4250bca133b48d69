/** Client attributes over GraphQL: maps inputs to commands and queries, nothing else. */
import { type Asking, Commands, FromCaller, Queries } from '@caseledger/graphql';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { clientAttributes } from '../configuration.queries';
import { defineClientAttribute } from '../domain/commands/define-client-attribute';
import { ClientAttribute, ClientAttributePayload, DefineClientAttributeInput } from './client-attribute.types';

@Resolver()
export class ClientAttributeResolver {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Query(() => [ClientAttribute], {
    description: 'What the organisation wants to know of its clients, ordered by code.',
  })
  clientAttributes(@FromCaller() asking: Asking) {
    return this.queries.ask(clientAttributes(undefined), asking);
  }

  @Mutation(() => ClientAttributePayload, {
    description: 'Adds something that the organisation wants to know of its clients.',
  })
  async defineClientAttribute(
    @Args('input', { description: 'The attribute.' }) input: DefineClientAttributeInput,
    @FromCaller() asking: Asking,
  ) {
    const accepted = await this.commands.give(defineClientAttribute({ codes: [], ...withoutNulls(input) }), asking);
    return new ClientAttributePayload(accepted, input.code);
  }
}

@Resolver(() => ClientAttributePayload)
export class ClientAttributePayloadResolver {
  constructor(private readonly queries: Queries) {}

  @ResolveField(() => ClientAttribute, { nullable: true, description: 'The attribute after the command.' })
  async clientAttribute(@Parent() { code }: ClientAttributePayload, @FromCaller() asking: Asking) {
    return (await this.queries.ask(clientAttributes(undefined), asking)).find((attribute) => attribute.code === code);
  }
}
