import type { PageAbsence, PageLesson, PageMark, PagePeriod, PlannedTopic } from '@shared/contract/journal-contract';
import { lessonKey } from '@shared/domain/journal';
import { buildDayLessons, type TimetableBase, type TimetableLesson } from '@shared/domain/timetable';
import type { Query } from '../../database/statement-cache';
import { loadTimetable, oneCourse } from '../timetable';
import { buildPageLesson, type LessonKey } from './build-page-lesson';
import type { EntryPage } from './entry-page';
import { flagLateAbsences, flagLateMarks } from './flag-late';
import { loadTeachers, type CourseFacts, type CourseTeacher } from './load-courses';
import { loadAbsences, loadColumns, loadLessonRecords, loadMarks, type ColumnRow, type DateRange, type LessonRecordRow } from './load-records';
import { openPageTerms } from './page-terms';
import { compareLessons, loadPlans, toPlannedTopic } from './offer-topics';

type PageRecords = {
  readonly lessons: readonly PageLesson[];
  readonly marks: readonly PageMark[];
  readonly absences: readonly PageAbsence[];
  readonly planTopics: readonly PlannedTopic[];
  readonly teachers: readonly CourseTeacher[];
};

/** Lessons of a page between two dates – those of the timetable and those recorded – with all that stands in them. */
export function loadPageRecords(query: Query, course: CourseFacts, periods: readonly PagePeriod[], range: DateRange, today: string): PageRecords {
  const set = oneCourse(course.id);
  const timetable = loadTimetable(query, set);
  const scheduled = listYearLessons(timetable);
  const plans = loadPlans(query, set, scheduled);
  const teachers = loadTeachers(query, set).get(course.id) ?? [];
  const records = loadLessonRecords(query, set, range);
  const columns = loadColumns(query, set, range);
  const marks = loadMarks(query, columns);
  const absences = loadAbsences(query, records);
  const terms = openPageTerms(query, course, toKnown(timetable));
  const around = { course, teachers, periods, offered: plans.offered.get(course.id) ?? new Map<string, never>(), today, terms };
  const columnsOf = groupColumns(columns);
  const markedLessons = findMarkedLessons(columns, marks);
  const absentLessons = new Set(absences.map((absence) => absence.lessonId));
  const lessons = joinSources(scheduled.filter(({ date }) => range.from <= date && date <= range.to), records).map(({ place, scheduled: inTimetable, record }) => {
    const id = record?.id ?? 0;
    return buildPageLesson({ place, scheduled: inTimetable, record, columns: columnsOf.get(id) ?? [], hasMarks: markedLessons.has(id), hasAbsences: absentLessons.has(id) }, around);
  });
  return { lessons, marks: flagLateMarks(marks, columns, records, terms), absences: flagLateAbsences(absences, records, terms), planTopics: plans.items.map(toPlannedTopic), teachers };
}

/**
 * One lesson as the page shows it after a write; a lesson from nowhere is an empty one that is not scheduled. Only a lesson without a
 * topic is offered the next one of the plan, for which the whole year is gone through.
 */
export function loadPageLesson(query: Query, page: EntryPage, place: LessonKey): PageLesson {
  const { course, periods, today } = page;
  const set = oneCourse(course.id);
  const range = { from: place.date, to: place.date };
  const isHere = ({ lessonNumber }: { readonly lessonNumber: number }): boolean => lessonNumber === place.lessonNumber;
  const record = loadLessonRecords(query, set, range).find(isHere) ?? null;
  const scheduled = buildDayLessons(page.getTimetable(), place.date, place.date).find(isHere) ?? null;
  const columns = record === null ? [] : loadColumns(query, set, range).filter(({ lessonId }) => lessonId === record.id);
  const hasMarks = loadMarks(query, columns).length > 0;
  const hasAbsences = record !== null && loadAbsences(query, [record]).length > 0;
  const offered = record?.topic == null ? loadPlans(query, set, listYearLessons(page.getTimetable())).offered.get(course.id) : undefined;
  const around = { course, teachers: loadTeachers(query, set).get(course.id) ?? [], periods, offered: offered ?? new Map<string, never>(), today, terms: page.getTerms() };
  return buildPageLesson({ place, scheduled, record, columns, hasMarks, hasAbsences }, around);
}

/** The calendar has come with the timetable. */
function toKnown(timetable: TimetableBase): Parameters<typeof openPageTerms>[2] {
  const [schoolClass] = timetable.courses;
  return schoolClass && { calendar: timetable, schoolClass };
}

/** From the first day of the first period to the last day of the last one. */
export function listYearLessons(base: TimetableBase): TimetableLesson[] {
  const first = base.periods.reduce((date, period) => (period.startDate < date ? period.startDate : date), '9999-12-31');
  const last = base.periods.reduce((date, period) => (period.endDate > date ? period.endDate : date), '');
  return base.periods.length === 0 ? [] : buildDayLessons(base, first, last);
}

type LessonSource = { readonly place: LessonKey; readonly scheduled: TimetableLesson | null; readonly record: LessonRecordRow | null };

/** Lessons of one course from timetable and records, in order of date and number. */
function joinSources(scheduled: readonly TimetableLesson[], records: readonly LessonRecordRow[]): LessonSource[] {
  const recordOf = new Map(records.map((record) => [lessonKey(record), record]));
  const joined: LessonSource[] = scheduled.map((lesson) => {
    const key = lessonKey(lesson);
    const record = recordOf.get(key) ?? null;
    recordOf.delete(key);
    return { place: lesson, scheduled: lesson, record };
  });
  for (const record of recordOf.values()) joined.push({ place: record, scheduled: null, record });
  return recordOf.size === 0 ? joined : joined.sort((left, right) => compareLessons(left.place, right.place));
}

function groupColumns(columns: readonly ColumnRow[]): Map<number, ColumnRow[]> {
  const groups = new Map<number, ColumnRow[]>();
  for (const column of columns) {
    const group = groups.get(column.lessonId);
    if (group) group.push(column);
    else groups.set(column.lessonId, [column]);
  }
  return groups;
}

function findMarkedLessons(columns: readonly ColumnRow[], marks: readonly PageMark[]): Set<number> {
  const lessonOf = new Map(columns.map((column) => [column.id, column.lessonId]));
  const marked = new Set<number>();
  for (const mark of marks) marked.add(lessonOf.get(mark.columnId) ?? 0);
  marked.delete(0);
  return marked;
}
