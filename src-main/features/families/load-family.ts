import { AppError } from '@shared/contract/app-error';
import type { FamilyClass, FamilyPerson, FamilySlip } from '@shared/contract/families-contract';
import { isInformedOnPaper } from '@shared/domain/consents';
import type { SlipReason } from '@shared/domain/families';
import { compareNames, formatFullName, formatInitials, formatListName, nameRelation, type PersonName } from '@shared/domain/people';
import { findDenial } from '@shared/domain/security';
import { addDays, type CalendarDate } from '@shared/lib/calendar-date';
import { addWorkingDays, type TermValue } from '@shared/domain/regulation';
import type { Query } from '../../database/statement-cache';
import { loadClassConsents, loadConsents } from '../consents';
import type { HandlerContext } from '../handler-context';
import { readRegulation } from '../regulation';
import { findListDate } from '../school';

type ClassFacts = { readonly name: string; readonly startDate: CalendarDate };
type Pupil = PersonName & { readonly id: number; readonly email: string | null };
type Link = { readonly guardianId: number; readonly fullName: string; readonly relation: string; readonly studentId: number; readonly email: string | null };
type SlipRow = Omit<FamilySlip, 'issuedBy' | 'reason'> & { readonly [Name in keyof PersonName]: PersonName[Name] | null } & {
  readonly reason: SlipReason; readonly studentId: number; readonly guardianId: number | null;
};

const CLASS = 'SELECT c.name AS "name", y.start_date AS "startDate" FROM school_class c JOIN school_year y ON y.id = c.year_id WHERE c.id = ?';
const OF_CLASS = 'SELECT e.student_id FROM enrolment e WHERE e.class_id = ? AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)';
const PUPILS = `SELECT s.id AS "id", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", s.email AS "email" FROM student s WHERE s.id IN (${OF_CLASS})`;
const LINKS = `SELECT g.id AS "guardianId", g.full_name AS "fullName", l.relation AS "relation", l.student_id AS "studentId",
    CASE WHEN g.email_confirmed_on IS NULL THEN NULL ELSE g.email END AS "email" FROM student_guardian l JOIN guardian g ON g.id = l.guardian_id
  WHERE l.ended_on IS NULL AND l.student_id IN (${OF_CLASS}) ORDER BY l.relation DESC, g.id`;
/** Of the pupils, and of their parents through whichever child. */
const SLIPS = `SELECT f.id AS "id", f.row_version AS "version", f.student_id AS "studentId", f.guardian_id AS "guardianId", f.login AS "login", f.issued_on AS "issuedOn", f.valid_until AS "validUntil",
  f.reason AS "reason", f.recipient AS "recipient", f.handed_on AS "handedOn", f.cancelled_on AS "cancelledOn", f.cancel_reason AS "cancelReason",
  s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM family_slip f LEFT JOIN account a ON a.id = f.issued_by LEFT JOIN staff s ON s.id = a.staff_id
  WHERE f.student_id IN (${OF_CLASS}) OR f.guardian_id IN (SELECT l.guardian_id FROM student_guardian l WHERE l.student_id IN (${OF_CLASS})) ORDER BY f.id DESC`;
const HOLIDAYS = `SELECT start_date AS "startDate", end_date AS "endDate" FROM vacation WHERE kind = 'holiday'`;
const WHY_NOT = 'отказ или отзыв согласия: информирование на бумаге';

/** The last day of a term counted from a date by the calendar of the school; null where the regulation sets none. */
export function findTermEnd(query: Query, from: CalendarDate, term: TermValue): CalendarDate | null {
  if (term.unit === 'workingDays') return addWorkingDays(from, term.amount, query.recall<{ startDate: string; endDate: string }>(HOLIDAYS));
  if (term.unit === 'calendarDays' || term.unit === 'daysFromYearStart') return addDays(from, term.amount);
  return term.unit === 'hours' ? addDays(from, Math.ceil(term.amount / 24)) : null;
}

/** Pupils of a class and their parents with their slips and whoever gets none (USR-04, PD-04). */
export function loadFamilyClass(query: Query, classId: number, { access, clock }: Pick<HandlerContext, 'access' | 'clock'>): FamilyClass {
  const facts = query.find<ClassFacts>(CLASS, classId);
  if (!facts) throw new AppError('notFound', { what: 'класс' });
  const today = clock.today();
  const date = findListDate(facts, today);
  return {
    classId,
    className: facts.name,
    dueOn: findTermEnd(query, facts.startDate, readRegulation(query, today).get('familyCode').due),
    canIssue: findDenial('families.issue', access, { courseIds: [], classIds: [classId] }) === null,
    channels: readRegulation(query, today).get('codeChannel'),
    persons: loadPersons(query, classId, date, today),
  };
}

function loadPersons(query: Query, classId: number, date: CalendarDate, today: CalendarDate): FamilyPerson[] {
  const at = [classId, date, date] as const;
  const ofPupils = loadClassConsents(query, classId, date);
  const ofGuardians = loadConsents(query, 'guardian_id', `c.guardian_id IN (SELECT l.guardian_id FROM student_guardian l WHERE l.student_id IN (${OF_CLASS}))`, ...at);
  const links = query.all<Link>(LINKS, ...at);
  const slips = query.all<SlipRow>(SLIPS, ...at, ...at);
  const slipsOf = (studentId: number, guardianId: number | null) =>
    slips.filter((slip) => (guardianId === null ? slip.guardianId === null && slip.studentId === studentId : slip.guardianId === guardianId)).map(toSlip);
  return query.all<Pupil>(PUPILS, ...at).sort(compareNames).flatMap((pupil): FamilyPerson[] => {
    const isChildOnPaper = isInformedOnPaper(ofPupils.get(pupil.id) ?? [], today);
    const ofChild = links.filter((link) => link.studentId === pupil.id);
    return [
      { studentId: pupil.id, guardianId: null, name: formatFullName(pupil), who: 'ученик', email: pupil.email, refusal: isChildOnPaper ? WHY_NOT : null, slips: slipsOf(pupil.id, null) },
      ...ofChild.map(({ guardianId, fullName, relation, email }): FamilyPerson => ({
        studentId: pupil.id, guardianId, name: fullName, who: `${nameRelation(relation)}: ${formatListName(pupil)}`, email,
        refusal: isChildOnPaper || isInformedOnPaper(ofGuardians.get(guardianId) ?? [], today) ? WHY_NOT : null,
        slips: slipsOf(pupil.id, guardianId),
      })),
    ];
  });
}

function toSlip({ lastName, firstName, middleName, studentId, guardianId, ...slip }: SlipRow): FamilySlip {
  void [studentId, guardianId];
  return { ...slip, issuedBy: lastName === null ? null : formatInitials({ lastName, firstName: firstName ?? '', middleName }) };
}
