import type { CalendarDate } from '../../lib/calendar-date';
import type { Role } from '../accounts';

/**
 * A school as its file tells it, tied by natural keys: class name, full subject name, staff login, room name.
 * While the file has errors, a field that could not be read holds an empty value and is named in `faulty`: such a model is
 * only for reporting. Without errors every field is valid and every reference exists.
 */
export type SchoolFile = {
  readonly fileName: string;
  readonly requisites: SchoolRequisites;
  readonly year: YearRecord;
  readonly periods: readonly PeriodRecord[];
  readonly vacations: readonly SpanRecord[];
  readonly holidays: readonly SpanRecord[];
  readonly bellSchedules: readonly BellScheduleRecord[];
  readonly rooms: readonly RoomRecord[];
  readonly subjects: readonly SubjectRecord[];
  readonly staff: readonly StaffRecord[];
  readonly classes: readonly ClassRecord[];
  readonly students: readonly StudentRecord[];
  readonly curriculum: readonly CurriculumRecord[];
  readonly load: readonly LoadRecord[];
  readonly groups: readonly GroupRecord[];
  readonly timetable: readonly TimetableRecord[];
  /** Lessons of the timetable that could not be tied to a row of the load. */
  readonly unresolvedLessons: readonly UnresolvedLesson[];
  /** Sheets that are absent or could not be read; already reported. */
  readonly unreadSheets: ReadonlySet<SchoolSheet>;
};

export const SCHOOL_SHEETS = [
  'Школа', 'Учебный год', 'Звонки', 'Кабинеты', 'Предметы', 'Сотрудники', 'Классы', 'Ученики', 'Учебный план', 'Нагрузка', 'Подгруппы', 'Расписание',
] as const;
export type SchoolSheet = (typeof SCHOOL_SHEETS)[number];

/** Where a record stands: its sheet, row, and the cell of each field with its text as written. */
export type SourceRow = { readonly sheet: string; readonly row: number; readonly cells: Readonly<Record<string, SourceCell>> };
export type SourceCell = { readonly address: string; readonly text: string };
export type Sourced = { readonly source: SourceRow; readonly faulty: readonly string[] };

export type SchoolRequisites = Sourced & {
  readonly fullName: string;
  readonly shortName: string;
  readonly settlement: string | null;
  readonly address: string | null;
  readonly inn: string | null;
  readonly ogrn: string | null;
  readonly director: string | null;
  readonly weekDays: 5 | 6;
  readonly timeZone: string;
};

export type GradeSpan = { readonly from: number; readonly to: number };
export type YearRecord = Sourced & { readonly name: string; readonly startDate: CalendarDate; readonly endDate: CalendarDate };
export type SpanRecord = Sourced & { readonly name: string; readonly grades: GradeSpan; readonly startDate: CalendarDate; readonly endDate: CalendarDate };
export type PeriodKind = 'quarter' | 'trimester' | 'halfYear' | 'semester' | 'module';
export type PeriodRecord = SpanRecord & { readonly kind: PeriodKind };

export type BellRecord = Sourced & { readonly number: number; readonly startTime: string; readonly endTime: string };
export type BellScheduleRecord = { readonly name: string; readonly lessons: readonly BellRecord[] };

export type RoomRecord = Sourced & { readonly name: string; readonly title: string | null; readonly seats: number | null };
export type SubjectComponent = 'mandatory' | 'school' | 'extracurricular';
export type SubjectRecord = Sourced & {
  readonly name: string;
  readonly shortName: string;
  readonly area: string | null;
  readonly component: SubjectComponent;
  readonly isDivisible: boolean;
};

export type StaffRecord = Sourced & {
  readonly lastName: string;
  readonly firstName: string;
  readonly middleName: string | null;
  readonly fullName: string;
  readonly birthDate: CalendarDate | null;
  readonly position: string;
  readonly roles: readonly Role[];
  readonly room: string | null;
  readonly email: string;
  /** Local part of the e-mail: the proposed login, and the key of the person. */
  readonly login: string;
  readonly phone: string | null;
};

export type ClassRecord = Sourced & {
  readonly name: string;
  readonly grade: number;
  readonly letter: string;
  readonly shift: number;
  readonly profile: string | null;
  readonly teacherLogin: string | null;
  readonly room: string | null;
  /** Bell schedules in force, from dates; the first starts with the year. */
  readonly bells: readonly { readonly from: CalendarDate; readonly schedule: string }[];
};

export type GuardianRecord = { readonly relation: 'мать' | 'отец'; readonly fullName: string; readonly phone: string | null };
export type StudentRecord = Sourced & {
  readonly className: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly middleName: string | null;
  readonly fullName: string;
  readonly sex: 'м' | 'ж';
  readonly birthDate: CalendarDate;
  readonly snils: string | null;
  readonly personalFile: string | null;
  readonly entryDate: CalendarDate | null;
  readonly entryOrder: string | null;
  readonly educationForm: string;
  readonly healthGroup: string | null;
  readonly address: string | null;
  readonly guardians: readonly GuardianRecord[];
  readonly diaryEmail: string | null;
  /** False is «no consent yet», not a dissent. */
  readonly hasConsent: boolean;
  readonly wantsPaperExtract: boolean;
};

/** Hours a week of a subject for a whole grade or for one class (profiles of the senior grades). */
export type CurriculumRecord = Sourced & { readonly subject: string; readonly column: string; readonly classNames: readonly string[]; readonly hours: number };

/** One row of the load = one course = one journal page. */
export type LoadRecord = Sourced & {
  readonly className: string;
  readonly groupName: string | null;
  readonly subject: string;
  readonly teacherLogin: string;
  readonly weeklyHours: number;
  readonly room: string | null;
  readonly isExtracurricular: boolean;
};

export type GroupMember = Sourced & { readonly fullName: string };
export type GroupRecord = { readonly className: string; readonly subject: string; readonly name: string; readonly members: readonly GroupMember[] };

export type TimetableRecord = Sourced & {
  readonly weekday: number;
  readonly lessonNumber: number;
  readonly className: string;
  /** Position in `load` of the one row this lesson belongs to. */
  readonly loadIndex: number;
  readonly room: string | null;
  /** The line of the cell, as written. */
  readonly text: string;
};
export type UnresolvedLesson = Sourced & {
  readonly className: string;
  readonly subject: string | null;
  readonly groupName: string | null;
  readonly text: string;
  /** Cell whose reported problem made the lesson unreadable; null when only the load has no row for it. */
  readonly cause: string | null;
};

/** Cell of a field; the row's first cell when the sheet has no such column. */
export function cellOf(record: Sourced, field: string): string {
  return record.source.cells[field]?.address ?? `A${record.source.row}`;
}

/** «7А, Информатика (1 подгруппа)». */
export function nameCourse(course: { readonly className: string; readonly subject: string; readonly groupName: string | null }): string {
  return `${course.className}, ${course.subject}${course.groupName === null ? '' : ` (${course.groupName})`}`;
}
