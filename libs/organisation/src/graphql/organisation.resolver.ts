/** The organisation and the one who asks over GraphQL: maps inputs to commands and queries, nothing else. */
import { type Asking, AtBookmark, Commands, FromCaller, Queries } from '@caseledger/graphql';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { changeTenantSettings } from '../domain/commands/change-tenant-settings';
import { myPermissions, organisation } from '../organisation.queries';
import { me } from '../views/workers.queries';
import {
  ChangeTenantSettingsInput,
  GrantedPermission,
  Me,
  Organisation,
  OrganisationPayload,
} from './organisation.types';

@Resolver(() => Organisation)
export class OrganisationResolver {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Query(() => Organisation, { description: "The caller's own organisation." })
  organisation(@FromCaller() asking: Asking) {
    return this.queries.ask(organisation(undefined), asking);
  }

  @Query(() => Me, { description: 'The one who asks.' })
  me(
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ) {
    return this.queries.ask(me(undefined), asking, bookmark);
  }

  @Query(() => [GrantedPermission], { description: 'What the roles of the one who asks allow.' })
  myPermissions(@FromCaller() asking: Asking) {
    return this.queries.ask(myPermissions(undefined), asking);
  }

  @Mutation(() => OrganisationPayload, {
    description: "Changes the organisation's settings from now on; nothing that was recorded changes.",
  })
  async changeTenantSettings(
    @Args('input', { description: 'The changes.' }) input: ChangeTenantSettingsInput,
    @FromCaller() asking: Asking,
  ): Promise<OrganisationPayload> {
    return new OrganisationPayload(await this.commands.give(changeTenantSettings(withoutNulls(input)), asking));
  }
}

@Resolver(() => OrganisationPayload)
export class OrganisationPayloadResolver {
  constructor(private readonly queries: Queries) {}

  @ResolveField(() => Organisation, { description: 'The organisation after the command.' })
  organisation(@FromCaller() asking: Asking) {
    return this.queries.ask(organisation(undefined), asking);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether queries cannot see the change yet: never, the settings are read from the log itself.',
  })
  pending(): boolean {
    return false;
  }
}
