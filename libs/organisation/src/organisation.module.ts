/** Nest wiring of the organisation. */
import { Module } from '@nestjs/common';
import { OrganisationResolver } from './graphql/organisation.resolver';

@Module({ providers: [OrganisationResolver] })
export class OrganisationModule {}
