import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { DutyMark } from '@shared/contract/control-contract';
import { dutyMarkTable } from '../../database/entities';
import { refuseStale } from '../audit';
import type { HandlerContext } from '../handler-context';
import { loadDutyFacts } from './duty-facts';
import { isOwn, listOwners, toMark } from './list-tasks';

/** «Выполнено» on a day on which the regulation wants the own duty; once. */
export async function markDuty({ dutyKey, dueOn, isPersonal, note }: InputFor<'control.markDuty'>, context: HandlerContext): Promise<DutyMark> {
  const today = context.clock.today();
  const doneAt = context.clock.now();
  const { accountId, roles } = context.actor;
  const mark = await context.write((transaction) => {
    const { lines, people, marks, authors } = loadDutyFacts(transaction.query, today);
    const line = lines.find((one) => one.duty.key === dutyKey && one.dueOn === dueOn);
    if (!line) throw new AppError('notFound', { what: 'обязанность на эту дату' });
    const owner = listOwners(line.duty, people, { accountId, roles }).find((one) => one.isPersonal === isPersonal && isOwn(one, { accountId, roles }));
    if (!owner) throw new AppError('notAllowed');
    const present = marks.find((one) => one.dutyKey === dutyKey && one.dueOn === dueOn && (one.isPersonal === 1) === isPersonal && (!isPersonal || one.accountId === accountId));
    if (present) refuseStale(transaction, { table: 'duty_mark', key: String(present.id) }, present.rowVersion, 0);
    const id = transaction.insert(dutyMarkTable, { dutyKey, dueOn, accountId, isPersonal: isPersonal ? 1 : 0, doneAt, note });
    return toMark(transaction.get(dutyMarkTable, { id }), authors);
  });
  context.publish({ kind: 'schoolChanged' });
  return mark;
}

/** Takes back the own mark; the log keeps it. */
export async function unmarkDuty({ id, version }: InputFor<'control.unmarkDuty'>, context: HandlerContext): Promise<null> {
  const { accountId } = context.actor;
  await context.write((transaction) => {
    const row = transaction.get(dutyMarkTable, { id });
    if (row.accountId !== accountId) throw new AppError('notAllowed');
    refuseStale(transaction, { table: 'duty_mark', key: String(id) }, row.rowVersion, version);
    transaction.remove(dutyMarkTable, { id });
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}
