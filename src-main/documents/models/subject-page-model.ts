import type { CalendarDate } from '@shared/lib/calendar-date';

/** One line of the list on a subject spread. */
export type SpreadStudent = {
  readonly number: number;
  /** «Абрамов Егор». */
  readonly name: string;
  /** «прибыл 12.10», «выбыл 03.12» – printed under the name. */
  readonly note: string | null;
  /** First and last day on this page; cells outside are struck through. null = no bound. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
};

/** One column of marks of a lesson. */
export type MarkColumn = {
  /** Letter under the date: «К»; empty for an ordinary lesson. */
  readonly letter: string;
  /** Full name for the legend under the list; empty without a letter. */
  readonly workTypeName: string;
  /** By index of `students`: '5', 'н', 'б', '4*'; a missing or empty value is an empty cell. */
  readonly cells: readonly (string | undefined)[];
};

export type SpreadLesson = {
  readonly date: CalendarDate;
  /** Number of the lesson in the day's bells; null when unknown. */
  readonly number: number | null;
  /** With the number of the laboratory, practical or control work. */
  readonly topic: string;
  readonly hours: number;
  /** Kinds of work of the lesson for the right page, «, » between several; empty for an ordinary lesson. */
  readonly workTypes: string;
  readonly homework: string;
  /** «Заметки учителя». */
  readonly notes: string;
  /** «Замена: Петрова И. И.»; null for none. */
  readonly substitution: string | null;
  /** In order; none prints one empty column, so that every date has its place. */
  readonly columns: readonly MarkColumn[];
};

/** A column of period, year, exam or final marks. */
export type ResultColumn = {
  /** «I четверть», «1 полугодие», «Год», «Экзамен», «Итог». */
  readonly name: string;
  /** Stands right after the last lesson not later than this date; null = at the end of the year. */
  readonly afterDate: CalendarDate | null;
  readonly cells: readonly (string | undefined)[];
};

/** «По плану 102 ч., дано 101 ч.» at the end of the year. */
export type ProgrammeTotal = {
  readonly plannedHours: number;
  readonly givenHours: number;
  /** Why they differ, or what of the practical part was done. */
  readonly note: string | null;
};

/** One course = one journal page through the year (DOC-01). */
export type SubjectPageModel = {
  readonly subject: string;
  readonly groupName: string | null;
  /** Full names; several when the teacher changed or two teach together. */
  readonly teachers: readonly string[];
  /** In the order of the list. */
  readonly students: readonly SpreadStudent[];
  /** In order of date and number. */
  readonly lessons: readonly SpreadLesson[];
  readonly results: readonly ResultColumn[];
  /** null when the year is not over: no closing block. */
  readonly programme: ProgrammeTotal | null;
  /** Lines under the legend, e.g. «* – отметка исправлена по протоколу № 3». */
  readonly footnotes: readonly string[];
};
