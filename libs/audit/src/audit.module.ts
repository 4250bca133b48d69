/** Nest wiring of the access record. */
import { Module } from '@nestjs/common';
import { AccessResolver } from './graphql/access.resolver';

@Module({ providers: [AccessResolver] })
export class AuditModule {}
