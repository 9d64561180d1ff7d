import { clientRequestTable, sessionTicketTable, workstationTable } from '../../database/entities';
import type { Backend } from '../backend';

const DAYS_OF_REQUESTS = 30;
const OLD_TICKETS_HOURS = 24;

/** Requests and tickets that nobody can send again any more. */
export async function dropOldTraces(backend: Backend): Promise<void> {
  const { workstation, time } = backend.options;
  const now = time();
  const before = (hours: number): string => new Date(now - hours * 3_600_000).toISOString();
  await backend.storage.database.write({ accountId: null, workstation, procedure: 'system.dropOldTraces', at: new Date(now).toISOString() }, (transaction) => {
    const { query } = transaction;
    for (const { id } of query.all<{ id: string }>('SELECT id AS "id" FROM client_request WHERE at < ? LIMIT 5000', before(DAYS_OF_REQUESTS * 24))) transaction.remove(clientRequestTable, { id });
    for (const { digest } of query.all<{ digest: string }>('SELECT digest AS "digest" FROM session_ticket WHERE created_at < ?', before(OLD_TICKETS_HOURS))) transaction.remove(sessionTicketTable, { digest });
  });
}

/** Remembers which workstations were seen with which program (SYS-07). */
export async function noteWorkstations(backend: Backend): Promise<void> {
  const { workstation, time } = backend.options;
  const at = new Date(time()).toISOString();
  const seen = new Map(backend.listClients().map((client) => [client.workstation, client]));
  if (seen.size === 0) return;
  await backend.storage.database.write({ accountId: null, workstation, procedure: 'system.noteWorkstations', at }, (transaction) => {
    for (const [name, { programVersion, login }] of seen) {
      const known = transaction.find(workstationTable, { name });
      if (known) transaction.update(workstationTable, { name }, { programVersion, lastSeenAt: at, ...(login === null ? {} : { lastLogin: login }) });
      else transaction.insert(workstationTable, { name, programVersion, lastSeenAt: at, lastLogin: login });
    }
  });
}
