import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { PromotionState } from '@shared/contract/promotion-contract';
import { confirmDirector, forCaller, forceBackup } from '../../backup';
import type { HandlerContext } from '../../handler-context';
import { applyPromotion, type Permission } from './apply-promotion';
import { checkPromotion } from './check-promotion';
import { getPromotionState } from './get-promotion-state';
import { loadPromotionBase } from './load-promotion';
import { undoPromotion } from './undo-promotion';

/** Checked, copied, carried out in one transaction (MOV-04, BAK-05). An unfinished year needs the director's own password and a reason. */
export async function promoteSchool({ plan, override }: InputFor<'promotion.apply'>, context: HandlerContext): Promise<PromotionState> {
  const check = context.read((query) => checkPromotion(query, plan));
  if (check.problems.length > 0) throw new AppError('promotionRefused', { problems: check.problems });
  if (check.unfinished.length > 0 && override === null) throw new AppError('promotionRefused', { problems: ['учебный год не завершён: нужно разрешение директора с основанием'] });
  const permission = override === null || check.unfinished.length === 0 ? null : await confirm(context, override);
  await copyBefore(context);
  context.report({ done: 1, total: 2, text: `Перевод учеников: ${String(check.promoted + check.repeating + check.graduated)}` });
  await context.write((transaction) => {
    // Somebody may have moved a pupil while the copy was being made.
    const problems = checkPromotion(transaction.query, plan).problems;
    if (problems.length > 0) throw new AppError('promotionRefused', { problems });
    applyPromotion(transaction, plan, loadPromotionBase(transaction.query), permission);
  });
  return finish(context);
}

export async function takePromotionBack({ promotionId, acceptLosses }: InputFor<'promotion.undo'>, context: HandlerContext): Promise<PromotionState> {
  await copyBefore(context);
  context.report({ done: 1, total: 2, text: 'Возврат к прежнему году' });
  await context.write((transaction) => { undoPromotion(transaction, promotionId, acceptLosses); });
  return finish(context);
}

async function confirm(context: HandlerContext, { login, password, reason }: { readonly login: string; readonly password: string; readonly reason: string }): Promise<Permission> {
  return { reason, accountId: (await confirmDirector(context, login, password)).accountId };
}

async function copyBefore(context: HandlerContext): Promise<void> {
  context.report({ done: 0, total: 2, text: 'Копия базы' });
  await forceBackup(forCaller(context), 'promotion');
}

function finish(context: HandlerContext): PromotionState {
  context.report({ done: 2, total: 2, text: 'Готово' });
  context.publish({ kind: 'schoolChanged' });
  return context.read(getPromotionState);
}
