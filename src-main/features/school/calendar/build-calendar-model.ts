import type { SpecialDayCard, YearCalendar } from '@shared/contract/calendar-contract';
import {
  countPeriodDays, DAY_KIND_TITLES, DAY_LETTERS, formatGradeList, listCalendarViews, listPictureDays, type CalendarView, type DayKind, type Span,
} from '@shared/domain/school';
import { daysBetween } from '@shared/lib/calendar-date';
import { formatDate, formatDayAndMonth, formatWeekdayGenitive } from '@shared/lib/russian-date';
import type { CalendarPrintDay, YearCalendarModel } from '../../../documents';

const TONES: Readonly<Record<DayKind, 0 | 1 | 2>> = { study: 0, moved: 0, cancelled: 2, vacation: 1, holiday: 2, weekend: 1, outside: 1 };
const SHOWN: readonly DayKind[] = ['vacation', 'holiday', 'moved', 'cancelled'];

/** The calendar in words for one sheet; the months are those of the grades with the most classes. */
export function buildCalendarModel(calendar: YearCalendar): Omit<YearCalendarModel, 'stamp' | 'school' | 'approval'> {
  const views = listCalendarViews(calendar);
  const [shown, ...others] = views;
  const days = shown ? listPictureDays(calendar, shown.schoolClass) : [];
  const used = SHOWN.filter((kind) => days.some((day) => day.kind === kind));
  return {
    yearName: calendar.year.name,
    shownFor: shown && others.length > 0 ? shown.label : null,
    days: days.map(({ date, kind }): CalendarPrintDay => ({ date, letter: DAY_LETTERS[kind], tone: TONES[kind], isFree: kind !== 'study' && kind !== 'moved' })),
    legend: used.map((kind) => ({ letter: DAY_LETTERS[kind], meaning: DAY_KIND_TITLES[kind].toLowerCase(), tone: TONES[kind] })),
    notes: calendar.specialDays.map((day) => describeSpecialDay(calendar, day)),
    periods: listPeriodRows(calendar, views),
    freeDays: calendar.freeDays.map((days) => [days.name, nameGrades(calendar, days), formatSpan(days), String(daysBetween(days.startDate, days.endDate) + 1)]),
  };
}

/** Periods by the levels they are for, with school days of the first grades of each that differ. */
function listPeriodRows(calendar: YearCalendar, views: readonly CalendarView[]): string[][] {
  return calendar.levels.flatMap((level) => {
    const view = views.find(({ schoolClass, classCount }) => classCount > 0 && schoolClass.classId === 0 && level.gradeFrom <= schoolClass.grade && schoolClass.grade <= level.gradeTo);
    const schoolClass = view?.schoolClass ?? { classId: 0, grade: level.gradeFrom, shift: 1, weekDays: null };
    return countPeriodDays(calendar, schoolClass).map((period) => [nameGrades(calendar, { ...level, classId: null }), period.name, formatSpan(period), String(period.schoolDays)]);
  });
}

/** «01.09–24.10.2025», «31.12.2025–11.01.2026»: one line of a narrow column where it can be. */
function formatSpan({ startDate, endDate }: { readonly startDate: string; readonly endDate: string }): string {
  if (startDate === endDate) return formatDate(startDate);
  const from = formatDate(startDate);
  return `${startDate.slice(0, 4) === endDate.slice(0, 4) ? from.slice(0, 5) : from}–${formatDate(endDate)}`;
}

/** «все», «1», «10–11», «7А». */
function nameGrades({ classes }: YearCalendar, { gradeFrom, gradeTo, classId }: Pick<Span, 'gradeFrom' | 'gradeTo' | 'classId'>): string {
  if (classId) return classes.find((one) => one.classId === classId)?.name ?? '';
  const grades = [...new Set(classes.map(({ grade }) => grade))];
  if (grades.length > 0 && grades.every((grade) => gradeFrom <= grade && grade <= gradeTo)) return 'все';
  return formatGradeList(Array.from({ length: gradeTo - gradeFrom + 1 }, (_, index) => gradeFrom + index));
}

function describeSpecialDay(calendar: YearCalendar, day: SpecialDayCard): string {
  const whom = nameGrades(calendar, day);
  const follows = day.followsWeekday === null ? '' : `, по расписанию ${formatWeekdayGenitive(day.followsWeekday)}`;
  return `${DAY_LETTERS[day.kind]} – ${formatDayAndMonth(day.date)}: ${day.name}${follows}${whom === 'все' ? '' : ` (классы: ${whom})`}.`;
}
