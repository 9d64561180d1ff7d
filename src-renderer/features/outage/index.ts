export { BlankFormsButton } from './blank-forms-button';
export { OutageScreen } from './outage-screen';
export { PaperWindow } from './paper-window';
export { ReadyDocument } from './ready-document';
