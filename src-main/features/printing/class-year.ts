import type { Away } from '@shared/domain/individual';
import type { AbsenceCodeInfo, WorkTypeInfo } from '@shared/domain/journal';
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
  /** The school's lists, retired ones too (SET-13, SET-14). */
  readonly workTypes: readonly WorkTypeInfo[];
  readonly absenceCodes: readonly AbsenceCodeInfo[];
  /** Pupils taught at home or in a sanatorium, by pupil (IUP-02). */
  readonly away: ReadonlyMap<number, readonly Away[]>;
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
  /** «прибыл, приказ № 31 от 12.10.2025», «выбыл, приказ № …»: null where no order is registered. */
  readonly arrivalNote: string | null;
  readonly leavingNote: string | null;
};

export type YearCourse = {
  readonly id: number;
  readonly subject: string;
  readonly subjectShort: string;
  readonly kind: 'lesson' | 'extracurricular';
  readonly groupName: string | null;
  /** class, subgroup, individual … */
  readonly groupKind: string;
  readonly teachers: readonly string[];
  /** Sum of the lesson plan, null without a plan. */
  readonly plannedHours: number | null;
  readonly members: readonly { readonly studentId: number; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null }[];
  /** Pupils who are not on the list for a time, because an own page stands for it (IUP-01). */
  readonly replaced: readonly { readonly studentId: number; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null }[];
  readonly lessons: readonly YearLesson[];
  /** Marks and absences without a lesson of this page: of another page, of another school, or given at home. */
  readonly carried: readonly YearCarried[];
  /** By `studentId:slot`. */
  readonly periodMarks: ReadonlyMap<string, string>;
};

export type YearCarried = { readonly studentId: number; readonly kind: 'mark' | 'absence' | 'periodMark'; readonly date: CalendarDate | null; readonly slot: string | null; readonly value: string; readonly origin: string; readonly via: 'carried' | 'home' | 'sanatorium' };

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
  readonly columns: readonly { readonly workType: string; readonly title: string | null; readonly marks: ReadonlyMap<number, number> }[];
  readonly absences: ReadonlyMap<number, string>;
};
