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
export { type CaseType, REOPENING_WINDOWS, type ReopeningWindow } from './domain/case-type';
export type { ClientAttribute } from './domain/client-attribute';
export { configurationCommands } from './domain/commands';
export { type ConfigurationState, configurationStream } from './domain/configuration.state';
export { ConfigurationModule } from './configuration.module';
export { caseTypeByCode, configurationQueries } from './configuration.queries';
export { CaseType as CaseTypeType } from './graphql/configuration.types';
