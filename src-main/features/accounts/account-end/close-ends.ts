import type { OpenDuty } from '@shared/contract/duties-contract';
import { addDays, type CalendarDate } from '@shared/lib/calendar-date';
import { accountEndTable, accountTable, classTeacherTable, courseTeacherTable, staffTable } from '../../../database/entities';
import type { Transaction } from '../../../database/transaction';
import type { HandlerContext } from '../../handler-context';
import { dropKeyEntry, removeAccount } from '../../keys';
import { dropTickets } from '../drop-tickets';
import { listDueEnds } from './list-ends';
import { listOpenDuties } from './open-duties';

type Hands = Pick<HandlerContext, 'read' | 'write' | 'clock' | 'storage' | 'endSessions'>;

const OPEN_COURSES = 'SELECT id AS "id" FROM course_teacher WHERE staff_id = ? AND date_from <= ? AND (date_to IS NULL OR date_to >= ?)';
const OPEN_CLASSES = 'SELECT id AS "id" FROM class_teacher WHERE staff_id = ? AND date_from <= ? AND (date_to IS NULL OR date_to >= ?)';

/** Ends whose day has come (USR-08): the way in closes, sessions end; the matter is done when nothing of the person is left open. */
export async function closeDueEnds(context: Hands): Promise<void> {
  const due = context.read((query) => listDueEnds(query, context.clock.today()));
  if (due.length === 0 || !context.read((query) => due.some(({ id, accountId, blockedFrom }) => isToClose(query, { id, accountId, blockedFrom })))) return;
  const closed = await context.write((transaction) => due.filter(({ accountId }) => closeAccess(transaction, accountId)).map(({ accountId }) => accountId));
  for (const accountId of closed) {
    await removeAccount(context, accountId);
    context.endSessions(accountId);
  }
  await context.write((transaction) => { for (const { id } of due) finishIfPossible(transaction, id); });
}

const STAFF = 'SELECT a.staff_id AS "staffId", a.is_blocked AS "isBlocked" FROM account a WHERE a.id = ?';

/** Something is still to be done about it; nothing is written every minute for a matter that waits for people. */
function isToClose(query: Transaction['query'], { accountId, blockedFrom }: { readonly id: number; readonly accountId: number; readonly blockedFrom: CalendarDate }): boolean {
  const account = query.find<{ staffId: number; isBlocked: number }>(STAFF, accountId);
  return account !== undefined && (account.isBlocked === 0 || listOpenDuties(query, account.staffId, blockedFrom).length === 0);
}

function closeAccess(transaction: Transaction, accountId: number): boolean {
  dropTickets(transaction, accountId);
  dropKeyEntry(transaction, accountId);
  return transaction.update(accountTable, { id: accountId }, { isBlocked: 1, failedAttempts: 0, lockedUntil: null }, 'окончание работы');
}

/** What is still left open, or nothing and the end is done: lists of the person are closed from the day, the card of the dismissed gets its date. */
export function finishIfPossible(transaction: Transaction, endId: number): readonly OpenDuty[] {
  const end = transaction.get(accountEndTable, { id: endId });
  const { staffId } = transaction.get(accountTable, { id: end.accountId });
  const left = listOpenDuties(transaction.query, staffId, end.blockedFrom);
  if (left.length > 0 || end.state !== 'planned') return left;
  const lastDay = addDays(end.blockedFrom, -1);
  for (const { id } of transaction.query.all<{ id: number }>(OPEN_COURSES, staffId, lastDay, end.blockedFrom)) transaction.update(courseTeacherTable, { id }, { dateTo: lastDay }, 'окончание работы');
  for (const { id } of transaction.query.all<{ id: number }>(OPEN_CLASSES, staffId, lastDay, end.blockedFrom)) transaction.update(classTeacherTable, { id }, { dateTo: lastDay }, 'окончание работы');
  if (end.kind === 'dismissal' && transaction.get(staffTable, { id: staffId }).dismissedOn === null) transaction.update(staffTable, { id: staffId }, { dismissedOn: lastDay });
  transaction.update(accountEndTable, { id: endId }, { state: 'done', finishedAt: transaction.author.at });
  return [];
}
