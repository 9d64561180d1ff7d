import type { DataCheckRow } from '@shared/contract/guardian-contract';
import { findDataCheckState, formatFullName, formatInitials, type PersonName } from '@shared/domain/people';
import { findDenial } from '@shared/domain/security';
import { compareRussian } from '@shared/lib/russian-order';
import { dataCheckTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { readRegulation } from '../regulation';
import { findListDate, getOpenYear } from '../school';

type MaybeName = { readonly [Name in keyof PersonName]: PersonName[Name] | null };
type ClassFacts = MaybeName & { readonly classId: number; readonly className: string; readonly grade: number; readonly letter: string; readonly studentCount: number };
type Check = MaybeName & { readonly classId: number; readonly checkedOn: string };

const CLASSES = `SELECT c.id AS "classId", c.name AS "className", c.grade AS "grade", c.letter AS "letter", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName",
  (SELECT count(*) FROM enrolment e WHERE e.class_id = c.id AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)) AS "studentCount"
  FROM school_class c LEFT JOIN class_teacher t ON t.id =
    (SELECT l.id FROM class_teacher l WHERE l.class_id = c.id AND l.date_from <= ? AND (l.date_to IS NULL OR l.date_to >= ?) ORDER BY l.date_from DESC LIMIT 1)
  LEFT JOIN staff s ON s.id = t.staff_id WHERE c.year_id = ?`;
const CHECKS = `SELECT d.class_id AS "classId", d.checked_on AS "checkedOn", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM data_check d JOIN school_class c ON c.id = d.class_id LEFT JOIN account a ON a.id = d.checked_by LEFT JOIN staff s ON s.id = a.staff_id
  WHERE c.year_id = ? ORDER BY d.checked_on, d.id`;

/** Classes that the person sees with their last «Данные класса проверены» and the next term (PUP-05, LRS-38); the most overdue first. */
export function listDataChecks(query: Query, { access, clock }: Pick<HandlerContext, 'access' | 'clock'>): DataCheckRow[] {
  const year = getOpenYear(query);
  const today = clock.today();
  const date = findListDate(year, today);
  const rhythms = readRegulation(query, today).get('ctDataCheck');
  const last = new Map(query.all<Check>(CHECKS, year.id).map((check) => [check.classId, check]));
  const reach = (classId: number) => ({ courseIds: [], classIds: [classId] });
  return query
    .all<ClassFacts>(CLASSES, date, date, date, date, year.id)
    .filter((row) => findDenial('people.view', access, reach(row.classId)) === null)
    .sort((left, right) => left.grade - right.grade || compareRussian(left.letter, right.letter))
    .map((row): DataCheckRow => {
      const check = last.get(row.classId);
      return {
        classId: row.classId, className: row.className, studentCount: row.studentCount,
        classTeacher: formatName(row, formatFullName),
        lastCheckedOn: check?.checkedOn ?? null,
        checkedBy: check ? formatName(check, formatInitials) : null,
        ...findDataCheckState(rhythms, check?.checkedOn ?? null, year.startDate, today),
        canConfirm: findDenial('people.edit', access, reach(row.classId)) === null,
      };
    })
    .sort((left, right) => right.overdueDays - left.overdueDays);
}

/** «Данные класса проверены»: the day, who, and how many stood on the list. */
export async function confirmClassData(context: HandlerContext, classId: number): Promise<DataCheckRow[]> {
  const today = context.clock.today();
  const rows = await context.write((transaction) => {
    const row = listDataChecks(transaction.query, context).find((one) => one.classId === classId);
    transaction.insert(dataCheckTable, { classId, checkedOn: today, checkedBy: context.actor.accountId, studentCount: row?.studentCount ?? 0 });
    return listDataChecks(transaction.query, context);
  });
  context.publish({ kind: 'schoolChanged' });
  return rows;
}

function formatName({ lastName, firstName, middleName }: MaybeName, format: (name: PersonName) => string): string | null {
  return lastName === null ? null : format({ lastName, firstName: firstName ?? '', middleName });
}
