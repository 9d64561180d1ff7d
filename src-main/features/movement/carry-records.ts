import type { CalendarDate } from '@shared/lib/calendar-date';
import { carriedRecordTable, type CarriedRecordRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { ClassFacts } from './load-facts';
import type { MovementStep } from './movement-step';

/** A page the pupil leaves and the one of the same subject he or she comes to; `to` null: there is none. */
export type PagePair = { readonly subject: string; readonly fromCourseId: number; readonly to: { readonly courseId: number; readonly name: string } | null };
type Page = { readonly courseId: number; readonly subjectId: number; readonly subject: string; readonly groupId: number; readonly groupKind: string; readonly groupName: string | null; readonly className: string };
export type CarriedDraft = Pick<CarriedRecordRow, 'kind' | 'date' | 'value' | 'workType' | 'comment' | 'origin' | 'originCourseId' | 'originLessonId' | 'document' | 'slot'>;

const PAGES = `SELECT c.id AS "courseId", c.subject_id AS "subjectId", b.name AS "subject", c.group_id AS "groupId", g.kind AS "groupKind", g.name AS "groupName", k.name AS "className"
  FROM course c JOIN subject b ON b.id = c.subject_id JOIN study_group g ON g.id = c.group_id JOIN school_class k ON k.id = c.class_id
  WHERE c.class_id = ? AND c.kind = 'lesson' ORDER BY b.ordinal, g.name`;
const PERIOD = `SELECT start_date AS "from", end_date AS "to" FROM grading_period WHERE year_id = ? AND grade_from <= ? AND grade_to >= ? AND start_date <= ? ORDER BY start_date DESC LIMIT 1`;
const MARKS = `SELECT l.id AS "originLessonId", l.date AS "date", m.value AS "value", c.work_type AS "workType", m.comment AS "comment"
  FROM lesson l JOIN mark_column c ON c.lesson_id = l.id JOIN mark m ON m.column_id = c.id
  WHERE l.course_id = ? AND l.date BETWEEN ? AND ? AND m.student_id = ? ORDER BY l.date, l.lesson_number, c.ordinal`;
const ABSENCES = `SELECT l.id AS "originLessonId", l.date AS "date", a.code AS "value" FROM lesson l JOIN absence a ON a.lesson_id = l.id
  WHERE l.course_id = ? AND l.date BETWEEN ? AND ? AND a.student_id = ? ORDER BY l.date, l.lesson_number`;
const CARRIED = `SELECT kind AS "kind", date AS "date", value AS "value", work_type AS "workType", comment AS "comment", origin AS "origin", origin_course_id AS "originCourseId",
  origin_lesson_id AS "originLessonId", document AS "document", slot AS "slot" FROM carried_record WHERE course_id = ? AND student_id = ? ORDER BY id`;

export type Span = { readonly from: CalendarDate; readonly to: CalendarDate };

/** The grading period of the class in which a date lies, or the last one begun before it. */
export function findPeriodOf(query: Query, schoolClass: ClassFacts, date: CalendarDate): Span | null {
  return query.find<Span>(PERIOD, schoolClass.yearId, schoolClass.grade, schoolClass.grade, date) ?? null;
}

/** Pages of the class on whose list the pupil is: of the whole class and of the groups named. */
function listPagesOf(query: Query, classId: number, groupIds: ReadonlySet<number>): Page[] {
  return query.all<Page>(PAGES, classId).filter((page) => page.groupKind === 'class' || groupIds.has(page.groupId));
}

type Change = { readonly fromClassId: number; readonly toClassId: number; readonly fromGroups: ReadonlySet<number>; readonly toGroups: ReadonlySet<number> };

/** Which page goes over into which: by subject. Pages that stay the same are left out. */
export function pairPages(query: Query, { fromClassId, toClassId, fromGroups, toGroups }: Change): PagePair[] {
  const target = listPagesOf(query, toClassId, toGroups);
  const pairs: PagePair[] = [];
  for (const page of listPagesOf(query, fromClassId, fromGroups)) {
    const to = target.find((one) => one.subjectId === page.subjectId);
    if (to?.courseId !== page.courseId) pairs.push({ subject: page.subject, fromCourseId: page.courseId, to: to ? { courseId: to.courseId, name: [to.subject, to.className, to.groupName].filter(Boolean).join(', ') } : null });
  }
  return pairs;
}

/** Marks and absences of a pupil on a page in the period, those carried there before included. */
export function listRecordsToCarry(query: Query, studentId: number, fromCourseId: number, period: Span): CarriedDraft[] {
  const own = { origin: 'transfer', originCourseId: fromCourseId, document: null, slot: null };
  const marks = query.all<Pick<CarriedRecordRow, 'originLessonId' | 'date' | 'workType' | 'comment'> & { value: number }>(MARKS, fromCourseId, period.from, period.to, studentId);
  const absences = query.all<Pick<CarriedRecordRow, 'originLessonId' | 'date' | 'value'>>(ABSENCES, fromCourseId, period.from, period.to, studentId);
  const before = query.all<CarriedDraft>(CARRIED, fromCourseId, studentId);
  return [
    ...marks.map((mark) => ({ ...own, ...mark, kind: 'mark', value: String(mark.value) })),
    ...absences.map((absence) => ({ ...own, ...absence, kind: 'absence', workType: null, comment: null })),
    // The period marks of another school go along whatever their period, its current marks while they count.
    ...before.filter((record) => record.slot !== null || record.date === null || (period.from <= record.date && record.date <= period.to)),
  ];
}

/** MOV-03: the records of the current period stand on the new page as well, marked as carried and with their origin. Returns how many. */
export function carryRecords(step: MovementStep, query: Query, studentId: number, pairs: readonly PagePair[], period: Span, made: { readonly at: string; readonly by: number | null }): number {
  let count = 0;
  for (const { fromCourseId, to } of pairs) {
    if (!to) continue;
    for (const draft of listRecordsToCarry(query, studentId, fromCourseId, period)) {
      // Back on the page it was made on, a record needs no copy.
      if (draft.originCourseId === to.courseId) continue;
      step.insert(carriedRecordTable, { ...draft, studentId, courseId: to.courseId, madeAt: made.at, madeBy: made.by });
      count += 1;
    }
  }
  return count;
}
