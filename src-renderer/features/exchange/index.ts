export { isReadyToImport } from './count-problems';
export { ImportScreen } from './import-screen';
export { ReportView } from './report-view';
