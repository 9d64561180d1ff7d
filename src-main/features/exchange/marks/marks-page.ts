import { buildDayLessons } from '@shared/domain/timetable';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../../database/statement-cache';
import { loadTimetable, oneCourse } from '../../timetable';
import type { TargetCourse } from '../find-courses';

export type MarksPupil = { readonly id: number };

/** A journal page into which marks of a period go: who is on its list, when its lessons are, whose they are. */
export type MarksPage = {
  readonly course: TargetCourse;
  readonly periodId: number;
  readonly teacherId: number | null;
  /** Null = everybody of the class. */
  readonly memberIds: ReadonlySet<number> | null;
  /** Lesson numbers of a date, in order. */
  readonly lessonNumbers: ReadonlyMap<CalendarDate, readonly number[]>;
};

type Period = { readonly id: number; readonly startDate: CalendarDate; readonly endDate: CalendarDate };

export function loadMarksPages(query: Query, courses: readonly TargetCourse[], period: Period): MarksPage[] {
  return courses.map((course) => ({
    course,
    periodId: period.id,
    teacherId: query.find<{ id: number }>('SELECT staff_id AS "id" FROM course_teacher WHERE course_id = ? ORDER BY date_from LIMIT 1', course.id)?.id ?? null,
    memberIds: course.groupKind === 'class' ? null : loadMembers(query, course.groupId),
    lessonNumbers: loadLessonNumbers(query, course.id, period),
  }));
}

function loadMembers(query: Query, groupId: number): Set<number> {
  return new Set(query.all<{ id: number }>('SELECT student_id AS "id" FROM group_member WHERE group_id = ?', groupId).map((row) => row.id));
}

function loadLessonNumbers(query: Query, courseId: number, { startDate, endDate }: Period): Map<CalendarDate, number[]> {
  const numbers = new Map<CalendarDate, number[]>();
  for (const { date, lessonNumber } of buildDayLessons(loadTimetable(query, oneCourse(courseId)), startDate, endDate)) {
    numbers.set(date, [...(numbers.get(date) ?? []), lessonNumber]);
  }
  return numbers;
}
