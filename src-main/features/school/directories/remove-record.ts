import type { InputFor } from '@shared/contract/contract';
import { classBellsTable, classSetTable, classTeacherTable, roomTable, schoolClassTable, subjectTable, subjectTeacherTable, type Table } from '../../../database/entities';
import type { Transaction } from '../../../database/transaction';
import { refuseStale } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { listClassCards } from './class-cards';
import { refuseUsed } from './find-uses';
import { pickSaved } from './pick-saved';
import { listSubjects } from './subjects';

type Owned = { readonly table: Table<{ id: number }>; readonly column: string };
type Removable = { readonly table: Table<{ id: number; rowVersion: number }>; readonly own: readonly Owned[] };

const asOwned = (table: unknown, column: string): Owned => ({ table: table as Table<{ id: number }>, column });
const REMOVABLE: Readonly<Record<InputFor<'school.removeRecord'>['directory'], Removable>> = {
  room: { table: roomTable, own: [] },
  subject: { table: subjectTable, own: [asOwned(subjectTeacherTable, 'subject_id')] },
  school_class: { table: schoolClassTable, own: [asOwned(classTeacherTable, 'class_id'), asOwned(classBellsTable, 'class_id')] },
  class_set: { table: classSetTable, own: [] },
};

/** Deletes what was entered by mistake, while nothing hangs on it; the links of the record itself go with it. */
export async function removeRecord({ directory, id, version }: InputFor<'school.removeRecord'>, context: HandlerContext): Promise<null> {
  const today = context.clock.today();
  await context.write((transaction) => {
    const { table, own } = REMOVABLE[directory];
    refuseStale(transaction, { table: table.name, key: String(id) }, findVersion(transaction, directory, id, today), version);
    refuseUsed(transaction.query, table.name, id, own.map((owned) => owned.table.name));
    for (const { table: ownTable, column } of own) {
      for (const row of transaction.query.all<{ id: number }>(`SELECT id AS "id" FROM ${ownTable.name} WHERE ${column} = ?`, id)) transaction.remove(ownTable, { id: row.id });
    }
    transaction.remove(table, { id });
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}

function findVersion(transaction: Transaction, directory: InputFor<'school.removeRecord'>['directory'], id: number, today: string): number {
  if (directory === 'subject') return pickSaved(listSubjects(transaction.query), id).version;
  if (directory === 'school_class') return pickSaved(listClassCards(transaction.query, today), id).version;
  return transaction.get(REMOVABLE[directory].table, { id }).rowVersion;
}
