import { defineTable, integer, optional, reference, text } from './define-table';

/** Hours that a page had before; `dateFrom` null = from the start of the year. The present ones stand on the course. */
export type CourseHoursRow = { id: number; courseId: number; hoursPerWeek: number; halfHour: number | null; dateFrom: string | null; dateTo: string; rowVersion: number };
export const courseHoursTable = defineTable<CourseHoursRow>(
  'course_hours',
  { id: integer, courseId: reference('course'), hoursPerWeek: integer, halfHour: optional(integer), dateFrom: optional(text), dateTo: text, rowVersion: integer },
  { indexes: [['courseId']] },
);

/** Further classes whose pupils a group may take; the home class is the group's own. */
export type GroupClassRow = { groupId: number; classId: number };
export const groupClassTable = defineTable<GroupClassRow>(
  'group_class', { groupId: reference('study_group'), classId: reference('school_class') }, { primaryKey: ['groupId', 'classId'], indexes: [['classId']] },
);

/** `division`: JSON of groups with their pupils; `state`: proposed, confirmed, declined. */
export type DivisionProposalRow = {
  id: number; classId: number; subjectId: number; dateFrom: string; division: string; state: string; proposedAt: string; proposedBy: number | null;
  decidedAt: string | null; decidedBy: number | null; decisionReason: string | null; rowVersion: number;
};
export const divisionProposalTable = defineTable<DivisionProposalRow>(
  'division_proposal',
  {
    id: integer, classId: reference('school_class'), subjectId: reference('subject'), dateFrom: text, division: text, state: text, proposedAt: text, proposedBy: optional(reference('account')),
    decidedAt: optional(text), decidedBy: optional(reference('account')), decisionReason: optional(text), rowVersion: integer,
  },
  { indexes: [['classId']] },
);
