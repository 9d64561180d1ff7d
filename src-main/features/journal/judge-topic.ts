import type { LessonEdit } from '@shared/contract/journal-contract';
import { findTopicRefusal, isSameTopic, type TopicRefusal } from '@shared/domain/journal';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { readRegulation } from '../regulation';

type PlanTopic = { readonly topic: string; readonly corrected: string | null };
/** `reason` as it is to be kept: none for a topic of the plan. */
export type TopicJudgement = { readonly refusal: TopicRefusal | null; readonly reason: string | null };

const TOPICS = `SELECT i.topic AS "topic", i.corrected_topic AS "corrected" FROM lesson_plan p JOIN lesson_plan_item i ON i.plan_id = p.id WHERE p.course_id = ? AND i.topic <> ''`;

/** Does a topic keep to the plan of its page, as far as the regulation of the day asks for that (CUR-06, LRS-29)? A page without a plan has nothing to keep to. */
export function judgeTopic(query: Query, courseId: number, { topic, topicReason = null }: Pick<LessonEdit, 'topic' | 'topicReason'>, date: CalendarDate): TopicJudgement {
  if (topic === null) return { refusal: null, reason: null };
  const planned = query.recall<PlanTopic>(TOPICS, courseId);
  const isPlanned = planned.some((item) => isSameTopic(item.topic, topic) || (item.corrected !== null && isSameTopic(item.corrected, topic)));
  if (planned.length === 0 || isPlanned) return { refusal: null, reason: null };
  return { refusal: findTopicRefusal(readRegulation(query, date).get('topicStrict'), topicReason), reason: topicReason };
}
