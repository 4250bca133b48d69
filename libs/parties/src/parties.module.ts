/** Nest wiring of the parties. */
import { Module } from '@nestjs/common';
import { Erasure } from './graphql/erasure';
import { PersonLoader } from './graphql/person-loader';
import { PersonPayloadResolver, PersonResolver, RelationshipResolver } from './graphql/person.resolver';

@Module({
  providers: [Erasure, PersonLoader, PersonResolver, PersonPayloadResolver, RelationshipResolver],
  exports: [PersonLoader],
})
export class PartiesModule {}
