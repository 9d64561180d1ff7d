/** An item of the КТП; `hours` lessons are given to it. */
export type PlanItem = { readonly id: number; readonly ordinal: number; readonly hours: number };

/** A lesson of the course in the year, as far as the plan is concerned. */
export type PlanLesson = { readonly date: string; readonly lessonNumber: number; readonly planItemId: number | null; readonly hours: number; readonly hasTopic: boolean };

/**
 * Which item of the plan each lesson without a topic is offered (CUR-06): items with hours left, in the order of the plan, go to the
 * lessons without a topic in the order of dates. A lesson with a topic of its own takes no item. Lessons come in order of date and
 * number; the key is `lessonKey`.
 */
export function assignPlannedTopics<Item extends PlanItem>(items: readonly Item[], lessons: readonly PlanLesson[]): Map<string, Item> {
  const left = findHoursLeft(items, lessons);
  const offered = new Map<string, Item>();
  let position = 0;
  for (const lesson of lessons) {
    if (lesson.hasTopic || lesson.planItemId !== null) continue;
    while (position < items.length && (left[position] ?? 0) <= 0) position += 1;
    const item = items[position];
    if (!item) break;
    offered.set(lessonKey(lesson), item);
    left[position] = (left[position] ?? 0) - lesson.hours;
  }
  return offered;
}

export function lessonKey(lesson: { readonly date: string; readonly lessonNumber: number }): string {
  return `${lesson.date}:${lesson.lessonNumber}`;
}

/** By position of `items`. */
function findHoursLeft(items: readonly PlanItem[], lessons: readonly PlanLesson[]): number[] {
  const given = new Map<number, number>();
  for (const { planItemId, hours } of lessons) if (planItemId !== null) given.set(planItemId, (given.get(planItemId) ?? 0) + hours);
  return items.map((item) => item.hours - (given.get(item.id) ?? 0));
}
