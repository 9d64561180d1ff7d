import { foldName } from '../../lib/fold-name';

/** How a lesson's topic keeps to the КТП (LRS-29); null where the school has no rule. */
export type TopicRule = 'strict' | 'withReason' | null;
export type TopicRefusal = 'topicNotInPlan' | 'topicNeedsReason';

/** One topic, however it was typed: case, «ё», blanks, kinds of dashes and the stop at the end do not count. */
export function isSameTopic(left: string, right: string): boolean {
  return foldTopic(left) === foldTopic(right);
}

function foldTopic(topic: string): string {
  return foldName(topic).replace(/[\s.;,]+$/, '');
}

/** A topic that is none of the plan's: refused where the plan is kept to strictly, else taken with its reason, and counted (CUR-06). */
export function findTopicRefusal(rule: TopicRule, reason: string | null): TopicRefusal | null {
  if (rule === 'strict') return 'topicNotInPlan';
  return rule === 'withReason' && reason === null ? 'topicNeedsReason' : null;
}

/** Offered where the reason is asked for; any other words will do. */
export const TOPIC_REASONS = ['уплотнение программы', 'закрепление по итогам работы', 'перенос темы', 'замена учителя', 'отмена уроков', 'уточнение темы'] as const;
