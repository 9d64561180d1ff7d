import { settingTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';

const NAME = 'holder.mayHold';

/** Workstations that may hold the file; null = all. */
export function readMayHold(query: Query): readonly string[] | null {
  const [row] = query.recall<{ value: string }>('SELECT value AS "value" FROM setting WHERE name = ?', NAME);
  return row ? (JSON.parse(row.value) as readonly string[] | null) : null;
}

export async function setMayHold(context: HandlerContext, names: readonly string[] | null): Promise<void> {
  const value = JSON.stringify(names);
  await context.write((transaction) => {
    if (transaction.find(settingTable, { name: NAME })) transaction.update(settingTable, { name: NAME }, { value });
    else transaction.insert(settingTable, { name: NAME, value });
  });
  context.publish({ kind: 'schoolChanged' });
}
