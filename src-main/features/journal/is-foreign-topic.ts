import type { LessonEdit } from '@shared/contract/journal-contract';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { readRegulation } from '../regulation';

const HAS_PLAN = 'SELECT i.id FROM lesson_plan p JOIN lesson_plan_item i ON i.plan_id = p.id WHERE p.course_id = ? LIMIT 1';

/** A topic that is none of the plan's, where the regulation keeps to the plan strictly (CUR-06, LRS-29). A page without a plan has nothing to keep to. */
export function isForeignTopic(query: Query, courseId: number, { topic, planItemId }: Pick<LessonEdit, 'topic' | 'planItemId'>, date: CalendarDate): boolean {
  if (topic === null || planItemId !== null || readRegulation(query, date).get('topicStrict') !== 'strict') return false;
  return query.find(HAS_PLAN, courseId) !== undefined;
}
