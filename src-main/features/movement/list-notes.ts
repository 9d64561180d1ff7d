import { putsOnList, type MovementKind } from '@shared/domain/movement';
import { addDays, type CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { formatOrder } from './move-student';

type Row = { readonly studentId: number; readonly kind: string; readonly date: CalendarDate; readonly isIn: number; readonly toClass: string | null; readonly number: string; readonly orderDate: CalendarDate };

const NOTES = `SELECT m.student_id AS "studentId", m.kind AS "kind", m.date AS "date", CASE WHEN m.to_class_id = ? THEN 1 ELSE 0 END AS "isIn", t.name AS "toClass", o.number AS "number",
    o.date AS "orderDate"
  FROM movement m JOIN movement_order o ON o.id = m.order_id LEFT JOIN school_class t ON t.id = m.to_class_id`;

/** By what order a pupil came on a list of a class, or left it: both dates are those of the list. */
export type ListNotes = { readonly findArrival: (studentId: number, dateFrom: CalendarDate) => string | null; readonly findLeaving: (studentId: number, dateTo: CalendarDate) => string | null };

/** MOV-02: «выбыл, приказ № 41 от 10.12.2025». Two indexed questions whatever the size of the register, none where nobody came or left. */
export function loadListNotes(query: Query, classId: number): ListNotes {
  let known: readonly Row[] | null = null;
  const find = (studentId: number, date: CalendarDate, isIn: boolean): string | null => {
    known ??= loadNotes(query, classId);
    const row = known.find((one) => one.studentId === studentId && one.date === date && isIncoming(one) === isIn);
    return row ? `${describe(row)}, ${formatOrder({ number: row.number, date: row.orderDate })}` : null;
  };
  return { findArrival: (studentId, dateFrom) => find(studentId, dateFrom, true), findLeaving: (studentId, dateTo) => find(studentId, addDays(dateTo, 1), false) };
}

function loadNotes(query: Query, classId: number): Row[] {
  const left = query.recall<Row>(`${NOTES} WHERE m.from_class_id = ?`, classId, classId);
  const came = query.recall<Row>(`${NOTES} WHERE m.to_class_id = ? AND (m.from_class_id IS NULL OR m.from_class_id <> ?)`, classId, classId, classId);
  return [...left, ...came];
}

function isIncoming({ kind, isIn }: Row): boolean {
  return putsOnList(kind as MovementKind) || (kind === 'transfer' && isIn === 1);
}

const WORDS: Readonly<Partial<Record<MovementKind, string>>> = {
  leaving: 'выбыл', expulsion: 'отчислен', academicLeave: 'академический отпуск', graduation: 'окончил обучение', groupTransfer: 'переведён в другую группу', arrival: 'прибыл', return: 'вернулся',
};

function describe(row: Row): string {
  const words = WORDS[row.kind as MovementKind];
  if (words !== undefined) return words;
  return row.isIn === 1 ? 'переведён из другого класса' : `переведён в ${row.toClass ?? 'другой класс'}`;
}
