import type { StaffListRow } from '@shared/contract/staff-contract';
import { findConsentState } from '@shared/domain/consents';
import { formatFullName, type PersonName } from '@shared/domain/people';
import { findDenial } from '@shared/domain/security';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../database/statement-cache';
import { listAccountStates } from '../accounts';
import { loadConsents } from '../consents';
import type { HandlerContext } from '../handler-context';

type Row = PersonName & Omit<StaffListRow, 'name' | 'classes' | 'account' | 'consent'>;

const STAFF = `SELECT s.id AS "id", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", s.position AS "position", s.other_positions AS "otherPositions",
  s.branch AS "branch", r.name AS "room", s.phone AS "phone", s.email AS "email", s.employed_from AS "employedFrom", s.dismissed_on AS "dismissedOn"
  FROM staff s LEFT JOIN room r ON r.id = s.room_id WHERE s.merged_into IS NULL`;
const CLASSES = `SELECT t.staff_id AS "staffId", c.name AS "name" FROM class_teacher t JOIN school_class c ON c.id = t.class_id
  WHERE t.date_from <= ? AND (t.date_to IS NULL OR t.date_to >= ?) ORDER BY c.grade, c.letter`;
const WHOLE = { courseIds: [], classIds: [] };

/** Everybody on the staff, also those dismissed; whoever may not see the cards is told names, posts and rooms of those who work. */
export function listStaff(query: Query, { access, clock }: Pick<HandlerContext, 'access' | 'clock'>): StaffListRow[] {
  const today = clock.today();
  const isWhole = findDenial('staff.view', access, WHOLE) === null;
  const accounts = isWhole ? listAccountStates(query, clock) : new Map<number, never>();
  const consents = loadConsents(query, 'staff_id', '1 = 1');
  const classes = new Map<number, string[]>();
  for (const { staffId, name } of query.all<{ staffId: number; name: string }>(CLASSES, today, today)) classes.set(staffId, [...(classes.get(staffId) ?? []), name]);
  return query
    .all<Row>(STAFF)
    .filter((row) => isWhole || row.dismissedOn === null || row.dismissedOn >= today)
    .map((row): StaffListRow => {
      const { id, position, otherPositions, branch, room } = row;
      const open = { id, position, otherPositions, branch, room, name: formatFullName(row), classes: classes.get(id) ?? [] };
      if (!isWhole) return { ...open, phone: null, email: null, employedFrom: null, dismissedOn: null, account: null, consent: null };
      const { phone, email, employedFrom, dismissedOn } = row;
      return { ...open, phone, email, employedFrom, dismissedOn, account: accounts.get(id) ?? 'no', consent: findConsentState(consents.get(id) ?? [], 'processing', today) };
    })
    .sort((left, right) => compareRussian(left.name, right.name));
}
