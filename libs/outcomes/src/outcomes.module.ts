/** Nest wiring of the outcomes. */
import { Module } from '@nestjs/common';
import { OutcomesResolver } from './graphql/outcomes.resolver';

@Module({ providers: [OutcomesResolver] })
export class OutcomesModule {}
