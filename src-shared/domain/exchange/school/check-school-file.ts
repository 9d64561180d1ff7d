import { plural } from '../../../lib/plural';
import { foldRepeated, foldUnder, sortProblems, type ImportProblem } from '../import-problem';
import type { LoadNorms } from '../load-norms';
import type { SchoolFile } from '../school-file';
import { checkBells } from './check-bells';
import { checkClasses } from './check-classes';
import { checkDirectories } from './check-directories';
import { checkGroups } from './check-groups';
import { checkLessonsInLoad } from './check-lessons-in-load';
import { checkLoad } from './check-load';
import { checkLoadNorms } from './check-load-norms';
import { checkPeriodGaps } from './check-period-gaps';
import { checkPeriods } from './check-periods';
import { checkStaff } from './check-staff';
import { checkStudents } from './check-students';
import { checkTimetableClashes } from './check-timetable-clashes';
import { checkTimetableFrame } from './check-timetable-frame';
import { checkTimetableHours } from './check-timetable-hours';
import { listCourseHours } from './course-hours';

/**
 * Every problem of a school file: those found while reading (`found`) and those between its rows. Each mistake is named once, at
 * its cause; what follows from it is only counted in `related` (EXP-04).
 */
export function checkSchoolFile(file: SchoolFile, found: readonly ImportProblem[], norms: LoadNorms): ImportProblem[] {
  const courses = listCourseHours(file);
  const overlaps = checkPeriods(file);
  const hours = checkTimetableHours(file, courses);
  const problems = [
    ...[...found, ...checkLessonsInLoad(file)].map((problem) => addRelated(problem, hours.explained)),
    ...overlaps,
    ...(overlaps.some((problem) => problem.level === 'error') ? [] : checkPeriodGaps(file)),
    ...checkBells(file),
    ...checkDirectories(file),
    ...checkStaff(file),
    ...checkClasses(file),
    ...checkStudents(file),
    ...checkLoad(file, courses),
    ...checkLoadNorms(file, courses, norms),
    ...checkGroups(file),
    ...hours.problems,
    ...checkTimetableClashes(file, hours.blamed),
    ...checkTimetableFrame(file),
  ];
  return sortProblems(foldRepeated(problems));
}

function addRelated(problem: ImportProblem, explained: ReadonlyMap<string, number>): ImportProblem {
  const count = problem.sheet === 'Расписание' && problem.cell !== null ? explained.get(problem.cell) : undefined;
  return count === undefined ? problem : foldUnder(problem, count, `Из-за этого в расписании не хватает ${count} ${plural(count, 'урока', 'уроков', 'уроков')} по нагрузке.`);
}
