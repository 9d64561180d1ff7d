import { buildProblem, foldUnder, type ImportProblem } from '../import-problem';
import { nameCourse, type SchoolFile, type UnresolvedLesson } from '../school-file';
import { isSound, placeOf } from './place-of';

/**
 * Lessons of the timetable for which the load has no row (TT-01), a course once. Silent where the load of the class is wholly absent
 * or has refused rows, and where a planned subject is not in the load at all: those are named as the load's problems.
 */
export function checkLessonsInLoad(file: SchoolFile): ImportProblem[] {
  if (file.unreadSheets.has('Нагрузка')) return [];
  const byCourse = new Map<string, UnresolvedLesson[]>();
  for (const lesson of file.unresolvedLessons) {
    if (lesson.cause !== null || lesson.subject === null || isExcused(file, lesson)) continue;
    const course = nameCourse({ ...lesson, subject: lesson.subject });
    byCourse.set(course, [...(byCourse.get(course) ?? []), lesson]);
  }
  return [...byCourse].flatMap(([course, [first, ...others]]) => {
    if (!first) return [];
    const known = file.load.filter((row) => row.className === first.className && row.subject === first.subject).map((row) => row.groupName ?? 'весь класс');
    const problem = buildProblem('lessonNotInLoad', placeOf(file, first, 'cell'), { course, known });
    return [others.length > 0 ? foldUnder(problem, others.length) : problem];
  });
}

function isExcused(file: SchoolFile, lesson: UnresolvedLesson): boolean {
  const own = file.load.filter((row) => row.className === lesson.className);
  const hasRefused = own.some((row) => !isSound(row, 'subject', 'groupName')) || file.load.some((row) => !isSound(row, 'className'));
  const isPlanned = file.curriculum.some((row) => row.subject === lesson.subject && row.hours > 0 && row.classNames.includes(lesson.className));
  return own.length === 0 || hasRefused || (isPlanned && !own.some((row) => row.subject === lesson.subject));
}
