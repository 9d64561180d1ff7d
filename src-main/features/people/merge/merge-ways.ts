import type { PersonKind } from '@shared/domain/people';

/**
 * What becomes of a record of the card that is closed. `move`: it names the other card. `stay`: a dated place on a list. `link`: pupil and parent.
 * `once`: one of a kind is enough. `account`: a person has one. Anything not named here keeps two cards apart: its records may not change hands.
 */
export type MergeWay = 'move' | 'stay' | 'link' | 'once' | 'account';

/** By «table.column». */
export const MERGE_WAYS: Readonly<Record<PersonKind, Readonly<Record<string, MergeWay>>>> = {
  student: {
    'enrolment.studentId': 'stay', 'group_member.studentId': 'stay', 'student_guardian.studentId': 'link', 'consent.studentId': 'move', 'student_exemption.studentId': 'move', 'data_report.studentId': 'move',
    'family_slip.studentId': 'move', 'family_breach.studentId': 'move', 'movement_request.studentId': 'move',
  },
  guardian: { 'student_guardian.guardianId': 'link', 'consent.guardianId': 'move', 'consent.givenBy': 'move', 'family_slip.guardianId': 'move' },
  staff: {
    'class_teacher.staffId': 'stay', 'course_teacher.staffId': 'stay', 'subject_teacher.staffId': 'once', 'responsible_person.staffId': 'move', 'room.responsibleId': 'move', 'consent.staffId': 'move',
    'credential_request.staffId': 'move', 'account.staffId': 'account',
  },
};

/** Of which area of a person's life a stay is: two of one area cannot be at one time. `place` is the list itself. */
export const STAYS: Readonly<Record<string, { readonly place: string; readonly sql: string }>> = {
  enrolment: { place: 'classId', sql: `SELECT 'class' AS "area", class_id AS "place", date_from AS "dateFrom", date_to AS "dateTo" FROM enrolment WHERE student_id = ?` },
  group_member: {
    place: 'groupId',
    sql: `SELECT 'group ' || coalesce(g.class_id, 0) || ' ' || coalesce(g.subject_id, 0) AS "area", m.group_id AS "place", m.date_from AS "dateFrom", m.date_to AS "dateTo" FROM group_member m JOIN study_group g ON g.id = m.group_id WHERE m.student_id = ?`,
  },
  class_teacher: { place: 'classId', sql: `SELECT 'class ' || class_id AS "area", class_id AS "place", date_from AS "dateFrom", date_to AS "dateTo" FROM class_teacher WHERE staff_id = ?` },
  course_teacher: { place: 'courseId', sql: `SELECT 'course ' || course_id AS "area", course_id AS "place", date_from AS "dateFrom", date_to AS "dateTo" FROM course_teacher WHERE staff_id = ?` },
};

export const MERGE_FIELDS: Readonly<Record<PersonKind, readonly string[]>> = {
  student: [
    'lastName', 'firstName', 'middleName', 'sex', 'birthDate', 'snils', 'personalFile', 'address', 'diaryEmail', 'entryDate', 'entryOrder', 'educationForm', 'healthGroup', 'paperExtract', 'documentKind',
    'documentNumber', 'documentIssued', 'phone', 'email',
  ],
  guardian: ['fullName', 'phone', 'email', 'emailConfirmedOn', 'preferredChannel', 'sourceDocument'],
  staff: ['lastName', 'firstName', 'middleName', 'position', 'otherPositions', 'branch', 'birthDate', 'snils', 'phone', 'email', 'roomId', 'employedFrom'],
};
