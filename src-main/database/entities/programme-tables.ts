import { defineTable, integer, optional, reference, text } from './define-table';

/** «Рабочая программа» of a subject in a grade, or in one class of it (`classId`); the newest that is not withdrawn is in force (CUR-04). */
export type WorkProgrammeRow = {
  id: number; yearId: number; subjectId: number; grade: number; classId: number | null; edition: string; approvedOn: string | null; approvedBy: string | null; attachmentId: number;
  withdrawnAt: string | null; withdrawalReason: string | null; rowVersion: number;
};
export const workProgrammeTable = defineTable<WorkProgrammeRow>(
  'work_programme',
  {
    id: integer, yearId: reference('school_year'), subjectId: reference('subject'), grade: integer, classId: optional(reference('school_class')), edition: text, approvedOn: optional(text),
    approvedBy: optional(text), attachmentId: reference('attachment'), withdrawnAt: optional(text), withdrawalReason: optional(text), rowVersion: integer,
  },
  { indexes: [['yearId', 'subjectId']] },
);

/** What a college teaches (CUR-02). `kind`: profession, specialty; `base`: after which grades, basic or secondary. */
export type ProfessionalProgrammeRow = {
  id: number; code: string; name: string; kind: string; qualification: string | null; base: string; studyMonths: number; closedFrom: string | null; rowVersion: number;
};
export const professionalProgrammeTable = defineTable<ProfessionalProgrammeRow>(
  'professional_programme',
  { id: integer, code: text, name: text, kind: text, qualification: optional(text), base: text, studyMonths: integer, closedFrom: optional(text), rowVersion: integer },
  { unique: [['code', 'base']] },
);

/** The curriculum of those who came in a year; groups of later years go by it until there is a newer one. */
export type ProgrammePlanRow = { id: number; programmeId: number; admissionYear: number; rowVersion: number };
export const programmePlanTable = defineTable<ProgrammePlanRow>(
  'programme_plan', { id: integer, programmeId: reference('professional_programme'), admissionYear: integer, rowVersion: integer }, { unique: [['programmeId', 'admissionYear']] },
);

/** A subject, module or practice of a plan. `cycle`: «Общепрофессиональный цикл»; `indexCode`: «ОП.01». */
export type ProgrammeLineRow = { id: number; planId: number; subjectId: number; cycle: string | null; indexCode: string | null; ordinal: number; rowVersion: number };
export const programmeLineTable = defineTable<ProgrammeLineRow>(
  'programme_line',
  { id: integer, planId: reference('programme_plan'), subjectId: reference('subject'), cycle: optional(text), indexCode: optional(text), ordinal: integer, rowVersion: integer },
  { unique: [['planId', 'subjectId']] },
);

/** Hours of a line in a semester and how it ends there. `attestation`: credit, gradedCredit, exam. */
export type ProgrammeSemesterRow = { id: number; lineId: number; semester: number; hours: number; attestation: string | null; hasCourseWork: number; rowVersion: number };
export const programmeSemesterTable = defineTable<ProgrammeSemesterRow>(
  'programme_semester',
  { id: integer, lineId: reference('programme_line'), semester: integer, hours: integer, attestation: optional(text), hasCourseWork: integer, rowVersion: integer },
  { unique: [['lineId', 'semester']] },
);

/** «График учебного процесса»: what a group does in the week of a Monday; a week without a row is one of theory. */
export type ProcessWeekRow = { id: number; classId: number; weekStart: string; kind: string; rowVersion: number };
export const processWeekTable = defineTable<ProcessWeekRow>(
  'process_week', { id: integer, classId: reference('school_class'), weekStart: text, kind: text, rowVersion: integer }, { unique: [['classId', 'weekStart']] },
);
