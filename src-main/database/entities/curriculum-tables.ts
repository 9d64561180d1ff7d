import { defineTable, integer, optional, reference, text } from './define-table';

/** Hours a week of a subject in a grade, or in one class of it; `halfHour` 1 = half an hour more, dates null = the whole year. */
export type CurriculumLineRow = {
  id: number; yearId: number; subjectId: number; grade: number; classId: number | null; hoursPerWeek: number; halfHour: number | null; dateFrom: string | null; dateTo: string | null;
  rowVersion: number;
};
export const curriculumLineTable = defineTable<CurriculumLineRow>(
  'curriculum_line',
  {
    id: integer, yearId: reference('school_year'), subjectId: reference('subject'), grade: integer, classId: optional(reference('school_class')), hoursPerWeek: integer,
    rowVersion: integer, halfHour: optional(integer), dateFrom: optional(text), dateTo: optional(text),
  },
  { indexes: [['yearId', 'subjectId']] },
);

/**
 * `kind`: class (everybody of the class, no member rows); with dated member rows: subgroup (of one class and subject), stream, elective,
 * optional, club, extendedDay, project (pupils of several classes, see `group_class`), individual (one pupil).
 */
export type StudyGroupRow = { id: number; classId: number; kind: string; subjectId: number | null; name: string | null; rowVersion: number };
export const studyGroupTable = defineTable<StudyGroupRow>(
  'study_group',
  { id: integer, classId: reference('school_class'), kind: text, subjectId: optional(reference('subject')), name: optional(text), rowVersion: integer },
  { indexes: [['classId']] },
);

export type GroupMemberRow = { id: number; groupId: number; studentId: number; dateFrom: string; dateTo: string | null; rowVersion: number };
export const groupMemberTable = defineTable<GroupMemberRow>(
  'group_member',
  { id: integer, groupId: reference('study_group'), studentId: reference('student'), dateFrom: text, dateTo: optional(text), rowVersion: integer },
  { indexes: [['groupId'], ['studentId']] },
);

/**
 * One journal page: study group × subject × year. `kind`: lesson, extracurricular. `hoursFrom`: since when it has these hours, null = from the start.
 * `dateFrom`, `dateTo`: it has lessons of the timetable only then, null = the whole year.
 */
export type CourseRow = {
  id: number; yearId: number; classId: number; groupId: number; subjectId: number; kind: string; hoursPerWeek: number; halfHour: number | null; hoursFrom: string | null;
  roomId: number | null; rowVersion: number; dateFrom: string | null; dateTo: string | null;
};
export const courseTable = defineTable<CourseRow>(
  'course',
  {
    id: integer, yearId: reference('school_year'), classId: reference('school_class'), groupId: reference('study_group'), subjectId: reference('subject'), kind: text,
    hoursPerWeek: integer, roomId: optional(reference('room')), rowVersion: integer, halfHour: optional(integer), hoursFrom: optional(text), dateFrom: optional(text), dateTo: optional(text),
  },
  { unique: [['groupId', 'subjectId']], indexes: [['classId']] },
);

export type CourseTeacherRow = { id: number; courseId: number; staffId: number; dateFrom: string; dateTo: string | null; rowVersion: number };
export const courseTeacherTable = defineTable<CourseTeacherRow>(
  'course_teacher',
  { id: integer, courseId: reference('course'), staffId: reference('staff'), dateFrom: text, dateTo: optional(text), rowVersion: integer },
  { indexes: [['courseId'], ['staffId']] },
);

export type TimetableVersionRow = { id: number; yearId: number; name: string; dateFrom: string; dateTo: string | null; rowVersion: number };
export const timetableVersionTable = defineTable<TimetableVersionRow>(
  'timetable_version', { id: integer, yearId: reference('school_year'), name: text, dateFrom: text, dateTo: optional(text), rowVersion: integer }, { indexes: [['yearId']] },
);

/** `weekday` 1 = Monday; `parity` 0 = every week, 1 odd, 2 even. */
export type TimetableEntryRow = { id: number; versionId: number; courseId: number; weekday: number; lessonNumber: number; parity: number; roomId: number | null; rowVersion: number };
export const timetableEntryTable = defineTable<TimetableEntryRow>(
  'timetable_entry',
  {
    id: integer, versionId: reference('timetable_version'), courseId: reference('course'), weekday: integer, lessonNumber: integer, parity: integer,
    roomId: optional(reference('room')), rowVersion: integer,
  },
  { unique: [['versionId', 'courseId', 'weekday', 'lessonNumber', 'parity']], indexes: [['courseId']] },
);
