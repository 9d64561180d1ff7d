/** What is wrong in a set of periods, vacations or bells: `row` names the row for the person, `index` its place in the set where there is one. */
export type CalendarProblem = { readonly row: string; readonly index: number | null; readonly text: string };

/** «II четверть: конец раньше начала.» */
export function formatCalendarProblem({ row, text }: CalendarProblem): string {
  return `${row}: ${text}`;
}
