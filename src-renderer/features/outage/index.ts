export { BlankFormsButton } from './blank-forms-button';
export { OutageScreen } from './outage-screen';
export { ReadyDocument } from './ready-document';
