export { EXPORT_FORMATS, type ExportFormat, FORMATS } from './export/formats';
export { COLUMNS, EXPORTED_KINDS, type ExportedKind, type ExportedRow } from './export/exported-row';
export { outcomeRows } from './export/outcome-rows';
export { OutcomesModule } from './outcomes.module';
export { outcomeExport, outcomeQueries } from './views/outcomes.queries';
export { outcomesView } from './views/outcomes.view';
