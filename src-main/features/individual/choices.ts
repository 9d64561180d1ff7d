import type { InputFor } from '@shared/contract/contract';
import type { IndividualChoices, IndividualPupil } from '@shared/contract/individual-contract';
import { joinHours, type StoredHours } from '@shared/domain/curriculum';
import { formatInitials, formatListName, type PersonName } from '@shared/domain/people';
import { findDenial } from '@shared/domain/security';
import { compareRussian } from '@shared/lib/russian-order';
import type { HandlerContext } from '../handler-context';
import { findListDate, getOpenYear } from '../school';
import { namePage } from './load-plans';

const PUPILS = `SELECT s.id AS "studentId", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", s.education_form AS "educationForm", k.id AS "classId", k.name AS "className"
  FROM school_class k JOIN enrolment e ON e.class_id = k.id JOIN student s ON s.id = e.student_id WHERE k.year_id = ? AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)`;
const SUBJECTS = 'SELECT id AS "id", name AS "name" FROM subject WHERE closed_from IS NULL OR closed_from > ? ORDER BY ordinal, name';
const STAFF = 'SELECT id AS "id", last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName", position AS "position" FROM staff WHERE dismissed_on IS NULL OR dismissed_on >= ?';
const PAGES = `SELECT DISTINCT c.id AS "courseId", c.subject_id AS "subjectId", b.name AS "subject", b.ordinal AS "ordinal", g.name AS "groupName", c.hours_per_week AS "hoursPerWeek", c.half_hour AS "halfHour",
    t.staff_id AS "staffId", f.last_name AS "lastName", f.first_name AS "firstName", f.middle_name AS "middleName"
  FROM course c JOIN study_group g ON g.id = c.group_id JOIN subject b ON b.id = c.subject_id
    JOIN enrolment e ON e.student_id = ? AND (e.class_id = c.class_id OR e.class_id IN (SELECT x.class_id FROM group_class x WHERE x.group_id = g.id))
    LEFT JOIN course_teacher t ON t.id = (SELECT max(y.id) FROM course_teacher y WHERE y.course_id = c.id AND y.date_from <= ? AND (y.date_to IS NULL OR y.date_to >= ?))
    LEFT JOIN staff f ON f.id = t.staff_id
  WHERE c.year_id = ? AND g.kind <> 'individual' AND (g.kind = 'class' OR EXISTS (SELECT 1 FROM group_member m WHERE m.group_id = g.id AND m.student_id = e.student_id))
  ORDER BY b.ordinal, g.name, c.id`;

type PageRow = StoredHours & { readonly courseId: number; readonly subjectId: number; readonly subject: string; readonly groupName: string | null; readonly staffId: number | null } & { readonly [Name in keyof PersonName]: PersonName[Name] | null };

/** Pupils whom this person may choose: of the school, or of the own class. */
export function listPupils(_input: object, { read, access, clock }: Pick<HandlerContext, 'read' | 'access' | 'clock'>): IndividualPupil[] {
  return read((query) => {
    const year = getOpenYear(query);
    const date = findListDate(year, clock.today());
    const rows = query.all<PersonName & Omit<IndividualPupil, 'name'>>(PUPILS, year.id, date, date).filter(({ classId }) => findDenial('individual.view', access, { courseIds: [], classIds: [classId] }) === null);
    return rows.map(({ studentId, classId, className, educationForm, ...person }) => ({ studentId, classId, className, educationForm, name: formatListName(person) })).sort((left, right) => compareRussian(left.name, right.name));
  });
}

export function getChoices({ studentId }: InputFor<'individual.getChoices'>, { read, clock }: Pick<HandlerContext, 'read' | 'clock'>): IndividualChoices {
  return read((query) => {
    const year = getOpenYear(query);
    const date = findListDate(year, clock.today());
    const staff = query.all<PersonName & { id: number; position: string }>(STAFF, date).map(({ id, position, ...person }) => ({ id, position, name: formatInitials(person) }));
    return {
      yearStart: year.startDate, yearEnd: year.endDate,
      subjects: query.all<IndividualChoices['subjects'][number]>(SUBJECTS, date),
      staff: staff.sort((left, right) => compareRussian(left.name, right.name)),
      pages: query.all<PageRow>(PAGES, studentId, date, date, year.id).map(({ courseId, subjectId, staffId, lastName, firstName, middleName, ...page }) => ({
        courseId, subjectId, staffId, name: namePage(page), hours: joinHours(page), teacher: lastName === null ? null : formatInitials({ lastName, firstName: firstName ?? '', middleName }),
      })),
    };
  });
}
