import { weekdayOf } from '../../../lib/calendar-date';
import { formatDate } from '../../../lib/russian-date';
import type { SpecialDay } from '../../timetable';
import type { CalendarProblem } from './calendar-problem';
import type { YearSpan } from './check-period-set';
import { shareGrades, type Span } from './span';

export type SpecialDayDraft = SpecialDay & { readonly id: number | null };

/**
 * What is wrong with a special day (SET-04): beyond the year; somebody of those it is about already has one on the date; a moved day
 * outside the periods, on a vacation, or that follows its own weekday in a week that has it anyway.
 */
export function checkSpecialDay(draft: SpecialDayDraft, around: { readonly year: YearSpan; readonly weekDays: number; readonly periods: readonly Span[]; readonly vacations: readonly Span[]; readonly specialDays: readonly SpecialDayDraft[] }): CalendarProblem[] {
  const row = formatDate(draft.date);
  const span = toSpan(draft);
  if (draft.date < around.year.startDate || draft.date > around.year.endDate) return [{ row, index: null, text: 'день вне учебного года.' }];
  const other = around.specialDays.find((day) => day.id !== draft.id && day.date === draft.date && shareGrades(toSpan(day), span));
  if (other) return [{ row, index: null, text: `на этот день уже записано: «${other.name}». Измените ту запись или уберите её.` }];
  if (draft.kind === 'cancelled') return [];
  const lies = (of: Span) => of.startDate <= draft.date && draft.date <= of.endDate;
  if (!around.periods.some((period) => lies(period) && shareGrades(period, span))) return [{ row, index: null, text: 'день не входит ни в один учебный период: уроки с него некуда отнести.' }];
  const vacation = around.vacations.find((one) => lies(one) && shareGrades(one, span));
  if (vacation) return [{ row, index: null, text: `день лежит на каникулах «${vacation.name}». Учебным он быть не может.` }];
  const isUsual = weekdayOf(draft.date) <= around.weekDays && (draft.followsWeekday ?? weekdayOf(draft.date)) === weekdayOf(draft.date) && draft.followsParity === null;
  return isUsual ? [{ row, index: null, text: 'это и так учебный день по своему расписанию. Выберите, по расписанию какого дня идут уроки.' }] : [];
}

function toSpan({ date, name, gradeFrom, gradeTo, classId }: SpecialDay): Span {
  return { startDate: date, endDate: date, name, gradeFrom, gradeTo, classId };
}
