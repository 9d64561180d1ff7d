import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { MergeForecast } from '@shared/contract/merge-contract';
import { formatFullName, type PersonKind } from '@shared/domain/people';
import { isCalendarDate } from '@shared/lib/calendar-date';
import { formatDate } from '@shared/lib/russian-date';
import { guardianTable, staffTable, studentGuardianTable, studentTable, type StudentGuardianRow, type Table } from '../../../database/entities';
import type { Query, SqlValue } from '../../../database/statement-cache';
import { selectList } from '../../../database/table-statements';
import type { Transaction } from '../../../database/transaction';
import { assertVersion, getFieldTitle, getTableTitle } from '../../audit';
import { MovementStep } from '../../movement';
import type { AnyRow } from './find-hanging';
import { MERGE_FIELDS } from './merge-ways';
import { planMerge, type MergeStep } from './plan-merge';

type CardTable = Table<AnyRow & { rowVersion: number }>;
const TABLES: Readonly<Record<PersonKind, CardTable>> = { student: studentTable, guardian: guardianTable, staff: staffTable };
const ROOM = 'SELECT name AS "name" FROM room WHERE id = ?';

/** What joining two cards would do; nothing is written. */
export function foreseeMerge(query: Query, input: InputFor<'people.foreseeMerge'>): MergeForecast {
  const { kind, keptId, closedId } = input;
  const [kept, closed] = [getCard(query, kind, keptId), getCard(query, kind, closedId)];
  const { steps, problems } = planMerge(query, input);
  const fields = MERGE_FIELDS[kind].filter((key) => (kept[key] ?? null) !== (closed[key] ?? null));
  return {
    kept: { id: keptId, version: Number(kept.rowVersion), name: nameCard(kept) }, closed: { id: closedId, version: Number(closed.rowVersion), name: nameCard(closed) },
    fields: fields.map((key) => ({ key, title: getFieldTitle(key), kept: formatValue(query, key, kept[key]), closed: formatValue(query, key, closed[key]) })),
    moves: countMoves(steps), problems,
  };
}

/** Joins two cards in one transaction (EXP-04): every change is remembered and can be taken back as a whole. */
export function mergeCards(transaction: Transaction, input: InputFor<'people.mergeCards'>): void {
  const { kind, keptId, closedId, keptVersion, closedVersion, fromClosed } = input;
  const table = TABLES[kind];
  assertVersion(transaction, table, { id: keptId }, keptVersion);
  assertVersion(transaction, table, { id: closedId }, closedVersion);
  const closed = getCard(transaction.query, kind, closedId);
  getCard(transaction.query, kind, keptId);
  if (fromClosed.some((key) => !MERGE_FIELDS[kind].includes(key))) throw new AppError('invalidInput', { what: 'такого поля на карточке нет' });
  const { steps, problems } = planMerge(transaction.query, input);
  if (problems.length > 0) throw new AppError('mergeRefused', { problems: problems.join('; ') });
  const step = new MovementStep(transaction, 'merge');
  step.update(table, { id: closedId }, { mergedInto: keptId });
  if (fromClosed.length > 0) step.update(table, { id: keptId }, Object.fromEntries(fromClosed.map((key) => [key, closed[key] ?? null])));
  for (const one of steps) carryOut(transaction, step, one, keptId);
}

function carryOut(transaction: Transaction, step: MovementStep, { table, column, row, act }: MergeStep, keptId: number): void {
  const key = Object.fromEntries(table.key.map((name) => [name, row[name] ?? null]));
  if (act === 'move') step.update(table, key, { [column]: keptId });
  else if (act === 'drop') step.remove(table, key, 'есть на карточке, с которой объединена');
  else moveLink(transaction, step, row as unknown as StudentGuardianRow, { [column]: keptId });
}

/** A pupil and a parent are linked once; a link in force outdoes one that has ended. */
function moveLink(transaction: Transaction, step: MovementStep, link: StudentGuardianRow, changes: Partial<StudentGuardianRow>): void {
  const { studentId, guardianId, relation, endedOn, endedReason } = link;
  const key = { studentId, guardianId, ...changes };
  const known = transaction.find(studentGuardianTable, key);
  step.remove(studentGuardianTable, { studentId, guardianId }, 'карточки объединены');
  if (!known) step.insert(studentGuardianTable, { ...key, relation, endedOn, endedReason });
  else if (known.endedOn !== null && endedOn === null) step.update(studentGuardianTable, key, { relation, endedOn: null, endedReason: null });
}

function getCard(query: Query, kind: PersonKind, id: number): AnyRow {
  const table = TABLES[kind];
  const row = query.find<AnyRow>(`SELECT ${selectList(table as unknown as Table<never>)} FROM ${table.name} WHERE id = ?`, id);
  if (!row) throw new AppError('notFound', { what: 'карточка' });
  if (row.mergedInto != null) throw new AppError('mergeRefused', { problems: 'одна из карточек уже объединена с другой' });
  return row;
}

export function nameCard({ fullName, lastName, firstName, middleName }: AnyRow): string {
  return typeof fullName === 'string' ? fullName : formatFullName({ lastName: String(lastName), firstName: String(firstName), middleName: typeof middleName === 'string' ? middleName : null });
}

function formatValue(query: Query, key: string, value: SqlValue | undefined): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (key === 'roomId') return query.find<{ name: string }>(ROOM, value)?.name ?? null;
  if (key === 'paperExtract') return value === 1 ? 'да' : 'нет';
  return typeof value === 'string' && isCalendarDate(value) ? formatDate(value) : String(value);
}

function countMoves(steps: readonly MergeStep[]): string[] {
  const counts = new Map<string, number>();
  for (const { table, act } of steps) {
    const title = `${getTableTitle(table.name)}${act === 'drop' ? ' (уже есть на остающейся)' : ''}`;
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return [...counts].map(([title, count]) => `${title} – ${String(count)}`);
}
