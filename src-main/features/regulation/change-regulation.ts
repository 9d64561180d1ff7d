import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { RegulationChangeInfo } from '@shared/contract/regulation-contract';
import { checkValue, findChangeProblem, getParameter, PRESETS, type AnyValue, type ValueKind } from '@shared/domain/regulation';
import { formatMoment } from '@shared/lib/format-moment';
import { regulationValueTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import type { HandlerContext } from '../handler-context';
import { readTimeZone } from '../school';
import { getChange, loadHistory } from './load-changes';
import { PRESET_CHOICE, readRegulation } from './read-regulation';

type Proposal = Pick<InputFor<'regulation.proposeChange'>, 'dateFrom' | 'orderNumber' | 'orderDate' | 'seenChangeId'> & { readonly setting: string; readonly kind: ValueKind; readonly raw: unknown };

const PRESET_KIND: ValueKind = { type: 'choice', options: PRESETS };

/** A new value of one parameter from a day on (SET-15). */
export function proposeChange({ value, setting, ...rest }: InputFor<'regulation.proposeChange'>, context: HandlerContext): Promise<RegulationChangeInfo> {
  return propose({ ...rest, setting, raw: value, kind: getParameter(setting).kind }, (query) => readRegulation(query, rest.dateFrom).get(setting), context);
}

/** Another preset for the whole school from a day on; what was changed before that day ends with it. */
export function choosePreset({ preset, ...rest }: InputFor<'regulation.choosePreset'>, context: HandlerContext): Promise<RegulationChangeInfo> {
  return propose({ ...rest, setting: PRESET_CHOICE, raw: preset, kind: PRESET_KIND }, (query) => readRegulation(query, rest.dateFrom).preset, context);
}

async function propose(proposal: Proposal, readPresent: (query: Query) => AnyValue, context: HandlerContext): Promise<RegulationChangeInfo> {
  const { setting, kind, raw, dateFrom, orderNumber, orderDate, seenChangeId } = proposal;
  const change = await context.write((transaction) => {
    const { query } = transaction;
    const newest = loadHistory(query, setting)[0];
    if ((newest?.id ?? 0) !== seenChangeId) throw changedByOther(query, newest);
    const problem = findChangeProblem({ kind, raw, dateFrom, today: context.clock.today(), present: readPresent(query) });
    if (problem !== null) throw new AppError('invalidInput', { what: problem.text });
    const id = transaction.insert(regulationValueTable, {
      setting, value: JSON.stringify(checkValue(kind, raw).value), dateFrom, orderNumber: orderNumber === '' ? null : orderNumber, orderDate, state: 'proposed',
      madeAt: context.clock.now(), madeBy: context.actor.accountId,
    });
    return getChange(query, id);
  });
  context.publish({ kind: 'schoolChanged' });
  return change;
}

/** Taken back by the administrator while the director has not decided. */
export function withdrawChange(input: InputFor<'regulation.withdrawChange'>, context: HandlerContext): Promise<RegulationChangeInfo> {
  return decide(input, context, () => ({ state: 'withdrawn' }));
}

/** The director's word, once. Approval needs the order; a change whose day has passed meanwhile acts from today on: never back. */
export function decideChange(input: InputFor<'regulation.decideChange'>, context: HandlerContext): Promise<RegulationChangeInfo> {
  const today = context.clock.today();
  return decide(input, context, (known) => {
    if (input.decision === 'declined') {
      if ((input.reason ?? '') === '') throw new AppError('invalidInput', { what: 'напишите, почему изменение отклонено' });
      return { state: 'declined', decisionReason: input.reason };
    }
    const orderNumber = input.orderNumber || known.orderNumber;
    const orderDate = input.orderDate ?? known.orderDate;
    if (orderNumber === null || orderDate === null) throw new AppError('invalidInput', { what: 'укажите номер и дату приказа, которым изменение утверждается' });
    return { state: 'approved', orderNumber, orderDate, decisionReason: input.reason === '' ? null : input.reason, dateFrom: known.dateFrom < today ? today : known.dateFrom };
  });
}

type Decision = { readonly state: string; readonly decisionReason?: string | null; readonly orderNumber?: string; readonly orderDate?: string; readonly dateFrom?: string };

async function decide({ changeId, version }: { changeId: number; version: number }, context: HandlerContext, make: (known: RegulationChangeInfo) => Decision): Promise<RegulationChangeInfo> {
  const change = await context.write((transaction: Transaction) => {
    const known = getChange(transaction.query, changeId);
    if (known.version !== version || known.state !== 'proposed') throw changedByOther(transaction.query, known);
    transaction.update(regulationValueTable, { id: changeId }, { ...make(known), decidedAt: context.clock.now(), decidedBy: context.actor.accountId });
    return getChange(transaction.query, changeId);
  });
  context.publish({ kind: 'schoolChanged' });
  return change;
}

function changedByOther(query: Query, change: RegulationChangeInfo | undefined): AppError {
  const at = change?.decidedAt ?? change?.madeAt;
  return new AppError('changedByOther', { author: change?.decidedBy ?? change?.madeBy ?? 'другой сотрудник', at: at === undefined ? 'недавно' : formatMoment(at, readTimeZone(query)) });
}
