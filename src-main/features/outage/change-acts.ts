import type { InputFor } from '@shared/contract/contract';
import type { OutageAct } from '@shared/contract/outage-contract';
import { AppError } from '@shared/contract/app-error';
import { formatMoment } from '@shared/lib/format-moment';
import { findInstantInZone } from '@shared/lib/instant-in-zone';
import { outageActClassTable, outageActTable, schoolClassTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { readTimeZone } from '../school';
import { loadActs } from './load-acts';

const NEXT_NUMBER = 'SELECT coalesce(max(number), 0) + 1 AS "number" FROM outage_act';
const LONGEST_MS = 31 * 86_400_000;

/** Enters an act; refused when it ends before it begins, lies in the future or is longer than a month (then it is no outage). */
export function registerAct({ from, to, cause, classIds }: InputFor<'outage.registerAct'>, context: HandlerContext): Promise<OutageAct> {
  const now = context.clock.now();
  const registeredBy = context.actor.accountId;
  return context.write((transaction) => {
    const timeZone = readTimeZone(transaction.query);
    const [startedAt, endedAt] = [findInstantInZone(from, timeZone), findInstantInZone(to, timeZone)];
    checkSpan(startedAt, endedAt, now);
    const number = transaction.query.find<{ number: number }>(NEXT_NUMBER)?.number ?? 1;
    const classes = [...new Set(classIds)];
    const actId = transaction.insert(outageActTable, {
      number, startedAt, endedAt, cause, isWholeSchool: classes.length === 0 ? 1 : 0, state: 'registered', registeredAt: now, registeredBy, decidedAt: null, decidedBy: null, decisionReason: null,
    });
    for (const classId of classes) {
      transaction.get(schoolClassTable, { id: classId });
      transaction.insert(outageActClassTable, { actId, classId });
    }
    return getAct(transaction.query, actId);
  });
}

/** The director confirms or declines, once: what moved terms yesterday must not stop doing so today. */
export function decideAct({ actId, version, decision, reason }: InputFor<'outage.decideAct'>, context: HandlerContext): Promise<OutageAct> {
  if (decision === 'declined' && (reason ?? '') === '') throw new AppError('invalidInput', { what: 'напишите, почему акт отклонён' });
  const decidedAt = context.clock.now();
  const decidedBy = context.actor.accountId;
  return context.write((transaction) => {
    const act = transaction.get(outageActTable, { id: actId });
    if (act.rowVersion !== version || act.state !== 'registered') throw changedByOther(transaction.query, actId);
    transaction.update(outageActTable, { id: actId }, { state: decision, decidedAt, decidedBy, decisionReason: reason === '' ? null : reason });
    return getAct(transaction.query, actId);
  });
}

export function getAct(query: Query, actId: number): OutageAct {
  const act = loadActs(query).find(({ id }) => id === actId);
  if (!act) throw new AppError('notFound', { what: 'акт о техническом сбое' });
  return act;
}

function changedByOther(query: Query, actId: number): AppError {
  const { decidedBy, decidedAt, registeredBy, registeredAt } = getAct(query, actId);
  return new AppError('changedByOther', { author: decidedBy ?? registeredBy, at: formatMoment(decidedAt ?? registeredAt, readTimeZone(query)) });
}

function checkSpan(startedAt: string, endedAt: string, now: string): void {
  if (endedAt <= startedAt) throw new AppError('invalidInput', { what: 'окончание сбоя раньше его начала' });
  if (endedAt > now) throw new AppError('invalidInput', { what: 'окончание сбоя ещё не наступило; составьте акт, когда программа снова заработает' });
  if (Date.parse(endedAt) - Date.parse(startedAt) > LONGEST_MS) throw new AppError('invalidInput', { what: 'сбой длиннее месяца; проверьте даты' });
}
