import { defineTable, integer, optional, reference, secret, text } from './define-table';

/** One row: who holds the file since when. `schoolKey` names the school in the lease; the certificate is made with the school. */
export type HolderRow = { id: number; schoolKey: string; epoch: number; workstation: string; startedAt: string; certificate: string; privateKey: string };
export const holderTable = defineTable<HolderRow>(
  'holder',
  { id: integer, schoolKey: text, epoch: integer, workstation: text, startedAt: text, certificate: text, privateKey: secret(text) },
  { technical: true },
);

/** A request of a workstation that was carried out: the same one, sent again after a cut line, is not (SYS-03). */
export type ClientRequestRow = { id: string; accountId: number; at: string };
export const clientRequestTable = defineTable<ClientRequestRow>(
  'client_request',
  { id: text, accountId: reference('account'), at: text },
  { primaryKey: ['id'], clustered: true, technical: true, indexes: [['at']] },
);

/** A session that the next holder takes over: the ticket itself lies in the memory of the workstation only. */
export type SessionTicketRow = { digest: string; accountId: number; workstation: string; createdAt: string };
export const sessionTicketTable = defineTable<SessionTicketRow>(
  'session_ticket',
  { digest: secret(text), accountId: reference('account'), workstation: text, createdAt: text },
  { primaryKey: ['digest'], clustered: true, technical: true, indexes: [['accountId']] },
);

/** Every workstation that was ever connected (SYS-07). */
export type WorkstationRow = { name: string; programVersion: string; lastSeenAt: string; lastLogin: string | null };
export const workstationTable = defineTable<WorkstationRow>(
  'workstation',
  { name: text, programVersion: text, lastSeenAt: text, lastLogin: optional(text) },
  { primaryKey: ['name'], clustered: true, technical: true },
);
