import type { CalendarDate } from '../../lib/calendar-date';

export type DateSpan = { readonly dateFrom: CalendarDate; /** Last day; null = until further notice. */ readonly dateTo: CalendarDate | null };
export type GradeSpan = { readonly gradeFrom: number; readonly gradeTo: number };
export type CalendarSpan = GradeSpan & { readonly startDate: CalendarDate; readonly endDate: CalendarDate };

export type TimetableVersion = DateSpan & { readonly id: number };
/** `weekday` 1 = Monday; `parity` 0 = every week, 1 odd, 2 even weeks of the year. */
export type TimetableEntry = {
  readonly versionId: number;
  readonly courseId: number;
  readonly weekday: number;
  readonly lessonNumber: number;
  readonly parity: number;
  readonly room: string | null;
};
/** What the calendar and the bells look at in a class. `weekDays`: where its school week is not that of the school (SET-05). */
export type CalendarClass = { readonly classId: number; readonly grade: number; readonly shift: number; readonly weekDays: number | null };
/** With dates: a page that has lessons only from–to (IUP-01). */
export type TimetableCourse = CalendarClass & { readonly id: number; readonly dateFrom?: CalendarDate | null; readonly dateTo?: CalendarDate | null };

/** A vacation or a holiday: no lesson on its days. With a class it is of that class alone. */
export type DayOff = CalendarSpan & { readonly kind: 'vacation' | 'holiday'; readonly name: string; readonly classId: number | null };
/**
 * One date that is unlike its weekday (SET-04). `cancelled`: no lessons. `moved`: a school day that goes by the timetable of another
 * weekday (`followsWeekday`), in the given week parity or in that of the date itself.
 */
export type SpecialDay = GradeSpan & {
  readonly kind: 'cancelled' | 'moved';
  readonly date: CalendarDate;
  readonly name: string;
  readonly classId: number | null;
  readonly followsWeekday: number | null;
  readonly followsParity: number | null;
};

/** Whose bells on which days; a null does not narrow (SET-06). From and to the same date is a day of its own: a shortened one. */
export type BellRule = DateSpan & {
  readonly scheduleId: number;
  readonly weekday: number | null;
  readonly shift: number | null;
  readonly gradeFrom: number | null;
  readonly gradeTo: number | null;
  readonly classId: number | null;
};
export type BellTime = { readonly scheduleId: number; readonly lessonNumber: number; readonly startTime: string; readonly endTime: string };

/** Which days are school days, and their bells, for every class of a year; everything dated, nothing chosen yet. */
export type SchoolCalendar = {
  /** Its week is the first, odd one. */
  readonly yearStart: CalendarDate;
  /** 5 or 6: days of the school week, counted from Monday. */
  readonly weekDays: number;
  readonly periods: readonly CalendarSpan[];
  readonly daysOff: readonly DayOff[];
  readonly specialDays: readonly SpecialDay[];
  readonly bellRules: readonly BellRule[];
  readonly bellTimes: readonly BellTime[];
};

/** All that lessons are made of, for the courses asked about (TT-04). */
export type TimetableBase = SchoolCalendar & {
  readonly courses: readonly TimetableCourse[];
  readonly versions: readonly TimetableVersion[];
  readonly entries: readonly TimetableEntry[];
};

/** A lesson of the timetable on a date. Times `HH:mm`, null where the bells of the class have no such lesson. */
export type TimetableLesson = {
  readonly courseId: number;
  readonly date: CalendarDate;
  readonly lessonNumber: number;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly room: string | null;
};
