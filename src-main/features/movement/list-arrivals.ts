import type { ArrivalChain } from '@shared/contract/movement-contract';
import { findConsentState } from '@shared/domain/consents';
import { addWorkingDays, buildArrivalChain } from '@shared/domain/movement';
import { formatListName, type PersonName } from '@shared/domain/people';
import { addDays, isWithin, type CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { loadConsents } from '../consents';
import { formatOrder } from './move-student';

const RECENT_DAYS = 30;
/** Working days within which the family gets its slip (LRS-55). */
const SLIP_DAYS = 7;

type Row = PersonName & {
  movementId: number; studentId: number; date: string; number: string; orderDate: string; classId: number; className: string; weekDays: number; yearStart: string;
  birthDate: string | null; snils: string | null; personalFile: string | null; address: string | null; guardians: number; slips: number; dateFrom: string | null; dateTo: string | null;
};

const ARRIVALS = `SELECT m.id AS "movementId", m.student_id AS "studentId", m.date AS "date", o.number AS "number", o.date AS "orderDate", k.id AS "classId", k.name AS "className",
    (SELECT week_days FROM school) AS "weekDays", y.start_date AS "yearStart", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName",
    s.birth_date AS "birthDate", s.snils AS "snils", s.personal_file AS "personalFile", s.address AS "address",
    (SELECT count(*) FROM student_guardian l WHERE l.student_id = s.id AND l.ended_on IS NULL) AS "guardians",
    (SELECT count(*) FROM family_slip f WHERE f.student_id = s.id AND f.cancelled_on IS NULL) AS "slips",
    e.date_from AS "dateFrom", e.date_to AS "dateTo"
  FROM movement m JOIN movement_order o ON o.id = m.order_id JOIN student s ON s.id = m.student_id JOIN school_class k ON k.id = m.to_class_id JOIN school_year y ON y.id = k.year_id
    LEFT JOIN enrolment e ON e.student_id = m.student_id AND e.class_id = m.to_class_id AND e.date_from = m.date
  WHERE y.is_open = 1 AND m.kind IN ('arrival', 'return') ORDER BY m.date DESC, m.id DESC`;
const WITHOUT_GROUP = `SELECT DISTINCT b.name AS "name", b.ordinal AS "ordinal" FROM study_group g JOIN subject b ON b.id = g.subject_id WHERE g.class_id = ? AND g.kind = 'subgroup'
  AND NOT EXISTS (SELECT 1 FROM group_member m JOIN study_group o ON o.id = m.group_id
    WHERE o.class_id = g.class_id AND o.subject_id = g.subject_id AND m.student_id = ? AND (m.date_to IS NULL OR m.date_to >= ?)) ORDER BY b.ordinal`;

/** Arrivals of the open year that still lack something, and those of the last month: consent → card → class → groups → slip (MOV-01). */
export function listArrivals(query: Query, today: CalendarDate): ArrivalChain[] {
  const rows = query.all<Row>(ARRIVALS);
  const consents = loadConsents(query, 'student_id', `c.student_id IN (SELECT student_id FROM movement WHERE kind IN ('arrival', 'return'))`);
  const chains = rows.map((row): ArrivalChain => {
    const tasks = buildArrivalChain({
      hasConsent: findConsentState(consents.get(row.studentId) ?? [], 'processing', today) === 'given',
      missingFields: listMissing(row),
      isOnList: row.dateFrom !== null && isWithin(today < row.date ? row.date : today, row.dateFrom, row.dateTo),
      subjectsWithoutGroup: query.all<{ name: string }>(WITHOUT_GROUP, row.classId, row.studentId, today < row.date ? row.date : today).map(({ name }) => name),
      hasSlip: row.slips > 0,
      slipDue: addWorkingDays(row.date, SLIP_DAYS, row.weekDays),
    });
    const { movementId, studentId, classId, className, date } = row;
    return { movementId, studentId, student: formatListName(row), classId, className, date, order: formatOrder({ number: row.number, date: row.orderDate }), tasks, isComplete: tasks.every((task) => task.isDone) };
  });
  return chains.filter((chain, index) => isStillHere(rows[index]) && (!chain.isComplete || chain.date >= addDays(today, -RECENT_DAYS)));
}

/** Nobody waits for the slip of a pupil who has left again. */
function isStillHere(row: Row | undefined): boolean {
  return row !== undefined && row.dateTo === null;
}

function listMissing({ birthDate, snils, personalFile, address, guardians }: Row): string[] {
  const fields = [[birthDate, 'дата рождения'], [snils, 'СНИЛС'], [personalFile, 'номер личного дела'], [address, 'адрес'], [guardians > 0 ? '+' : null, 'родители']] as const;
  return fields.filter(([value]) => value === null || value === '').map(([, name]) => name);
}
