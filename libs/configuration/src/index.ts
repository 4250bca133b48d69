export type {
  CaseRules,
  CloseGuard,
  ClosingField,
  ClosingItem,
  ClosingItemCode,
  ContactChannel,
  CopiedPart,
  Step,
} from './domain/case-rules';
export type { CaseSettings, CaseType } from './domain/case-type';
export { REOPENING_WINDOWS, type ReopeningWindow } from './domain/reopening-window';
export type { CodeList, CodeLists, ListedCode } from './domain/code-list';
export type { Instrument, VersionedInstrument } from './domain/instrument';
export type { ConfiguredModelProfile, ModelProfile } from './domain/model-profile';
export type { DefinedItemKind, PlanItemDefinition, VersionedPlanItemDefinition } from './domain/plan-item-definition';
export type { ConfiguredPlanTemplate, PlanTemplate } from './domain/plan-template';
export type { ClientAttribute } from './domain/client-attribute';
export { configurationCommands } from './domain/commands';
export { type ConfigurationState, configurationStream } from './domain/configuration.state';
export { ConfigurationModule } from './configuration.module';
export { caseTypeByCode, configurationQueries, type ShownCaseType } from './configuration.queries';
export { CaseType as CaseTypeType } from './graphql/case-type.types';
export { CaseStepEnum, ClosingFieldEnum, ClosingItemCodeEnum, CopiedPartEnum } from './graphql/case-rules.enums';
export { ContactChannelEnum } from './graphql/contact-channel.enum';
