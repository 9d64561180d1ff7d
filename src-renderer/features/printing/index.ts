export { DocumentPanel } from './document-panel';
export { parsePrintSearch } from './print-choice';
export { PrintingScreen } from './printing-screen';
