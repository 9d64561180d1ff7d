import { formatSlotKey, type GivenLesson, type LessonSlot, type LostLesson, type PlanLine, type PlanState } from '@shared/domain/lesson-plan';
import { isWorkType, type WorkTypeInfo } from '@shared/domain/journal';
import { buildDayLessons } from '@shared/domain/timetable';
import type { Query } from '../../database/statement-cache';
import { readWorkTypes } from '../school';
import { loadTimetable, type CourseSet } from '../timetable';

export type PlanHead = {
  readonly id: number; readonly courseId: number; readonly title: string; readonly state: PlanState; readonly remark: string | null; readonly decidedAt: string | null; readonly decidedBy: number | null; readonly version: number;
};
type ItemRow = Omit<PlanLine, 'workType' | 'isReserve'> & { readonly courseId: number; readonly ordinal: number; readonly workType: string | null; readonly isReserve: number | null };
type GivenRow = Omit<GivenLesson, 'hasTopic' | 'isReplaced' | 'deviation'> & { readonly courseId: number; readonly hasTopic: number; readonly isReplaced: number; readonly topic: string | null; readonly reason: string | null };

const headsSql = (set: CourseSet): string =>
  `SELECT id, course_id AS "courseId", title, coalesce(state, 'draft') AS "state", remark, decided_at AS "decidedAt", decided_by AS "decidedBy", row_version AS "version" FROM lesson_plan WHERE course_id IN (${set.sql})`;
const itemsSql = (set: CourseSet): string =>
  `SELECT i.id, p.course_id AS "courseId", i.ordinal, i.section, i.topic, i.hours, i.lesson_type AS "lessonType", i.work_type AS "workType", i.homework, i.is_reserve AS "isReserve",
    i.planned_date AS "plannedDate", i.planned_until AS "plannedUntil", i.outcome, i.corrected_topic AS "correctedTopic", i.corrected_hours AS "correctedHours",
    i.corrected_date AS "correctedDate", i.corrected_until AS "correctedUntil"
  FROM lesson_plan p JOIN lesson_plan_item i ON i.plan_id = p.id WHERE p.course_id IN (${set.sql}) ORDER BY p.course_id, i.ordinal`;
/** Replaced: given by somebody who does not teach the page on that day. */
const givenSql = (set: CourseSet): string =>
  `SELECT l.course_id AS "courseId", l.date, l.lesson_number AS "lessonNumber", l.plan_item_id AS "planItemId", l.hours, CASE WHEN l.topic IS NULL THEN 0 ELSE 1 END AS "hasTopic",
    CASE WHEN l.teacher_id IS NULL OR EXISTS (SELECT 1 FROM course_teacher t WHERE t.course_id = l.course_id AND t.staff_id = l.teacher_id AND t.date_from <= l.date AND (t.date_to IS NULL OR t.date_to >= l.date))
      THEN 0 ELSE 1 END AS "isReplaced",
    CASE WHEN l.topic_reason IS NULL THEN NULL ELSE l.topic END AS "topic", l.topic_reason AS "reason"
  FROM lesson l WHERE l.course_id IN (${set.sql}) ORDER BY l.course_id, l.date, l.lesson_number`;
const lostSql = (set: CourseSet): string =>
  `SELECT course_id AS "courseId", date, lesson_number AS "lessonNumber", cause FROM lost_lesson WHERE course_id IN (${set.sql}) ORDER BY course_id, date, lesson_number`;

/** What the plan of one course is compared with. */
export type CoursePlan = {
  readonly head: PlanHead | null;
  readonly lines: readonly PlanLine[];
  readonly ordinals: readonly number[];
  readonly slots: readonly LessonSlot[];
  readonly given: readonly GivenLesson[];
  readonly lost: readonly LostLesson[];
};
export const NO_PLAN: CoursePlan = { head: null, lines: [], ordinals: [], slots: [], given: [], lost: [] };

/** Plans of these courses with their lessons, by course; a fixed number of queries. */
export function loadCoursePlans(query: Query, set: CourseSet, year: { readonly startDate: string; readonly endDate: string }): ReadonlyMap<number, CoursePlan> {
  const heads = new Map(query.all<PlanHead>(headsSql(set), ...set.values).map((head) => [head.courseId, head]));
  const items = group(query.all<ItemRow>(itemsSql(set), ...set.values));
  const given = group(query.all<GivenRow>(givenSql(set), ...set.values));
  const lost = group(query.all<LostLesson & { courseId: number }>(lostSql(set), ...set.values));
  const types = readWorkTypes(query);
  const slots = group(buildDayLessons(loadTimetable(query, set), year.startDate, year.endDate));
  const ids = new Set([...heads.keys(), ...slots.keys(), ...given.keys()]);
  return new Map([...ids].map((id): [number, CoursePlan] => [id, {
    head: heads.get(id) ?? null,
    lines: (items.get(id) ?? []).map((row) => toLine(row, types)),
    ordinals: (items.get(id) ?? []).map(({ ordinal }) => ordinal),
    slots: (slots.get(id) ?? []).map(({ date, lessonNumber }) => ({ date, lessonNumber })),
    given: (given.get(id) ?? []).map(toGiven),
    lost: (lost.get(id) ?? []).map(({ date, lessonNumber, cause }) => ({ date, lessonNumber, cause })),
  }]));
}

/** Is it a lesson that the course has, by timetable or by a plan made before the timetable changed? */
export function isCourseLesson({ slots, lines }: CoursePlan, { date, lessonNumber }: LessonSlot): boolean {
  const key = formatSlotKey({ date, lessonNumber });
  return slots.some((slot) => formatSlotKey(slot) === key) || lines.some(({ plannedDate, plannedUntil }) => plannedDate === date || plannedUntil === date);
}

function toGiven({ courseId: _course, hasTopic, isReplaced, topic, reason, ...lesson }: GivenRow): GivenLesson {
  return { ...lesson, hasTopic: hasTopic === 1, isReplaced: isReplaced === 1, deviation: topic === null || reason === null ? null : { topic, reason } };
}

function toLine({ courseId: _course, ordinal: _ordinal, workType, isReserve, ...line }: ItemRow, types: readonly WorkTypeInfo[]): PlanLine {
  return { ...line, workType: workType !== null && isWorkType(workType, types) ? workType : null, isReserve: isReserve === 1 };
}

function group<Row extends { readonly courseId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const known = groups.get(row.courseId);
    if (known) known.push(row);
    else groups.set(row.courseId, [row]);
  }
  return groups;
}

