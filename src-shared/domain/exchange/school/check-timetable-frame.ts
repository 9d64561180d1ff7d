import { buildProblem, type ImportProblem } from '../import-problem';
import { cellOf, type SchoolFile } from '../school-file';
import { placeOf } from './place-of';
import { nameWeekday } from './timetable-slot';

/** Every lesson has a bell in each schedule its class goes by, and stands on a school day of the week (SET-05, SET-06). */
export function checkTimetableFrame(file: SchoolFile): ImportProblem[] {
  return [...findLessonsOnDaysOff(file), ...(file.unreadSheets.has('Звонки') ? [] : findLessonsWithoutBell(file))];
}

function findLessonsOnDaysOff(file: SchoolFile): ImportProblem[] {
  const lessons = file.timetable.filter((lesson) => lesson.weekday > file.requisites.weekDays);
  const [first] = lessons;
  if (!first || file.requisites.faulty.includes('weekDays')) return [];
  const day = nameWeekday(first.weekday);
  const problem = buildProblem('lessonOnDayOff', placeOf(file, first, 'cell'), { day: day.charAt(0).toUpperCase() + day.slice(1) });
  return [lessons.length > 1 ? { ...problem, related: lessons.length - 1 } : problem];
}

function findLessonsWithoutBell(file: SchoolFile): ImportProblem[] {
  const lastOf = new Map(file.bellSchedules.map((schedule) => [schedule.name, Math.max(0, ...schedule.lessons.map((lesson) => lesson.number))]));
  const named = new Set<string>();
  const problems: ImportProblem[] = [];
  for (const lesson of file.timetable) {
    const bells = file.classes.find((row) => row.name === lesson.className)?.bells ?? [];
    const short = bells.find((span) => (lastOf.get(span.schedule) ?? Infinity) < lesson.lessonNumber);
    if (!short || named.has(cellOf(lesson, 'cell'))) continue;
    named.add(cellOf(lesson, 'cell'));
    problems.push(
      buildProblem('lessonWithoutBell', placeOf(file, lesson, 'cell'), {
        lesson: lesson.lessonNumber, className: lesson.className, schedule: short.schedule, last: lastOf.get(short.schedule) ?? 0,
      }),
    );
  }
  return problems;
}
