import { AppError } from '@shared/contract/app-error';
import { judgeStay, type PersonKind, type Stay } from '@shared/domain/people';

import type { Query } from '../../../database/statement-cache';
import { getTableTitle } from '../../audit';
import { findHanging, type AnyRow, type AnyTable, type Hanging } from './find-hanging';
import { STAYS } from './merge-ways';

/** What is done with one record of the closed card. */
export type MergeStep = { readonly table: AnyTable; readonly column: string; readonly row: AnyRow; readonly act: 'move' | 'drop' | 'link' };
export type MergePlan = { readonly steps: readonly MergeStep[]; readonly problems: readonly string[] };
type Pair = { readonly kind: PersonKind; readonly keptId: number; readonly closedId: number };
type Account = { readonly login: string; readonly isBlocked: number };

const ACCOUNT = 'SELECT login AS "login", is_blocked AS "isBlocked" FROM account WHERE staff_id = ?';
const COLUMNS: Readonly<Record<PersonKind, string>> = { student: 'student_id', guardian: 'guardian_id', staff: 'staff_id' };

/** Everything that hangs on the closed card: what goes over, what the other card has already, and what keeps the cards apart. */
export function planMerge(query: Query, pair: Pair): MergePlan {
  if (pair.keptId === pair.closedId) throw new AppError('invalidInput', { what: 'выберите две разные карточки' });
  const hanging = findHanging(query, pair.kind, pair.closedId);
  const fixed = hanging.filter(({ way }) => way === null);
  const steps: MergeStep[] = [];
  const problems = [...describeFixed(query, pair, fixed), ...findConsentClash(query, pair)];
  for (const { table, column, way, rows } of hanging) {
    if (way === null) continue;
    for (const row of rows) {
      const act = judgeRow(query, pair, { table, column, way, row });
      if (act === 'clash') problems.push(`обе карточки в одно время: ${getTableTitle(table.name).toLowerCase()}. Сначала приведите списки в порядок`);
      else if (act === 'accounts') problems.push('у обеих карточек есть действующая учётная запись. Заблокируйте лишнюю: она останется при закрытой карточке');
      else if (act !== null) steps.push({ table, column, row, act });
    }
  }
  return { steps, problems: [...new Set(problems)] };
}

type Found = Pick<Hanging, 'table' | 'column'> & { readonly way: NonNullable<Hanging['way']>; readonly row: AnyRow };

/** Null: the record stays where it is. */
function judgeRow(query: Query, { keptId }: Pair, { table, way, row }: Found): MergeStep['act'] | 'clash' | 'accounts' | null {
  if (way === 'link') return 'link';
  if (way === 'move') return 'move';
  if (way === 'once') return query.find('SELECT id FROM subject_teacher WHERE staff_id = ? AND subject_id = ?', keptId, row.subjectId ?? 0) ? 'drop' : 'move';
  if (way === 'account') return judgeAccount(query, keptId, row.isBlocked === 1);
  const stays = STAYS[table.name];
  if (!stays) return 'clash';
  const own = query.all<Stay>(stays.sql, row.studentId ?? row.staffId ?? 0).find((stay) => stay.place === row[stays.place] && stay.dateFrom === row.dateFrom);
  return own ? judgeStay(own, query.all<Stay>(stays.sql, keptId)) : 'clash';
}

function judgeAccount(query: Query, keptId: number, isBlocked: boolean): 'move' | 'accounts' | null {
  const known = query.find<Account>(ACCOUNT, keptId);
  if (!known) return 'move';
  return isBlocked ? null : 'accounts';
}

/** Marks, absences and all else that may not change hands. */
function describeFixed(query: Query, { kind, keptId }: Pair, fixed: readonly Hanging[]): string[] {
  if (fixed.length === 0) return [];
  const words = fixed.map(({ table, rows }) => `${getTableTitle(table.name).toLowerCase()} – ${String(rows.length)}`).join(', ');
  const isOther = findHanging(query, kind, keptId).some(({ way }) => way === null);
  const advice = isOther ? 'У остающейся карточки такие записи тоже есть: объединить их программа не берётся' : 'У другой карточки таких записей нет: оставьте эту, а закройте другую';
  return [`на закрываемой карточке есть записи, которые нельзя переписать на другую: ${words}. ${advice}`];
}

/** Two cards whose decisions on consent differ: which one counts only people know. */
function findConsentClash(query: Query, { kind, keptId, closedId }: Pair): string[] {
  const column = COLUMNS[kind];
  const rows = query.all<{ kind: string; decision: string; owner: number }>(
    `SELECT kind AS "kind", decision AS "decision", ${column} AS "owner" FROM consent WHERE ${column} IN (?, ?) AND withdrawn_on IS NULL`, keptId, closedId,
  );
  const isClash = rows.some((row) => rows.some((other) => other.owner !== row.owner && other.kind === row.kind && other.decision !== row.decision));
  return isClash ? ['на карточках разные решения о согласии: отзовите лишнее в «Согласиях»'] : [];
}

