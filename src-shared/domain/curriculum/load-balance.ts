/** A page of a class and subject as the load sees it on a date; `groupId` null = the whole class. */
export type LoadCourse = { readonly groupId: number | null; readonly hours: number; readonly teachers: number };

export type LoadBalance = {
  /** Hours of the plan that nobody gives. */
  readonly uncovered: number;
  /** Hours given beyond the plan, or by two teachers at once. */
  readonly doubled: number;
};

/**
 * The load of a subject in a class against its plan (CUR-03). A pupil of a subgroup has the hours of the whole class and those of the
 * subgroup; each way through is compared with the plan, and the worst one counts. Hours without a teacher are not covered; every
 * further teacher of the same page doubles its hours.
 */
export function findLoadBalance(planned: number, courses: readonly LoadCourse[]): LoadBalance {
  const whole = courses.filter((course) => course.groupId === null);
  const groups = courses.filter((course) => course.groupId !== null);
  const ways = groups.length === 0 ? [whole] : groups.map((group) => [...whole, group]);
  const sum = (way: readonly LoadCourse[], weight: (course: LoadCourse) => number): number => way.reduce((total, course) => total + course.hours * weight(course), 0);
  return {
    uncovered: Math.max(0, ...ways.map((way) => planned - sum(way, ({ teachers }) => (teachers > 0 ? 1 : 0)))),
    doubled: Math.max(0, ...ways.map((way) => sum(way, ({ teachers }) => Math.max(1, teachers)) - planned)),
  };
}
