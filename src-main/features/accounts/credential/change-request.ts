import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { CredentialRequest } from '@shared/contract/duties-contract';
import { credentialRequestTable } from '../../../database/entities';
import type { Transaction } from '../../../database/transaction';
import { assertVersion } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { findCredentialDue, getCredentialRequest } from './list-requests';

const OPEN_OF_STAFF = `SELECT id AS "id" FROM credential_request WHERE staff_id = ? AND state = 'open'`;
const OPEN_OF_ACCOUNT = `SELECT r.id AS "id" FROM credential_request r JOIN account a ON a.staff_id = r.staff_id WHERE a.id = ? AND r.state = 'open'`;
const ACCOUNT = 'SELECT id AS "id" FROM account WHERE staff_id = ?';

/** A colleague asks for a login or a new password: who came, when, for whom, and by when it is due (USR-02, LRS-53). */
export async function registerCredentialRequest(context: HandlerContext, { staffId, reason, requestedBy, requestedOn }: InputFor<'accounts.registerCredentialRequest'>): Promise<CredentialRequest> {
  const today = context.clock.today();
  if (requestedOn > today) throw new AppError('invalidInput', { what: 'дата просьбы ещё не наступила' });
  const request = await context.write((transaction) => {
    const { query } = transaction;
    if (!query.find(ACCOUNT, staffId)) throw new AppError('notFound', { what: 'учётная запись этого сотрудника – сначала заведите её в его карточке' });
    if (query.find(OPEN_OF_STAFF, staffId)) throw new AppError('invalidInput', { what: 'просьба этого сотрудника уже записана и ещё не исполнена' });
    const dueOn = findCredentialDue(query, 'onRequest', requestedOn);
    const values = { staffId, reason, requestedBy, requestedOn, dueOn, registeredBy: context.actor.accountId, registeredAt: context.clock.now(), state: 'open', issuedBy: null, issuedAt: null };
    return getCredentialRequest(query, transaction.insert(credentialRequestTable, values), today);
  });
  context.publish({ kind: 'schoolChanged' });
  return request;
}

export async function withdrawCredentialRequest(context: HandlerContext, { requestId, version }: InputFor<'accounts.withdrawCredentialRequest'>): Promise<CredentialRequest> {
  const request = await context.write((transaction) => {
    assertVersion(transaction, credentialRequestTable, { id: requestId }, version);
    if (transaction.get(credentialRequestTable, { id: requestId }).state !== 'open') throw new AppError('invalidInput', { what: 'эта просьба уже исполнена или снята' });
    transaction.update(credentialRequestTable, { id: requestId }, { state: 'withdrawn' });
    return getCredentialRequest(transaction.query, requestId, context.clock.today());
  });
  context.publish({ kind: 'schoolChanged' });
  return request;
}

/** A slip was issued: what was asked for by its owner is done. */
export function fulfilCredentialRequests(transaction: Transaction, accountId: number): void {
  const { accountId: issuedBy, at: issuedAt } = transaction.author;
  for (const { id } of transaction.query.all<{ id: number }>(OPEN_OF_ACCOUNT, accountId)) transaction.update(credentialRequestTable, { id }, { state: 'issued', issuedBy, issuedAt });
}
