import type { ListMapping, ListProfile, ListTarget } from '@shared/domain/exchange';
import { settingTable } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import type { Transaction } from '../../../database/transaction';
import type { Sheet } from '../../../exchange/xlsx-table';

const NAME = 'exchange.listProfiles';
const MOST = 30;

export function readProfiles(query: Query): ListProfile[] {
  const row = query.find<{ value: string }>('SELECT value AS "value" FROM setting WHERE name = ?', NAME);
  return row ? (JSON.parse(row.value) as ListProfile[]) : [];
}

/** Remembers which heads were which fields; a profile of that name is replaced. */
export function saveProfile(transaction: Transaction, name: string, target: ListTarget, mapping: ListMapping, sheet: Sheet, headRow: number): void {
  const head = sheet.rows.find((row) => row.number === headRow);
  const titles = Object.fromEntries(Object.entries(mapping).flatMap(([field, column]) => { const title = head?.cells.get(column)?.text; return title === undefined ? [] : [[field, title]]; }));
  const others = readProfiles(transaction.query).filter((profile) => profile.name !== name);
  const value = JSON.stringify([{ name, target, titles }, ...others].slice(0, MOST));
  if (transaction.find(settingTable, { name: NAME })) transaction.update(settingTable, { name: NAME }, { value });
  else transaction.insert(settingTable, { name: NAME, value });
}
