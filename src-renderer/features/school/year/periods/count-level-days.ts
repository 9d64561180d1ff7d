import type { YearCalendar } from '@shared/contract/calendar-contract';
import { countPeriodDays, listCalendarViews, type LevelSpan, type PeriodDraft } from '@shared/domain/school';

/** School days of each period as it is being typed, for the grades of the level that are the most; empty while a date is wrong. */
export function countLevelDays(calendar: YearCalendar, { gradeFrom, gradeTo }: LevelSpan, periods: readonly PeriodDraft[]): readonly number[] {
  if (periods.some(({ startDate, endDate }) => startDate === '' || endDate === '' || startDate > endDate)) return [];
  const source = { ...calendar, levels: [{ gradeFrom, gradeTo, periods }] };
  const view = listCalendarViews(source).find(({ schoolClass }) => schoolClass.classId === 0 && gradeFrom <= schoolClass.grade && schoolClass.grade <= gradeTo);
  return countPeriodDays(source, view?.schoolClass ?? { classId: 0, grade: gradeFrom, shift: 1, weekDays: null }).map(({ schoolDays }) => schoolDays);
}
