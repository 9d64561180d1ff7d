import type { PlannedTopic } from '@shared/contract/journal-contract';
import { assignPlannedTopics, lessonKey, type PlanLesson } from '@shared/domain/journal';
import type { TimetableLesson } from '@shared/domain/timetable';
import type { Query } from '../../database/statement-cache';
import type { CourseSet } from '../timetable';
import { loadPlanItems, loadPlanLessons, type PlanItemRow } from './load-records';

/** By course, then by `lessonKey`: the topic of the КТП that a lesson without a topic is offered. */
export type OfferedTopics = ReadonlyMap<number, ReadonlyMap<string, PlanItemRow>>;
export type CoursePlans = { readonly items: readonly PlanItemRow[]; readonly offered: OfferedTopics };

/** Next topics of the plans of these courses (CUR-06). `scheduled` are all their lessons of the year. */
export function loadPlans(query: Query, set: CourseSet, scheduled: readonly TimetableLesson[]): CoursePlans {
  const items = loadPlanItems(query, set);
  if (items.length === 0) return { items, offered: new Map() };
  const recordedOf = groupByCourse(loadPlanLessons(query, set));
  const scheduledOf = groupByCourse(scheduled);
  const offered = [...groupByCourse(items)].map(([courseId, itemsOfCourse]): [number, ReadonlyMap<string, PlanItemRow>] => [
    courseId,
    assignPlannedTopics(itemsOfCourse, joinLessons(scheduledOf.get(courseId) ?? [], recordedOf.get(courseId) ?? [])),
  ]);
  return { items, offered: new Map(offered) };
}

export function toPlannedTopic({ planItemId, ordinal, section, topic, homework }: PlanItemRow): PlannedTopic {
  return { planItemId, ordinal, section, topic, homework };
}

/** Lessons of the timetable and recorded ones, in order of date and number. */
function joinLessons(scheduled: readonly TimetableLesson[], recorded: readonly PlanLesson[]): PlanLesson[] {
  const lessons = new Map<string, PlanLesson>(recorded.map((lesson) => [lessonKey(lesson), lesson]));
  for (const { date, lessonNumber } of scheduled) {
    const key = lessonKey({ date, lessonNumber });
    if (!lessons.has(key)) lessons.set(key, { date, lessonNumber, planItemId: null, hours: 1, hasTopic: false });
  }
  return [...lessons.values()].sort(compareLessons);
}

export function compareLessons(left: { date: string; lessonNumber: number }, right: { date: string; lessonNumber: number }): number {
  return left.date < right.date ? -1 : left.date > right.date ? 1 : left.lessonNumber - right.lessonNumber;
}

export function groupByCourse<Row extends { readonly courseId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.courseId);
    if (group) group.push(row);
    else groups.set(row.courseId, [row]);
  }
  return groups;
}
