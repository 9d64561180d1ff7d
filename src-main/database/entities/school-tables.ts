import { defineTable, integer, optional, reference, text } from './define-table';

/** The one school of the file. */
export type SchoolRow = {
  id: number; fullName: string; shortName: string; locality: string | null; address: string | null; inn: string | null; ogrn: string | null;
  directorName: string | null; weekDays: number; timeZone: string; preset: string; createdAt: string; rowVersion: number;
  phone: string | null; email: string | null; site: string | null; sealText: string | null;
  /** school, college (SET-01). */
  organisationKind: string | null;
  /** Codes of education levels, joined with commas. */
  levels: string | null;
};
export const schoolTable = defineTable<SchoolRow>('school', {
  id: integer, fullName: text, shortName: text, locality: optional(text), address: optional(text), inn: optional(text), ogrn: optional(text),
  directorName: optional(text), weekDays: integer, timeZone: text, preset: text, createdAt: text, rowVersion: integer,
  phone: optional(text), email: optional(text), site: optional(text), sealText: optional(text), organisationKind: optional(text), levels: optional(text),
});

/** Not open and without `closedOn`: being prepared. */
export type SchoolYearRow = { id: number; name: string; startDate: string; endDate: string; isOpen: number; rowVersion: number; closedOn: string | null };
export const schoolYearTable = defineTable<SchoolYearRow>(
  'school_year',
  { id: integer, name: text, startDate: text, endDate: text, isOpen: integer, rowVersion: integer, closedOn: optional(text) },
  { unique: [['name']] },
);

/** `kind`: quarter, trimester, halfYear, semester, module (SET-04). */
export type GradingPeriodRow = {
  id: number; yearId: number; kind: string; name: string; ordinal: number; gradeFrom: number; gradeTo: number; startDate: string; endDate: string; rowVersion: number;
};
export const gradingPeriodTable = defineTable<GradingPeriodRow>(
  'grading_period',
  { id: integer, yearId: reference('school_year'), kind: text, name: text, ordinal: integer, gradeFrom: integer, gradeTo: integer, startDate: text, endDate: text, rowVersion: integer },
  { unique: [['yearId', 'name', 'gradeFrom']] },
);

/** `kind`: vacation, holiday. No lesson on such a day. With a class it is of that class alone. */
export type VacationRow = { id: number; yearId: number; kind: string; name: string; gradeFrom: number; gradeTo: number; startDate: string; endDate: string; rowVersion: number; classId: number | null };
export const vacationTable = defineTable<VacationRow>(
  'vacation',
  { id: integer, yearId: reference('school_year'), kind: text, name: text, gradeFrom: integer, gradeTo: integer, startDate: text, endDate: text, rowVersion: integer, classId: optional(reference('school_class')) },
  { indexes: [['yearId']] },
);

/** `retiredOn`: the last day it was in force before other times came in its place. `timesChangedAt`: makes a change of its times one of the row. */
export type BellScheduleRow = { id: number; yearId: number; name: string; rowVersion: number; retiredOn: string | null; timesChangedAt: string | null };
export const bellScheduleTable = defineTable<BellScheduleRow>(
  'bell_schedule', { id: integer, yearId: reference('school_year'), name: text, rowVersion: integer, retiredOn: optional(text), timesChangedAt: optional(text) }, { unique: [['yearId', 'name']] },
);

/** Times `HH:mm`. */
export type BellTimeRow = { id: number; scheduleId: number; lessonNumber: number; startTime: string; endTime: string; rowVersion: number };
export const bellTimeTable = defineTable<BellTimeRow>(
  'bell_time',
  { id: integer, scheduleId: reference('bell_schedule'), lessonNumber: integer, startTime: text, endTime: text, rowVersion: integer },
  { unique: [['scheduleId', 'lessonNumber']] },
);

/** `name` is the number on the door. */
export type RoomRow = { id: number; name: string; title: string | null; capacity: number | null; rowVersion: number; responsibleId: number | null; closedFrom: string | null };
export const roomTable = defineTable<RoomRow>(
  'room',
  { id: integer, name: text, title: optional(text), capacity: optional(integer), rowVersion: integer, responsibleId: optional(reference('staff')), closedFrom: optional(text) },
  { unique: [['name']] },
);

/** `component`: federal, school, extracurricular (SET-08). */
export type SubjectRow = {
  id: number; name: string; shortName: string; area: string | null; component: string; isDivisible: number; ordinal: number; rowVersion: number; isGradeless: number | null; closedFrom: string | null;
};
export const subjectTable = defineTable<SubjectRow>(
  'subject',
  { id: integer, name: text, shortName: text, area: optional(text), component: text, isDivisible: integer, ordinal: integer, rowVersion: integer, isGradeless: optional(integer), closedFrom: optional(text) },
  { unique: [['name']] },
);

/** Working mode (SET-05) where the class has its own: days a week, number of the first lesson, minutes of a lesson, most lessons a day and a week. */
export type SchoolClassRow = {
  id: number; yearId: number; grade: number; letter: string; name: string; shift: number; profile: string | null; roomId: number | null; rowVersion: number; level: string | null;
  weekDays: number | null; firstLesson: number | null; lessonMinutes: number | null; mostPerDay: number | null; mostPerWeek: number | null; setId: number | null; closedFrom: string | null;
  /** Of a college's group. */
  programmeId: number | null;
};
export const schoolClassTable = defineTable<SchoolClassRow>(
  'school_class',
  {
    id: integer, yearId: reference('school_year'), grade: integer, letter: text, name: text, shift: integer, profile: optional(text), roomId: optional(reference('room')), rowVersion: integer, level: optional(text),
    weekDays: optional(integer), firstLesson: optional(integer), lessonMinutes: optional(integer), mostPerDay: optional(integer), mostPerWeek: optional(integer),
    setId: optional(reference('class_set')), closedFrom: optional(text), programmeId: optional(reference('professional_programme')),
  },
  { unique: [['yearId', 'grade', 'letter']] },
);

/** Dated: who is (was) class teacher from–to. */
export type ClassTeacherRow = { id: number; classId: number; staffId: number; dateFrom: string; dateTo: string | null; rowVersion: number };
export const classTeacherTable = defineTable<ClassTeacherRow>(
  'class_teacher',
  { id: integer, classId: reference('school_class'), staffId: reference('staff'), dateFrom: text, dateTo: optional(text), rowVersion: integer },
  { indexes: [['classId'], ['staffId']] },
);

/** Dated: by which bells a class goes from–to. */
export type ClassBellsRow = { id: number; classId: number; scheduleId: number; dateFrom: string; dateTo: string | null; rowVersion: number };
export const classBellsTable = defineTable<ClassBellsRow>(
  'class_bells',
  { id: integer, classId: reference('school_class'), scheduleId: reference('bell_schedule'), dateFrom: text, dateTo: optional(text), rowVersion: integer },
  { indexes: [['classId']] },
);

/** Values of the local regulation and program facts by key. */
export type SettingRow = { name: string; value: string; rowVersion: number };
export const settingTable = defineTable<SettingRow>('setting', { name: text, value: text, rowVersion: integer }, { primaryKey: ['name'] });
