import { existsSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { holderTable, sessionTicketTable, type HolderRow } from '../../database/entities';
import type { Author } from '../../database/audit-chain';
import { bringToKey } from '../../database/keyring/key-of-copy';
import { migrateFile } from '../../database/migrate';
import { openConnection, type DatabaseKey } from '../../database/open-connection';
import { SchoolDatabase } from '../../database/school-database';
import type { Transaction } from '../../database/transaction';
import { syncFile } from './write-copy';

export type RestorePlan = {
  readonly copyPath: string;
  /** Where the copy is made ready, in the school folder. */
  readonly preparedPath: string;
  readonly folder: string;
  /** The copy has this key, the school file the other. */
  readonly copyKey: DatabaseKey;
  readonly key: DatabaseKey;
  readonly isOlderFormat: boolean;
  /** Who holds the present file: a restored file must not take the file back to an earlier epoch. */
  readonly holder: HolderRow;
  readonly author: Author;
  /** Names both files in the log of the restored one. */
  readonly note: string;
};

/** Brings the copy beside the school file, in the present form, with the line about the restore in its log. Nothing of the present file is touched. */
export async function prepareRestoredFile(plan: RestorePlan): Promise<void> {
  const { preparedPath, key } = plan;
  await removeDatabase(preparedPath);
  await copyFile(plan.copyPath, preparedPath);
  bringToKey(preparedPath, plan.copyKey, key);
  if (plan.isOlderFormat) await migrateFile(preparedPath, key, 'existing');
  const database = new SchoolDatabase(plan.folder, openConnection(preparedPath, key));
  try {
    await database.write(plan.author, (transaction) => { enterRestore(transaction, plan); });
  } finally {
    database.close();
  }
  await rm(`${preparedPath}-journal`, { force: true });
  await syncFile(preparedPath);
}

function enterRestore(transaction: Transaction, plan: RestorePlan): void {
  const { id, ...present } = plan.holder;
  if (transaction.find(holderTable, { id })) transaction.update(holderTable, { id }, present);
  else transaction.insert(holderTable, plan.holder);
  // Whoever was signed in when the copy was made is not so now.
  for (const { digest } of transaction.query.all<{ digest: string }>('SELECT digest AS "digest" FROM session_ticket')) transaction.remove(sessionTicketTable, { digest });
  transaction.note({ action: 'restore', entity: 'backup_copy', entityKey: String(plan.author.accountId ?? ''), reason: plan.note });
}

export async function removeDatabase(path: string): Promise<void> {
  for (const file of [path, `${path}-journal`]) if (existsSync(file)) await rm(file, { force: true });
}
