export { ClassListScreen } from './class-list-screen';
export { ClassesScreen } from './classes-screen';
export { CONSENT_WORDS } from './consent-words';
export { ExtractButton } from './extract-button';
export { PrintedDialog } from './printed-dialog';
export { StaffCardScreen } from './staff/staff-card-screen';
export { StaffScreen } from './staff/staff-screen';
export { StudentScreen } from './student-screen';
