import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { MergedPair } from '@shared/contract/merge-contract';
import { PERSON_KINDS, type PersonKind } from '@shared/domain/people';
import type { Query } from '../../../database/statement-cache';
import type { Transaction } from '../../../database/transaction';
import { undoStep } from '../../movement';
import type { AnyRow } from './find-hanging';
import { nameCard } from './merge-cards';

type Row = { readonly closedId: number; readonly keptId: number; readonly at: string; readonly author: string | null };

const STEPS = `SELECT s.id AS "id", s.made_at AS "at", p.last_name AS "lastName", p.first_name AS "firstName", p.middle_name AS "middleName", c.entity_key AS "closedId" FROM movement_step s
  JOIN movement_change c ON c.step_id = s.id AND c.ordinal = 1 LEFT JOIN account a ON a.id = s.made_by LEFT JOIN staff p ON p.id = a.staff_id WHERE s.kind = 'merge' AND c.entity = ? ORDER BY s.id DESC`;
const NAMES: Readonly<Record<PersonKind, string>> = {
  student: 'last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName"', staff: 'last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName"', guardian: 'full_name AS "fullName"',
};

/** Cards that were joined to others, the latest first. */
export function listMerged(query: Query): MergedPair[] {
  return PERSON_KINDS.flatMap((kind) => listSteps(query, kind).map(({ closedId, at, author }): MergedPair => {
    const closed = getName(query, kind, closedId);
    const keptId = Number(closed.mergedInto);
    return { kind, closedId, closed: nameCard(closed), keptId, kept: nameCard(getName(query, kind, keptId)), at, author };
  })).sort((left, right) => (left.at < right.at ? 1 : -1));
}

/** Both cards are as they were; refused where something of it has been changed since. */
export function undoMerge(transaction: Transaction, { kind, closedId }: InputFor<'people.undoMerge'>): void {
  const step = listSteps(transaction.query, kind).find((one) => one.closedId === closedId);
  if (!step) throw new AppError('notFound', { what: 'объединение этих карточек' });
  undoStep(transaction, step.id, 'карточки разъединены', true);
}

function listSteps(query: Query, kind: PersonKind): (Omit<Row, 'keptId'> & { readonly id: number })[] {
  return query.all<AnyRow>(STEPS, kind).map((row) => ({ id: Number(row.id), closedId: Number(row.closedId), at: String(row.at), author: row.lastName === null ? null : nameCard(row) }));
}

function getName(query: Query, kind: PersonKind, id: number): AnyRow {
  return query.find<AnyRow>(`SELECT ${NAMES[kind]}, merged_into AS "mergedInto" FROM ${kind} WHERE id = ?`, id) ?? {};
}
