import type { CalendarDate } from '@shared/lib/calendar-date';

/** Everything the school file holds of one class and year, read at once for the prints of the class. */
export type ClassYear = {
  readonly school: { readonly fullName: string; readonly shortName: string; readonly locality: string | null; readonly directorName: string | null };
  readonly year: { readonly id: number; readonly name: string; readonly startDate: CalendarDate; readonly endDate: CalendarDate };
  readonly schoolClass: { readonly id: number; readonly name: string; readonly grade: number; readonly classTeacher: string | null };
  readonly periods: readonly YearPeriod[];
  /** In the order of the list. */
  readonly students: readonly YearStudent[];
  /** In the order of the contents: lessons by subject and group, then extra-curricular pages. */
  readonly courses: readonly YearCourse[];
};

export type YearPeriod = { readonly id: number; readonly name: string; readonly startDate: CalendarDate; readonly endDate: CalendarDate };

export type YearStudent = {
  readonly id: number;
  readonly number: number;
  /** «Абрамов Егор», with the patronymic where that repeats in the class. */
  readonly listName: string;
  readonly fullName: string;
  readonly birthDate: CalendarDate | null;
  readonly personalFile: string | null;
  readonly dateFrom: CalendarDate;
  readonly dateTo: CalendarDate | null;
};

export type YearCourse = {
  readonly id: number;
  readonly subject: string;
  readonly subjectShort: string;
  readonly kind: 'lesson' | 'extracurricular';
  readonly groupName: string | null;
  readonly teachers: readonly string[];
  /** Sum of the lesson plan, null without a plan. */
  readonly plannedHours: number | null;
  readonly members: readonly { readonly studentId: number; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null }[];
  readonly lessons: readonly YearLesson[];
  /** By `studentId:slot`. */
  readonly periodMarks: ReadonlyMap<string, string>;
};

export type YearLesson = {
  readonly id: number;
  readonly date: CalendarDate;
  readonly lessonNumber: number;
  readonly teacherId: number | null;
  readonly teacher: string | null;
  readonly topic: string | null;
  readonly homework: string | null;
  readonly noHomework: boolean;
  readonly hours: number;
  readonly notes: readonly string[];
  readonly columns: readonly { readonly workType: string; readonly marks: ReadonlyMap<number, number> }[];
  readonly absences: ReadonlyMap<number, string>;
};
