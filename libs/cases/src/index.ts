export { CasesModule } from './cases.module';
export { type CaseState, caseStream } from './domain/case.state';
export { caseCommands } from './domain/commands';
export { caseHistory } from './views/case-history';
export { caseQueries } from './views/cases.queries';
export { casesView } from './views/cases.view';
