export { CurriculumScreen } from './curriculum-screen';
