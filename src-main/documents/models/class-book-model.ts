import type { CalendarDate } from '@shared/lib/calendar-date';
import type { AttendanceModel } from './attendance-model';
import type { PaperBody } from './movement-paper-model';
import type { PrintClass, PrintSchool, PrintStamp, SignedDate } from './print-models';
import type { SubjectPageModel } from './subject-page-model';
import type { SummaryModel } from './summary-model';

/** One line of «Список класса»; a column nobody has is not printed. */
export type BookStudent = {
  readonly number: number;
  /** «Абрамов Егор Николаевич». */
  readonly fullName: string;
  readonly birthDate: CalendarDate | null;
  readonly personalFile: string | null;
  /** Movement during the year: «прибыл 12.10.2025, приказ № 31». */
  readonly note: string | null;
};

export type LegendEntry = { readonly sign: string; readonly meaning: string };

/** A remark of who checked the journal (DOC-07). */
export type BookRemark = {
  readonly date: CalendarDate;
  readonly text: string;
  readonly author: string;
  /** «устранено 14.10»; null leaves the place for handwriting. */
  readonly done: string | null;
};

/** The class journal of the year (PRN-01). */
export type ClassBookModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  readonly schoolClass: PrintClass;
  /** Sentence on equal force with the paper journal (LRS-86); null uses the usual one. */
  readonly legalNote: string | null;
  readonly students: readonly BookStudent[];
  readonly courses: readonly SubjectPageModel[];
  readonly legend: {
    readonly workTypes: readonly LegendEntry[];
    readonly absences: readonly LegendEntry[];
    readonly results: readonly LegendEntry[];
  };
  readonly attendance: AttendanceModel;
  readonly summary: SummaryModel;
  /** «Листы индивидуального обучения», one of each pupil taught at home or elsewhere (DOC-08). */
  readonly homeSheets: readonly PaperBody[];
  readonly remarks: readonly BookRemark[];
  readonly certifiedOn: SignedDate;
};

/** The spreads of one course alone: a teacher's print of one journal page. */
export type CourseSpreadsModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  readonly schoolClass: PrintClass;
  readonly course: SubjectPageModel;
};
