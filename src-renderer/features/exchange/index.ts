export { isReadyToImport } from './count-problems';
export { ImportScreen } from './import-screen';
export { ReportView } from './report-view';
export { ListImportScreen } from './list/list-screen';
