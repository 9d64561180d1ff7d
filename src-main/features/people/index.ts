export { createStudent, type NewStudent } from './create-student';
