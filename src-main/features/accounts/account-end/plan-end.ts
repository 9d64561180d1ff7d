import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { AccountEnd } from '@shared/contract/duties-contract';
import { findEndProblem, type EndProblem } from '@shared/domain/accounts';
import { accountEndTable, accountTable } from '../../../database/entities';
import type { Transaction } from '../../../database/transaction';
import { assertVersion } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { hasOtherAdministrator } from '../last-administrator';
import { closeDueEnds, finishIfPossible } from './close-ends';
import { getEnd } from './list-ends';

const PROBLEMS: Readonly<Record<EndProblem, string>> = {
  ownAccount: 'свою работу заканчивает другой администратор',
  lastAdministrator: 'это единственный администратор – сначала эту роль должен получить другой сотрудник',
  alreadyPlanned: 'окончание работы этого сотрудника уже записано',
  tooLongAgo: 'дата раньше чем месяц назад – проверьте её',
  tooFar: 'дата дальше чем через год – проверьте её',
};
const PLANNED = `SELECT id AS "id" FROM account_end WHERE account_id = ? AND state = 'planned'`;
const IS_ADMINISTRATOR = `SELECT 1 AS "is" FROM account_role WHERE account_id = ? AND role = 'sysadmin'`;

/** Enters a dismissal or an end of duties (USR-08). When its day has come the way in closes at once, otherwise on the day. */
export async function planEnd(context: HandlerContext, input: InputFor<'accounts.planEnd'>): Promise<AccountEnd> {
  const endId = await context.write((transaction) => {
    assertVersion(transaction, accountTable, { id: input.accountId }, input.version);
    const problem = findProblem(transaction, context, input);
    if (problem !== null) throw new AppError('invalidInput', { what: PROBLEMS[problem] });
    const { accountId, kind, blockedFrom, orderNumber } = input;
    return transaction.insert(accountEndTable, {
      accountId, kind, blockedFrom, orderNumber: orderNumber === '' ? null : orderNumber, registeredBy: context.actor.accountId, registeredAt: context.clock.now(), state: 'planned', finishedAt: null,
    });
  });
  await closeDueEnds(context);
  context.publish({ kind: 'schoolChanged' });
  return context.read((query) => getEnd(query, endId, context.clock.today()));
}

function findProblem({ query }: Transaction, { actor, clock }: HandlerContext, { accountId, blockedFrom }: InputFor<'accounts.planEnd'>): EndProblem | null {
  const isAdministrator = query.find(IS_ADMINISTRATOR, accountId) !== undefined;
  return findEndProblem({
    isOwn: accountId === actor.accountId,
    isLastAdministrator: isAdministrator && !hasOtherAdministrator(query, accountId),
    isPlanned: query.find(PLANNED, accountId) !== undefined,
    blockedFrom, today: clock.today(),
  });
}

/** The order was taken back. An account that is closed by then is unblocked by hand: somebody decides that. */
export async function cancelEnd(context: HandlerContext, { endId, version }: InputFor<'accounts.cancelEnd'>): Promise<AccountEnd> {
  const end = await context.write((transaction) => {
    assertVersion(transaction, accountEndTable, { id: endId }, version);
    if (transaction.get(accountEndTable, { id: endId }).state !== 'planned') throw new AppError('invalidInput', { what: 'это окончание работы уже завершено или отменено' });
    transaction.update(accountEndTable, { id: endId }, { state: 'cancelled', finishedAt: context.clock.now() });
    return getEnd(transaction.query, endId, context.clock.today());
  });
  context.publish({ kind: 'schoolChanged' });
  return end;
}

/** Completes the end; refused before its day, and while pages or classes are left without anybody. */
export async function finishEnd(context: HandlerContext, { endId, version }: InputFor<'accounts.finishEnd'>): Promise<AccountEnd> {
  const today = context.clock.today();
  const end = await context.write((transaction) => {
    assertVersion(transaction, accountEndTable, { id: endId }, version);
    const { state, blockedFrom } = transaction.get(accountEndTable, { id: endId });
    if (state !== 'planned') throw new AppError('invalidInput', { what: 'это окончание работы уже завершено или отменено' });
    if (blockedFrom > today) throw new AppError('invalidInput', { what: 'день окончания работы ещё не наступил' });
    const left = finishIfPossible(transaction, endId);
    if (left.length > 0) throw new AppError('dutiesLeft', { duties: left.map(({ title }) => title) });
    return getEnd(transaction.query, endId, today);
  });
  context.publish({ kind: 'schoolChanged' });
  return end;
}
