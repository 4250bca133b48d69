/** Nest wiring of the configuration. */
import { Module } from '@nestjs/common';
import { CaseRulesPayloadResolver, CaseRulesResolver } from './graphql/case-rules.resolver';
import { CaseTypePayloadResolver, CaseTypeResolver } from './graphql/case-type.resolver';
import { ClientAttributePayloadResolver, ClientAttributeResolver } from './graphql/client-attribute.resolver';
import { CodeListPayloadResolver, CodeListResolver } from './graphql/code-list.resolver';
import { InstrumentPayloadResolver, InstrumentResolver } from './graphql/instrument.resolver';
import { ModelProfilePayloadResolver, ModelProfileResolver } from './graphql/model-profile.resolver';
import { PlanItemDefinitionPayloadResolver, PlanItemDefinitionResolver } from './graphql/plan-item-definition.resolver';
import { PlanTemplatePayloadResolver, PlanTemplateResolver } from './graphql/plan-template.resolver';

@Module({
  providers: [
    ...[CaseRulesResolver, CaseRulesPayloadResolver],
    ...[CaseTypeResolver, CaseTypePayloadResolver],
    ...[ClientAttributeResolver, ClientAttributePayloadResolver],
    ...[CodeListResolver, CodeListPayloadResolver],
    ...[InstrumentResolver, InstrumentPayloadResolver],
    ...[ModelProfileResolver, ModelProfilePayloadResolver],
    ...[PlanItemDefinitionResolver, PlanItemDefinitionPayloadResolver],
    ...[PlanTemplateResolver, PlanTemplatePayloadResolver],
  ],
})
export class ConfigurationModule {}
