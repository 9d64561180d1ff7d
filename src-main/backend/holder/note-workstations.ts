import { workstationTable } from '../../database/entities';
import type { Backend } from '../backend';

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
