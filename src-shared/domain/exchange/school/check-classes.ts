import { buildProblem, type ImportProblem } from '../import-problem';
import type { SchoolFile } from '../school-file';
import { findRepeats } from './check-directories';
import { listSharedLogins } from './check-staff';
import { isSound, placeOf } from './place-of';

/** Classes (SET-09): named once, with a teacher who has that role, and with pupils. */
export function checkClasses(file: SchoolFile): ImportProblem[] {
  const problems: ImportProblem[] = findRepeats(file.classes, 'name', (row) => row.name).map(({ item, first }) =>
    buildProblem('duplicateClass', placeOf(file, item, 'name'), { name: item.name, row: first.source.row }));
  const filled = new Set(file.students.map((student) => student.className));
  for (const row of file.classes) {
    if (row.teacherLogin === null && isSound(row, 'teacher')) problems.push(buildProblem('classWithoutTeacher', placeOf(file, row, 'teacher'), { name: row.name }));
    if (!filled.has(row.name) && isSound(row, 'name') && !file.unreadSheets.has('Ученики')) problems.push(buildProblem('emptyClass', placeOf(file, row, 'name'), { name: row.name }));
  }
  return [...problems, ...checkTeachers(file)];
}

function checkTeachers(file: SchoolFile): ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (file.unreadSheets.has('Сотрудники') || file.unreadSheets.has('Классы')) return problems;
  const shared = listSharedLogins(file);
  const hasMissingClass = file.students.some((student) => !isSound(student, 'className'));
  for (const person of file.staff.filter((row) => !shared.has(row.login))) {
    const own = file.classes.filter((row) => row.teacherLogin !== null && row.teacherLogin === person.login);
    const hasRole = person.roles.includes('classTeacher');
    const [first, second] = own;
    if (first && !hasRole && isSound(person, 'roles')) {
      problems.push(buildProblem('classTeacherWithoutRole', placeOf(file, first, 'teacher'), { teacher: person.fullName, name: first.name }));
    }
    if (second) problems.push(buildProblem('teacherOfTwoClasses', placeOf(file, second, 'teacher'), { teacher: person.fullName, classes: own.map((row) => row.name) }));
    const namedInRefusedRow = file.classes.some((row) => !isSound(row, 'teacher'));
    if (!first && hasRole && !namedInRefusedRow && !hasMissingClass) problems.push(buildProblem('roleWithoutClass', placeOf(file, person, 'roles'), { teacher: person.fullName }));
  }
  return problems;
}
