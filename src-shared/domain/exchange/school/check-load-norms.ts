import { plural } from '../../../lib/plural';
import { buildProblem, type ImportProblem } from '../import-problem';
import { findGradeNorm, type GradeNorm, type LoadNorms } from '../load-norms';
import type { ClassRecord, SchoolFile } from '../school-file';
import { countPupilHours, hasKnownHours, listPupilRows, type CourseHours } from './course-hours';
import { isSound, placeOf } from './place-of';
import { nameWeekday } from './timetable-slot';

/**
 * Weekly and daily load of each class against the norms of its grade (SET-05, CUR-01): one warning a class. Extra-curricular
 * courses do not count; a class with a subject whose hours could not be read is left out.
 */
export function checkLoadNorms(file: SchoolFile, courses: readonly CourseHours[], norms: LoadNorms): ImportProblem[] {
  if (file.unreadSheets.has('Нагрузка') || !isSound(file.requisites, 'weekDays')) return [];
  return file.classes.flatMap((row) => {
    const norm = findGradeNorm(norms, row.grade);
    if (!norm || !isSound(row, 'grade', 'name')) return [];
    const week = describeWeek(file, courses.filter((course) => course.className === row.name), norm);
    const days = describeDays(file, row, norm);
    return week === null && days.length === 0 ? [] : [buildProblem('overNorm', placeOf(file, row, 'name'), { className: row.name, week, days, source: norms.source })];
  });
}

function describeWeek(file: SchoolFile, courses: readonly CourseHours[], norm: GradeNorm): string | null {
  const counted = courses.filter((course) => course.rows.some((row) => !row.record.isExtracurricular));
  if (!counted.every(hasKnownHours)) return null;
  const total = counted.reduce((sum, course) => sum + Math.max(0, ...listPupilRows(course).map((row) => countPupilHours(course, row))), 0);
  const most = file.requisites.weekDays === 5 ? norm.weekOfFiveDays : norm.weekOfSixDays;
  if (most === null) return `шестидневная неделя для ${norm.gradeFrom}-х классов не допускается`;
  if (total <= most) return null;
  return `${total} ${plural(total, 'час', 'часа', 'часов')} в неделю при норме не больше ${most} (${file.requisites.weekDays}-дневная неделя)`;
}

/** The longest days may have one lesson more on as many days as the norm says. */
function describeDays(file: SchoolFile, row: ClassRecord, norm: GradeNorm): string[] {
  const numbers = new Map<number, Set<number>>();
  for (const lesson of file.timetable) {
    if (lesson.className !== row.name || file.load[lesson.loadIndex]?.isExtracurricular) continue;
    numbers.set(lesson.weekday, (numbers.get(lesson.weekday) ?? new Set()).add(lesson.lessonNumber));
  }
  const long = [...numbers].filter(([, lessons]) => lessons.size > norm.lessonsPerDay).sort((left, right) => left[1].size - right[1].size);
  const allowed = long.filter(([, lessons]) => lessons.size === norm.lessonsPerDay + 1).slice(0, norm.longerDays);
  return long
    .filter((day) => !allowed.includes(day))
    .map(([weekday, lessons]) => `${nameWeekday(weekday)} – ${lessons.size} ${plural(lessons.size, 'урок', 'урока', 'уроков')} при норме ${norm.lessonsPerDay}`);
}
