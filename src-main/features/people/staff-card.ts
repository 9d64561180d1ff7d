import { AppError } from '@shared/contract/app-error';
import type { StaffCard, StaffEdit } from '@shared/contract/staff-contract';
import { proposeLogin } from '@shared/domain/accounts';
import { findDenial, type Access } from '@shared/domain/security';
import type { Query } from '../../database/statement-cache';
import { findStaffAccount } from '../accounts';
import { findLastChange } from '../audit';
import { readConsentState } from '../consents';
import type { Clock } from '../handler-context';

type Row = StaffEdit & Pick<StaffCard, 'id' | 'version' | 'mergedInto'>;

const STAFF = `SELECT id AS "id", row_version AS "version", last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName", position AS "position",
  other_positions AS "otherPositions", branch AS "branch", birth_date AS "birthDate", snils AS "snils", phone AS "phone", email AS "email", room_id AS "roomId",
  employed_from AS "employedFrom", dismissed_on AS "dismissedOn", merged_into AS "mergedInto" FROM staff WHERE id = ?`;
const ROOMS = 'SELECT id AS "id", name AS "name" FROM room ORDER BY name';
const CLASSES = `SELECT c.name AS "name", t.date_from AS "dateFrom", t.date_to AS "dateTo" FROM class_teacher t JOIN school_class c ON c.id = t.class_id WHERE t.staff_id = ? ORDER BY t.date_from DESC`;
const COURSES = `SELECT k.name || ', ' || b.name AS "name", t.date_from AS "dateFrom", t.date_to AS "dateTo" FROM course_teacher t JOIN course c ON c.id = t.course_id
  JOIN school_class k ON k.id = c.class_id JOIN subject b ON b.id = c.subject_id WHERE t.staff_id = ? ORDER BY t.date_from DESC, k.grade, k.letter, b.ordinal LIMIT 60`;
const LOGINS = 'SELECT login AS "login" FROM account';
const WHOLE = { courseIds: [], classIds: [] };

/** The card of a staff member with classes, pages and the account (SET-07). */
export function getStaff(query: Query, staffId: number, access: Access, clock: Clock): StaffCard {
  const row = query.find<Row>(STAFF, staffId);
  if (!row) throw new AppError('notFound', { what: 'карточка сотрудника' });
  const managesAccounts = findDenial('accounts.manage', access, WHOLE) === null;
  const account = managesAccounts ? findStaffAccount(query, clock, staffId) : null;
  return {
    ...row,
    canEdit: row.mergedInto === null && findDenial('staff.edit', access, WHOLE) === null,
    consent: readConsentState(query, 'staff_id', staffId, clock.today()),
    account,
    proposedLogin: managesAccounts && account === null ? proposeFreeLogin(query, row) : null,
    rooms: query.all<StaffCard['rooms'][number]>(ROOMS),
    classes: query.all<StaffCard['classes'][number]>(CLASSES, staffId),
    courses: query.all<StaffCard['courses'][number]>(COURSES, staffId),
    lastChange: findLastChange(query, 'staff', String(staffId)),
  };
}

function proposeFreeLogin(query: Query, row: Row): string {
  return proposeLogin(row, new Set(query.all<{ login: string }>(LOGINS).map(({ login }) => login.toLowerCase())));
}

