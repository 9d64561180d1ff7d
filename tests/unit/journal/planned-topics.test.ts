import { expect, it } from 'vitest';
import { assignPlannedTopics, type PlanItem, type PlanLesson } from '@shared/domain/journal';

const items: PlanItem[] = [1, 2, 3, 4].map((ordinal) => ({ id: ordinal * 10, ordinal, hours: 1 }));
const lesson = (date: string, changes: Partial<PlanLesson> = {}): PlanLesson => ({ date, lessonNumber: 1, planItemId: null, hours: 1, hasTopic: false, ...changes });

function offer(plan: readonly PlanItem[], lessons: readonly PlanLesson[]): Record<string, number> {
  return Object.fromEntries([...assignPlannedTopics(plan, lessons)].map(([key, item]) => [key, item.ordinal]));
}

it('gives the items in order to the lessons in order', () => {
  expect(offer(items, [lesson('2025-09-01'), lesson('2025-09-03'), lesson('2025-09-03', { lessonNumber: 2 })])).toEqual({ '2025-09-01:1': 1, '2025-09-03:1': 2, '2025-09-03:2': 3 });
});

it('leaves out items that a lesson has used, wherever that lesson stands', () => {
  const later = lesson('2025-09-10', { planItemId: 10, hasTopic: true });
  expect(offer(items, [lesson('2025-09-01'), lesson('2025-09-03', { planItemId: 30, hasTopic: true }), lesson('2025-09-05'), later])).toEqual({ '2025-09-01:1': 2, '2025-09-05:1': 4 });
});

it('takes no item for a lesson with a topic of its own', () => {
  expect(offer(items, [lesson('2025-09-01', { hasTopic: true }), lesson('2025-09-03')])).toEqual({ '2025-09-03:1': 1 });
});

it('offers an item of two hours to two lessons, the rest of a begun one to the next', () => {
  const plan = [{ id: 10, ordinal: 1, hours: 2 }, { id: 20, ordinal: 2, hours: 1 }];
  const dates = ['2025-09-01', '2025-09-03', '2025-09-05'];
  expect(Object.values(offer(plan, dates.map((date) => lesson(date))))).toEqual([1, 1, 2]);
  expect(Object.values(offer(plan, [lesson('2025-09-01', { planItemId: 10, hasTopic: true }), lesson('2025-09-03'), lesson('2025-09-05')]))).toEqual([1, 2]);
});

it('offers nothing once the plan is through', () => {
  expect(offer([items[0]!], [lesson('2025-09-01'), lesson('2025-09-03')])).toEqual({ '2025-09-01:1': 1 });
});
