/** Nest wiring of the worklist. */
import { Module } from '@nestjs/common';
import { WorklistResolver } from './graphql/worklist.resolver';

@Module({ providers: [WorklistResolver] })
export class WorklistModule {}
