import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { RoleRequest } from '@shared/contract/duties-contract';
import { findRoleDecisionProblem, type RoleDecision, type RoleDecisionProblem } from '@shared/domain/accounts';
import { accountRoleTable, accountTable, roleRequestTable, type RoleRequestRow } from '../../../database/entities';
import type { Transaction } from '../../../database/transaction';
import { assertVersion } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { dropTickets } from '../drop-tickets';
import { listRoleRequests } from './role-requests';

const PROBLEMS: Readonly<Record<RoleDecisionProblem, string>> = {
  alreadyDecided: 'по этой просьбе решение уже принято',
  ownRequest: 'подтверждает не тот, кто просил',
  ownRole: 'себе права администратора не подтверждают',
  accountBlocked: 'учётная запись заблокирована – сначала её нужно разблокировать',
};

/** The director confirms administrator rights or refuses them (USR-07); confirmed, they count from the next login on. */
export async function decideRole(context: HandlerContext, { requestId, version, decision }: InputFor<'accounts.decideRole'>): Promise<RoleRequest> {
  const decided = await context.write((transaction) => {
    assertVersion(transaction, roleRequestTable, { id: requestId }, version);
    const request = transaction.get(roleRequestTable, { id: requestId });
    decide(transaction, request, context.actor.accountId, decision);
    return listRoleRequests(transaction.query).find(({ id }) => id === requestId);
  });
  if (!decided) throw new AppError('notFound', { what: 'просьба о роли' });
  if (decision === 'confirmed') context.endSessions(decided.accountId);
  context.publish({ kind: 'schoolChanged' });
  return decided;
}

function decide(transaction: Transaction, request: RoleRequestRow, deciderId: number, decision: RoleDecision): void {
  const { accountId, role } = request;
  const isBlocked = transaction.get(accountTable, { id: accountId }).isBlocked === 1;
  const problem = findRoleDecisionProblem({ ...request, isBlocked }, deciderId, decision);
  if (problem !== null) throw new AppError('invalidInput', { what: PROBLEMS[problem] });
  const decidedAt = transaction.author.at;
  transaction.update(roleRequestTable, { id: request.id }, { decision, decidedBy: deciderId, decidedAt });
  if (decision !== 'confirmed' || transaction.find(accountRoleTable, { accountId, role })) return;
  transaction.insert(accountRoleTable, { accountId, role });
  transaction.update(accountTable, { id: accountId }, { rolesChangedAt: decidedAt });
  dropTickets(transaction, accountId);
}
