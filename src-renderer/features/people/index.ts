export { ClassListScreen } from './class-list-screen';
export { ClassesScreen } from './classes-screen';
export { StudentScreen } from './student-screen';
