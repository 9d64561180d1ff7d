import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { MovementRequest, RequestKind } from '@shared/contract/movement-contract';
import { isRequestLate } from '@shared/domain/movement';
import { formatInitials, formatListName } from '@shared/domain/people';
import { findDenial, type Access } from '@shared/domain/security';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { findDateInZone } from '@shared/lib/date-in-zone';
import { movementRequestTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { assertVersion } from '../audit';
import { readTimeZone } from '../school';

type Row = {
  id: number; version: number; kind: string; classId: number; className: string; studentId: number | null; lastName: string | null; firstName: string | null; middleName: string | null; text: string;
  askedAt: string; state: string; answer: string | null; decidedAt: string | null; askedLast: string; askedFirst: string; askedMiddle: string | null; decidedLast: string | null;
  decidedFirst: string | null; decidedMiddle: string | null;
};

const REQUESTS = `SELECT r.id AS "id", r.row_version AS "version", r.kind AS "kind", r.class_id AS "classId", k.name AS "className", r.student_id AS "studentId", s.last_name AS "lastName",
    s.first_name AS "firstName", s.middle_name AS "middleName", r.text AS "text", r.asked_at AS "askedAt", r.state AS "state", r.answer AS "answer", r.decided_at AS "decidedAt",
    a.last_name AS "askedLast", a.first_name AS "askedFirst", a.middle_name AS "askedMiddle", d.last_name AS "decidedLast", d.first_name AS "decidedFirst", d.middle_name AS "decidedMiddle"
  FROM movement_request r JOIN school_class k ON k.id = r.class_id LEFT JOIN student s ON s.id = r.student_id JOIN account aa ON aa.id = r.asked_by JOIN staff a ON a.id = aa.staff_id
    LEFT JOIN account da ON da.id = r.decided_by LEFT JOIN staff d ON d.id = da.staff_id`;
const IN_CLASS = 'SELECT id AS "id" FROM enrolment WHERE student_id = ? AND class_id = ?';

/** Requests the person may see, those that wait first, then the newest. */
export function listRequests(query: Query, access: Access, today: CalendarDate): MovementRequest[] {
  const rows = query.all<Row>(`${REQUESTS} ORDER BY CASE WHEN r.state = 'new' THEN 0 ELSE 1 END, r.asked_at DESC, r.id DESC`);
  const zone = readTimeZone(query);
  return rows.filter((row) => findDenial('movement.viewRequests', access, { courseIds: [], classIds: [row.classId] }) === null).map((row) => toRequest(row, zone, today));
}

export function sendRequest(transaction: Transaction, { classId, kind, studentId, text }: InputFor<'movement.sendRequest'>, today: CalendarDate): MovementRequest {
  if (studentId === null && kind !== 'arrival') throw new AppError('invalidInput', { what: 'выберите ученика, о котором заявка' });
  if (studentId !== null && !transaction.query.find(IN_CLASS, studentId, classId)) throw new AppError('invalidInput', { what: 'этот ученик не из вашего класса' });
  const { accountId, at } = transaction.author;
  if (accountId === null) throw new AppError('notSignedIn');
  const id = transaction.insert(movementRequestTable, { kind, classId, studentId: kind === 'arrival' ? null : studentId, text, askedAt: at, askedBy: accountId, state: 'new' });
  return getRequest(transaction.query, id, today);
}

/** Done or declined, once, with an answer; a request declined says why. */
export function decideRequest(transaction: Transaction, { requestId, version, decision, answer }: InputFor<'movement.decideRequest'>, today: CalendarDate): MovementRequest {
  assertVersion(transaction, movementRequestTable, { id: requestId }, version);
  if (decision === 'declined' && (answer ?? '') === '') throw new AppError('invalidInput', { what: 'напишите, почему заявка отклонена' });
  if (transaction.get(movementRequestTable, { id: requestId }).state !== 'new') throw new AppError('movementInUse', { what: 'по этой заявке уже есть решение' });
  const { accountId, at } = transaction.author;
  transaction.update(movementRequestTable, { id: requestId }, { state: decision, answer: answer === '' ? null : answer, decidedAt: at, decidedBy: accountId });
  return getRequest(transaction.query, requestId, today);
}

function getRequest(query: Query, requestId: number, today: CalendarDate): MovementRequest {
  const row = query.find<Row>(`${REQUESTS} WHERE r.id = ?`, requestId);
  if (!row) throw new AppError('notFound', { what: 'заявка' });
  return toRequest(row, readTimeZone(query), today);
}

function toRequest(row: Row, timeZone: string, today: CalendarDate): MovementRequest {
  const { id, version, classId, className, studentId, text, askedAt, answer, decidedAt } = row;
  return {
    id, version, classId, className, studentId, text, askedAt, answer, decidedAt, kind: row.kind as RequestKind, state: row.state as MovementRequest['state'],
    student: row.lastName === null ? null : formatListName({ lastName: row.lastName, firstName: row.firstName ?? '', middleName: row.middleName }),
    askedBy: formatInitials({ lastName: row.askedLast, firstName: row.askedFirst, middleName: row.askedMiddle }),
    decidedBy: row.decidedLast === null ? null : formatInitials({ lastName: row.decidedLast, firstName: row.decidedFirst ?? '', middleName: row.decidedMiddle }),
    isLate: row.state === 'new' && isRequestLate(findDateInZone(Date.parse(askedAt), timeZone), today),
  };
}
