import { buildProblem, type ImportProblem } from '../import-problem';
import type { ClassRecord, SchoolFile } from '../school-file';
import { findRepeats } from './check-directories';
import { isSound, placeOf } from './place-of';

/** Classes (SET-09): named once and as their grade and letter say, with a teacher who has that role, and with pupils. */
export function checkClasses(file: SchoolFile): ImportProblem[] {
  const problems: ImportProblem[] = findRepeats(file.classes, 'name', (row) => row.name).map(({ item, first }) =>
    buildProblem('duplicateClass', placeOf(file, item, 'name'), { name: item.name, row: first.source.row }));
  const filled = new Set(file.students.map((student) => student.className));
  for (const row of file.classes) {
    problems.push(...checkName(file, row));
    if (row.teacherLogin === null && isSound(row, 'teacher')) problems.push(buildProblem('classWithoutTeacher', placeOf(file, row, 'teacher'), { name: row.name }));
    if (!filled.has(row.name) && !file.unreadSheets.has('Ученики')) problems.push(buildProblem('emptyClass', placeOf(file, row, 'name'), { name: row.name }));
  }
  return [...problems, ...checkTeachers(file)];
}

function checkName(file: SchoolFile, row: ClassRecord): ImportProblem[] {
  const expected = `${row.grade}${row.letter}`;
  if (!isSound(row, 'name', 'grade', 'letter') || row.name === expected) return [];
  return [buildProblem('classNameMismatch', placeOf(file, row, 'name'), { name: row.name, expected })];
}

function checkTeachers(file: SchoolFile): ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (file.unreadSheets.has('Сотрудники') || file.unreadSheets.has('Классы')) return problems;
  for (const person of file.staff) {
    const own = file.classes.filter((row) => row.teacherLogin !== null && row.teacherLogin === person.login);
    const hasRole = person.roles.includes('classTeacher');
    const [first, second] = own;
    if (first && !hasRole && isSound(person, 'roles')) {
      problems.push(buildProblem('classTeacherWithoutRole', placeOf(file, first, 'teacher'), { teacher: person.fullName, name: first.name }));
    }
    if (second) problems.push(buildProblem('teacherOfTwoClasses', placeOf(file, second, 'teacher'), { teacher: person.fullName, classes: own.map((row) => row.name) }));
    const namedInRefusedRow = file.classes.some((row) => !isSound(row, 'teacher'));
    if (!first && hasRole && !namedInRefusedRow) problems.push(buildProblem('roleWithoutClass', placeOf(file, person, 'roles'), { teacher: person.fullName }));
  }
  return problems;
}
