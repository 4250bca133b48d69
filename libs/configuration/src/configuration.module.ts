/** Nest wiring of the configuration. */
import { Module } from '@nestjs/common';
import {
  CaseTypePayloadResolver,
  ClientAttributePayloadResolver,
  ConfigurationResolver,
} from './graphql/configuration.resolver';

@Module({ providers: [ConfigurationResolver, CaseTypePayloadResolver, ClientAttributePayloadResolver] })
export class ConfigurationModule {}
