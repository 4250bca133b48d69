export { type CaseState, caseStream } from './domain/case.state';
export { caseCommands } from './domain/commands';
