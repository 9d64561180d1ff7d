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
export type TimetableCourse = { readonly id: number; readonly classId: number; readonly grade: number };
/** A vacation or a holiday: no lesson on its days. */
export type DayOff = CalendarSpan & { readonly kind: 'vacation' | 'holiday'; readonly name: string };
export type ClassBells = DateSpan & { readonly classId: number; readonly scheduleId: number };
export type BellTime = { readonly scheduleId: number; readonly lessonNumber: number; readonly startTime: string; readonly endTime: string };

/** All that lessons are made of, for the courses asked about; everything dated, nothing chosen yet (TT-04). */
export type TimetableBase = {
  /** Its week is the first, odd one. */
  readonly yearStart: CalendarDate;
  /** 5 or 6: days of the school week, counted from Monday. */
  readonly weekDays: number;
  readonly courses: readonly TimetableCourse[];
  readonly versions: readonly TimetableVersion[];
  readonly entries: readonly TimetableEntry[];
  readonly periods: readonly CalendarSpan[];
  readonly daysOff: readonly DayOff[];
  readonly classBells: readonly ClassBells[];
  readonly bellTimes: readonly BellTime[];
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
