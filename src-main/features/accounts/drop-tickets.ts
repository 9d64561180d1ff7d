import { sessionTicketTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';

const OWN = 'SELECT digest AS "digest", workstation AS "workstation" FROM session_ticket WHERE account_id = ?';

/** A session that was ended – logout, block, new password, changed roles – must not come back at the next holder. */
export function dropTickets(transaction: Transaction, accountId: number, workstation: string | null = null): void {
  const tickets = transaction.query.all<{ digest: string; workstation: string }>(OWN, accountId);
  for (const ticket of tickets) if (workstation === null || ticket.workstation === workstation) transaction.remove(sessionTicketTable, { digest: ticket.digest });
}
