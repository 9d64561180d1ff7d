import type { InputFor } from '@shared/contract/contract';
import type { PlanColumns } from '@shared/contract/lesson-plan-contract';
import { isPlanField, type PlanField } from '@shared/domain/lesson-plan';
import { lessonPlanColumnsTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';

type Row = { readonly id: number; readonly head: string; readonly columns: string };

const OWN = 'SELECT id, head, columns FROM lesson_plan_columns WHERE account_id = ? ORDER BY id DESC';

export function listColumns(query: Query, accountId: number): PlanColumns[] {
  return query.all<Row>(OWN, accountId).map(({ head, columns }) => ({ head, columns: (JSON.parse(columns) as (string | null)[]).map(toField) }));
}

/** How this person has mapped the columns of such a head, for the next time (EXP-04). */
export async function rememberColumns({ head, columns }: InputFor<'lessonPlan.rememberColumns'>, { write, actor }: HandlerContext): Promise<null> {
  await write((transaction) => {
    const known = transaction.query.all<Row>(OWN, actor.accountId).find((row) => row.head === head);
    const values = { columns: JSON.stringify(columns) };
    if (known) transaction.update(lessonPlanColumnsTable, { id: known.id }, values);
    else transaction.insert(lessonPlanColumnsTable, { accountId: actor.accountId, head, ...values });
  });
  return null;
}

function toField(text: string | null): PlanField | null {
  return text !== null && isPlanField(text) ? text : null;
}
