/** Nest wiring of the parties. */
import { Module } from '@nestjs/common';
import { Erasure } from './graphql/erasure';
import { FindingResolver } from './graphql/finding.resolver';
import { PersonLoader } from './graphql/person-loader';
import { PersonPayloadResolver, PersonResolver, RelationshipResolver } from './graphql/person.resolver';

@Module({
  providers: [Erasure, FindingResolver, PersonLoader, PersonResolver, PersonPayloadResolver, RelationshipResolver],
  exports: [PersonLoader],
})
export class PartiesModule {}
