import type { CurriculumRecord, LoadRecord, SchoolFile, TimetableRecord } from '../school-file';
import { isSound } from './place-of';

/** A subject in a class: its rows of the load (one, or one a subgroup), its hours of the curriculum, its lessons of the timetable. */
export type CourseHours = {
  readonly className: string;
  readonly subject: string;
  readonly rows: readonly LoadRow[];
  readonly plan: CurriculumRecord | undefined;
};
export type LoadRow = { readonly record: LoadRecord; readonly index: number; readonly lessons: readonly TimetableRecord[] };

export function listCourseHours(file: SchoolFile): CourseHours[] {
  const plans = new Map(file.curriculum.filter((row) => isSound(row, 'subject', 'hours')).flatMap((row) => row.classNames.map((name) => [`${name}|${row.subject}`, row] as const)));
  const lessons = new Map<number, TimetableRecord[]>();
  for (const lesson of file.timetable) lessons.set(lesson.loadIndex, [...(lessons.get(lesson.loadIndex) ?? []), lesson]);
  const courses = new Map<string, LoadRow[]>();
  for (const [index, record] of file.load.entries()) {
    if (!isSound(record, 'className', 'subject')) continue;
    const key = `${record.className}|${record.subject}`;
    courses.set(key, [...(courses.get(key) ?? []), { record, index, lessons: lessons.get(index) ?? [] }]);
  }
  return [...courses].map(([key, rows]) => {
    const [className = '', subject = ''] = key.split('|');
    return { className, subject, rows, plan: plans.get(`${className}|${subject}`) };
  });
}

export function hasKnownHours(course: CourseHours): boolean {
  return course.rows.every((row) => isSound(row.record, 'weeklyHours'));
}

/** Hours a week a pupil of this row's group has: the group's own and those of the whole class. */
export function countPupilHours(course: CourseHours, row: LoadRow): number {
  const whole = course.rows.filter((other) => other.record.groupName === null).reduce((sum, other) => sum + other.record.weeklyHours, 0);
  return row.record.groupName === null ? whole : whole + row.record.weeklyHours;
}

/** Rows for which a pupil's hours are counted: the subgroups, or the whole-class row where there are none. */
export function listPupilRows(course: CourseHours): LoadRow[] {
  const groups = course.rows.filter((row) => row.record.groupName !== null);
  return groups.length > 0 ? groups : course.rows.slice(0, 1);
}
