import type { CalendarDate } from '../../lib/calendar-date';

/** Units that need a number with them, and in what the number is counted. */
export const COUNTED_UNITS = [
  'minutesFromLessonStart', 'hoursAfterLastLesson', 'calendarDays', 'workingDays', 'hours', 'daysBeforePeriod', 'daysAfterPeriodStart', 'daysBeforePeriodEnd',
  'daysAfterPeriodEnd', 'daysFromYearStart', 'daysAfterYearEnd',
] as const;
export const BARE_UNITS = ['lessonDay', 'weekly', 'untilPeriodClosing', 'none'] as const;
export const TERM_UNITS = [...COUNTED_UNITS, ...BARE_UNITS, 'onDay', 'byOrderDate'] as const;

export type CountedUnit = (typeof COUNTED_UNITS)[number];
export type TermUnit = (typeof TERM_UNITS)[number];

/**
 * A term as a regulation words it (requirements section 4.1); what moment it comes to is said by `findRecordTerm` and `findDueDate`.
 * `hoursAfterLastLesson` ends with the day of the lesson at the latest; `daysFromYearStart` below zero is before the year; `onDay` is
 * `MM-dd` of every year; `byOrderDate` holds the days named in orders, one for each period.
 */
export type TermValue =
  | { readonly unit: CountedUnit; readonly amount: number }
  | { readonly unit: (typeof BARE_UNITS)[number] }
  | { readonly unit: 'onDay'; readonly day: string }
  | { readonly unit: 'byOrderDate'; readonly dates: readonly CalendarDate[] };

export const UNIT_TITLES: Readonly<Record<TermUnit, string>> = {
  minutesFromLessonStart: 'минут от начала урока',
  hoursAfterLastLesson: 'часов после последнего урока класса',
  calendarDays: 'календарных дней',
  workingDays: 'рабочих дней',
  hours: 'часов',
  daysBeforePeriod: 'дней до начала учебного периода',
  daysAfterPeriodStart: 'дней от начала учебного периода',
  daysBeforePeriodEnd: 'дней до конца учебного периода',
  daysAfterPeriodEnd: 'дней после конца учебного периода',
  daysFromYearStart: 'дней от начала учебного года (со знаком «минус» – до него)',
  daysAfterYearEnd: 'дней после конца учебного года',
  lessonDay: 'до конца дня урока',
  weekly: 'не реже раза в неделю',
  untilPeriodClosing: 'до закрытия периода',
  none: 'срок не установлен',
  onDay: 'к дню года',
  byOrderDate: 'по датам приказа',
};
