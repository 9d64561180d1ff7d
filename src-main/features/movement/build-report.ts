import { AppError } from '@shared/contract/app-error';
import type { MovementReport } from '@shared/contract/movement-contract';
import { countMovement, sumCounts, type CountedLine, type CountedSpan, type MovementKind } from '@shared/domain/movement';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../database/statement-cache';
import { listLines } from './load-orders';
import { formatOrder } from './move-student';

type ClassRow = { readonly id: number; readonly name: string; readonly grade: number; readonly letter: string };
type LineRow = Omit<CountedLine, 'kind'> & { readonly id: number; readonly kind: string; readonly number: string; readonly orderDate: string };

const YEAR = 'SELECT id AS "id", start_date AS "startDate" FROM school_year WHERE start_date <= ? ORDER BY start_date DESC LIMIT 1';
const CLASSES = 'SELECT id AS "id", name AS "name", grade AS "grade", letter AS "letter" FROM school_class WHERE year_id = ?';
const SPANS = 'SELECT e.class_id AS "classId", e.date_from AS "dateFrom", e.date_to AS "dateTo" FROM school_class k JOIN enrolment e ON e.class_id = k.id WHERE k.year_id = ?';
const LINES = `SELECT m.id AS "id", m.kind AS "kind", m.date AS "date", m.from_class_id AS "fromClassId", m.to_class_id AS "toClassId", o.number AS "number", o.date AS "orderDate"
  FROM movement m JOIN movement_order o ON o.id = m.order_id WHERE m.date BETWEEN ? AND ?`;
const OF_YEAR = `(m.from_class_id IN (SELECT id FROM school_class WHERE year_id = ?) OR m.to_class_id IN (SELECT id FROM school_class WHERE year_id = ?))`;

/** «Движение контингента» by class, parallel and school between two dates of one school year, every line with its order (MOV-06). */
export function buildReport(query: Query, from: string, to: string): MovementReport {
  if (to < from) throw new AppError('invalidInput', { what: 'последний день раньше первого' });
  const year = query.find<{ id: number; startDate: string }>(YEAR, to);
  if (!year) throw new AppError('notFound', { what: 'учебный год этих дат' });
  const spans = query.all<CountedSpan>(SPANS, year.id);
  const lines = query.all<LineRow>(`${LINES} AND ${OF_YEAR}`, from, to, year.id, year.id);
  const counted = lines.map((line): CountedLine => ({ ...line, kind: line.kind as MovementKind }));
  const classes = query.all<ClassRow>(CLASSES, year.id).sort((left, right) => left.grade - right.grade || compareRussian(left.letter, right.letter));
  const rows = classes.map(({ id, name, grade }) => ({ classId: id, className: name, grade, ...countMovement(id, spans, counted, { from, to, yearStart: year.startDate }) }));
  const orders = new Map(lines.map((line) => [line.id, formatOrder({ number: line.number, date: line.orderDate })]));
  return {
    from, to,
    classes: rows,
    grades: [...new Set(rows.map((row) => row.grade))].map((grade) => ({ grade, ...sumCounts(rows.filter((row) => row.grade === grade)) })),
    total: sumCounts(rows),
    lines: listLines(query, `m.date BETWEEN ? AND ? AND ${OF_YEAR}`, from, to, year.id, year.id).map((line) => ({ ...line, order: orders.get(line.id) ?? '' })),
  };
}
