import { createHash, createHmac, randomBytes } from 'node:crypto';
import { AppError } from '@shared/contract/app-error';
import type { SessionTicket } from '@shared/contract/system-contract';
import { sessionTicketTable, type SessionTicketRow } from '../../database/entities';
import { hasAccessEnded } from '../accounts';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { findAccountById } from './find-account';
import { loadActor } from './load-actor';

const HOURS = 16;

function digestOf(ticket: string): string {
  return createHash('sha256').update(ticket).digest('base64url');
}

/** The session goes on with it at the next holder; the file keeps only a digest. */
export async function makeTicket(context: HandlerContext): Promise<SessionTicket> {
  const { actor, workstation, clock } = context;
  const ticket = randomBytes(32).toString('base64url');
  await context.write((transaction) => {
    transaction.insert(sessionTicketTable, { digest: digestOf(ticket), accountId: actor.accountId, workstation, createdAt: clock.now() });
  });
  return { ticket, outboxSecret: context.read((query) => findOutboxSecret(query, actor.accountId)) };
}

/** Whatever the password is by now: entries kept under an earlier one open after the next login. */
function findOutboxSecret(query: Query, accountId: number): string {
  const holder = query.find<{ privateKey: string }>('SELECT private_key AS "privateKey" FROM holder WHERE id = 1');
  if (!holder) throw new AppError('noSchoolOpen');
  return createHmac('sha256', holder.privateKey).update(`outbox ${String(accountId)}`).digest('base64url');
}

/** Signs the connection in again, at this holder or another, without a password; `notSignedIn` where the session has ended meanwhile. */
export function resume(context: HandlerContext, ticket: string): void {
  const { session, workstation, clock } = context;
  const { previousLogin } = session;
  const actor = context.read((query) => {
    const row = query.find<SessionTicketRow>('SELECT account_id AS "accountId", workstation AS "workstation", created_at AS "createdAt" FROM session_ticket WHERE digest = ?', digestOf(ticket));
    const isOld = row !== undefined && Date.parse(clock.now()) - Date.parse(row.createdAt) > HOURS * 3_600_000;
    if (!row || isOld || row.workstation !== workstation) throw new AppError('notSignedIn');
    if (findAccountById(query, row.accountId)?.isBlocked !== 0 || hasAccessEnded(query, row.accountId, clock.today())) throw new AppError('notSignedIn');
    return loadActor(query, row.accountId);
  });
  session.signIn(actor, previousLogin);
}
