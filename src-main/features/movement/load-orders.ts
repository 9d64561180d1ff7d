import { AppError } from '@shared/contract/app-error';
import type { MovementLine, MovementOrder } from '@shared/contract/movement-contract';
import type { MovementKind, OrderKind } from '@shared/domain/movement';
import { formatInitials, formatListName, type PersonName } from '@shared/domain/people';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query, SqlValue } from '../../database/statement-cache';

type OrderRow = Omit<MovementOrder, 'kind' | 'registeredBy' | 'lines'> & { readonly kind: string } & { readonly [Part in keyof PersonName]: PersonName[Part] | null };
type LineRow = Omit<MovementLine, 'student' | 'kind' | 'canUndo'> & PersonName & { readonly kind: string; readonly orderId: number; readonly isLast: number; readonly stepKind: string };

const ORDERS = `SELECT o.id AS "id", o.row_version AS "version", o.number AS "number", o.date AS "date", o.kind AS "kind", o.text AS "text",
    s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM movement_order o LEFT JOIN account a ON a.id = o.registered_by LEFT JOIN staff s ON s.id = a.staff_id`;
const LINES = `SELECT m.id AS "id", m.order_id AS "orderId", m.student_id AS "studentId", m.kind AS "kind", m.date AS "date", f.name AS "fromClass", t.name AS "toClass", m.reason AS "reason",
    m.destination AS "destination", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", p.kind AS "stepKind",
    CASE WHEN EXISTS (SELECT 1 FROM movement l WHERE l.student_id = m.student_id AND l.id > m.id) THEN 0 ELSE 1 END AS "isLast"
  FROM movement m JOIN student s ON s.id = m.student_id JOIN movement_step p ON p.id = m.step_id
    LEFT JOIN school_class f ON f.id = m.from_class_id LEFT JOIN school_class t ON t.id = m.to_class_id`;

/** Orders of the dates with their pupils, the newest first. */
export function loadOrders(query: Query, from: string, to: string): MovementOrder[] {
  const rows = query.all<OrderRow>(`${ORDERS} WHERE o.date BETWEEN ? AND ? ORDER BY o.date DESC, o.id DESC`, from, to);
  const lines = query.all<LineRow>(`${LINES} WHERE m.order_id IN (SELECT id FROM movement_order WHERE date BETWEEN ? AND ?)`, from, to);
  const byOrder = new Map<number, LineRow[]>();
  for (const line of lines) byOrder.set(line.orderId, [...(byOrder.get(line.orderId) ?? []), line]);
  return rows.map((row) => toOrder(row, byOrder.get(row.id) ?? []));
}

export function getOrder(query: Query, orderId: number): MovementOrder {
  const row = query.find<OrderRow>(`${ORDERS} WHERE o.id = ?`, orderId);
  if (!row) throw new AppError('notFound', { what: 'приказ' });
  return toOrder(row, query.all<LineRow>(`${LINES} WHERE m.order_id = ?`, orderId));
}

/** Movements whose day lies in the dates, with the order each goes by. */
export function loadLines(query: Query, from: string, to: string): (MovementLine & { readonly orderId: number })[] {
  return listLines(query, 'm.date BETWEEN ? AND ?', from, to);
}

export function listLines(query: Query, condition: string, ...values: SqlValue[]): (MovementLine & { readonly orderId: number })[] {
  return query.all<LineRow>(`${LINES} WHERE ${condition} ORDER BY m.date, m.id`, ...values).map((line) => ({ ...toLine(line), orderId: line.orderId }));
}

function toOrder({ lastName, firstName, middleName, kind, ...row }: OrderRow, lines: readonly LineRow[]): MovementOrder {
  return {
    ...row, kind: kind as OrderKind,
    registeredBy: lastName === null ? 'программа' : formatInitials({ lastName, firstName: firstName ?? '', middleName }),
    lines: lines.map(toLine).sort((left, right) => compareRussian(left.student, right.student)),
  };
}

function toLine({ id, studentId, kind, date, fromClass, toClass, reason, destination, isLast, stepKind, ...person }: LineRow): MovementLine {
  return { id, studentId, student: formatListName(person), kind: kind as MovementKind, date, fromClass, toClass, reason, destination, canUndo: isLast === 1 && stepKind !== 'promotion' };
}
