import type { PageColumn, PageLesson, PagePeriod } from '@shared/contract/journal-contract';
import { EMPTY_RECORD, findLacks, findLessonStatus, lessonKey, listRequired, type LessonRecord } from '@shared/domain/journal';
import { formatInitials } from '@shared/domain/people';
import type { TimetableLesson } from '@shared/domain/timetable';
import { listLateParts } from './flag-late';
import { nameTeachers, type CourseTeacher } from './load-courses';
import { isClosedOn } from './load-periods';
import type { ColumnRow, LessonRecordRow, PlanItemRow } from './load-records';
import { toPlannedTopic } from './offer-topics';
import type { PageTerms } from './page-terms';

export type LessonKey = { readonly date: string; readonly lessonNumber: number };

/** One lesson as three sources know it: timetable, record, plan. */
export type LessonParts = {
  readonly place: LessonKey;
  readonly scheduled: TimetableLesson | null;
  readonly record: LessonRecordRow | null;
  readonly columns: readonly ColumnRow[];
  readonly hasMarks: boolean;
  readonly hasAbsences: boolean;
};

/** What all lessons of a page share. */
export type LessonSurroundings = {
  readonly course: { readonly kind: string };
  readonly teachers: readonly CourseTeacher[];
  readonly periods: readonly PagePeriod[];
  readonly offered: ReadonlyMap<string, PlanItemRow>;
  readonly today: string;
  readonly terms: PageTerms;
};

/** A lesson's first column before it has a row. */
const FIRST_COLUMN: PageColumn = { id: null, ordinal: 1, workType: 'answer', title: null };

export function buildPageLesson(parts: LessonParts, around: LessonSurroundings): PageLesson {
  const { place, scheduled, record, columns } = parts;
  const known = readRecord(record, parts);
  const lacks = findLacks(known, listRequired(around.course));
  const planned = known.topic === null ? around.offered.get(lessonKey(place)) : undefined;
  return {
    date: place.date,
    lessonNumber: place.lessonNumber,
    startTime: scheduled?.startTime ?? null,
    endTime: scheduled?.endTime ?? null,
    version: record?.version ?? 0,
    lessonId: record?.id ?? null,
    topic: known.topic,
    planItemId: record?.planItemId ?? null,
    topicReason: record?.topicReason ?? null,
    plannedTopic: planned ? toPlannedTopic(planned) : null,
    homework: known.homework,
    noHomework: known.noHomework,
    homeworkMinutes: record?.homeworkMinutes ?? null,
    studied: record?.studied ?? null,
    hours: record?.hours ?? 1,
    attendanceTaken: known.attendanceTaken,
    noMarks: known.noMarks,
    teacher: nameTeacher(record, around.teachers, place.date),
    room: scheduled?.room ?? null,
    status: findLessonStatus(known, lacks, place.date > around.today),
    missing: lacks,
    closed: isClosedOn(around.periods, place.date),
    late: listLateParts(record, around.terms),
    scheduled: scheduled !== null,
    columns: columns.length > 0 ? columns.map(({ id, ordinal, workType, title }) => ({ id, ordinal, workType, title })) : [FIRST_COLUMN],
  };
}

function readRecord(record: LessonRecordRow | null, marks: { readonly hasMarks: boolean; readonly hasAbsences: boolean }): LessonRecord {
  if (!record) return EMPTY_RECORD;
  const { topic, homework, noHomework, attendanceTaken, noMarks } = record;
  const { hasMarks, hasAbsences } = marks;
  return { topic, homework, noHomework: noHomework === 1, attendanceTaken: attendanceTaken === 1, noMarks: noMarks === 1, hasMarks, hasAbsences };
}

/** Who gave the lesson; where nobody has recorded it, who teaches the course on that day. */
function nameTeacher(record: LessonRecordRow | null, teachers: readonly CourseTeacher[], date: string): string | null {
  if (record?.lastName != null) return formatInitials({ lastName: record.lastName, firstName: record.firstName ?? '', middleName: record.middleName });
  return nameTeachers(teachers, date).join(', ') || null;
}
