import type { DayLesson, PagePeriod } from '@shared/contract/journal-contract';
import { EMPTY_RECORD, findLacks, findLessonStatus, lessonKey, listRequired } from '@shared/domain/journal';
import type { Access } from '@shared/domain/security';
import type { TimetableLesson } from '@shared/domain/timetable';
import { findEntryDenial } from './describe-course';
import type { CourseFacts, CourseTeacher } from './load-courses';
import type { DayRecord } from './load-day-records';
import { isClosedOn } from './load-periods';
import type { PlanItemRow } from './load-records';

/** One of a teacher's pages, with what the lessons of a day need of it. */
export type DayCourse = {
  readonly course: CourseFacts;
  readonly periods: readonly PagePeriod[];
  readonly teachers: readonly CourseTeacher[];
  readonly offered: ReadonlyMap<string, PlanItemRow> | undefined;
};

/** A lesson as timetable and record know it; at least one of them does. */
export type DaySource = { readonly courseId: number; readonly date: string; readonly lessonNumber: number; readonly scheduled: TimetableLesson | null; readonly record: DayRecord | null };

export function buildDayLesson({ course, periods, offered }: DayCourse, source: DaySource, access: Access, today: string): DayLesson {
  const { date, lessonNumber, scheduled } = source;
  const record = source.record ?? EMPTY_RECORD;
  const missing = findLacks(record, listRequired(course));
  return {
    courseId: course.id,
    date,
    lessonNumber,
    startTime: scheduled?.startTime ?? null,
    endTime: scheduled?.endTime ?? null,
    subject: course.subject,
    className: course.className,
    groupName: course.groupName,
    room: scheduled?.room ?? null,
    topic: record.topic,
    plannedTopic: record.topic === null ? (offered?.get(lessonKey(source))?.topic ?? null) : null,
    status: findLessonStatus(record, missing, date > today),
    missing,
    canEnter: !isClosedOn(periods, date) && findEntryDenial(course, access) === null,
  };
}

/** Lessons from timetable and records of several courses, in order of date and number. */
export function joinDays(scheduled: readonly TimetableLesson[], records: readonly DayRecord[]): DaySource[] {
  const sources = new Map<string, DaySource>();
  const keyOf = (lesson: { courseId: number; date: string; lessonNumber: number }): string => `${lesson.courseId}:${lessonKey(lesson)}`;
  for (const lesson of scheduled) sources.set(keyOf(lesson), { courseId: lesson.courseId, date: lesson.date, lessonNumber: lesson.lessonNumber, scheduled: lesson, record: null });
  for (const record of records) {
    const { courseId, date, lessonNumber } = record;
    sources.set(keyOf(record), { courseId, date, lessonNumber, scheduled: sources.get(keyOf(record))?.scheduled ?? null, record });
  }
  return [...sources.values()].sort((left, right) => (left.date === right.date ? left.lessonNumber - right.lessonNumber : left.date < right.date ? -1 : 1));
}
