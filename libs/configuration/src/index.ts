export { type CaseType, REOPENING_WINDOWS, type ReopeningWindow } from './domain/case-type';
export type { ClientAttribute } from './domain/client-attribute';
export { configurationCommands } from './domain/commands';
export { type ConfigurationState, configurationStream } from './domain/configuration.state';
