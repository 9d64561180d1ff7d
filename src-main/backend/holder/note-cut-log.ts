import type { SchoolDatabase } from '../../database/school-database';
import { verifyKnownHeads } from '../../features/audit';
import type { Lease } from './lease';
import type { HolderFacts } from './raise-epoch';

/**
 * The lease remembers the last line of the log that the holder before has seen. A file that no longer has it was cut or exchanged while
 * nobody held it; that is written into the log itself, so that every later check tells it (SEC-14).
 */
export async function noteCutLog(database: SchoolDatabase, lease: Lease, holder: HolderFacts, workstation: string): Promise<void> {
  const { head } = lease;
  if (!head || lease.schoolKey !== holder.schoolKey) return;
  const [problem] = database.read((query) => verifyKnownHeads(query, [{ ...head, source: `школьная папка, вёл ${lease.workstation}` }]));
  if (problem === undefined) return;
  await database.write({ accountId: null, workstation, procedure: 'storage.open', at: holder.since }, (transaction) => {
    transaction.note({ action: 'logCut', entity: 'audit_entry', entityKey: String(head.id), reason: problem });
  });
}
