/** Nest wiring of what the resolvers of all modules use. */
import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Changes } from './changes';
import { Commands, GivenCommandHandler } from './commands';
import { AskedQueryHandler, Queries } from './queries';
import { ReadBack } from './read-back';

@Global()
@Module({
  imports: [CqrsModule.forRoot()],
  providers: [Changes, Commands, Queries, ReadBack, GivenCommandHandler, AskedQueryHandler],
  exports: [Changes, Commands, Queries, ReadBack],
})
export class GraphqlBasics {}
