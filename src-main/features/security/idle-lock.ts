import { readIdleLockMinutes } from '@shared/domain/security';
import { settingTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';

const NAME = 'idleLockMinutes';
const VALUE = 'SELECT value AS "value" FROM setting WHERE name = ?';

export function findIdleLockMinutes(query: Query): number {
  return readIdleLockMinutes(query.recall<{ value: string }>(VALUE, NAME)[0]?.value);
}

export async function setIdleLock(context: HandlerContext, minutes: number): Promise<void> {
  await context.write((transaction) => {
    const value = String(minutes);
    if (transaction.find(settingTable, { name: NAME })) transaction.update(settingTable, { name: NAME }, { value });
    else transaction.insert(settingTable, { name: NAME, value });
  });
  context.publish({ kind: 'sessionChanged' });
}
