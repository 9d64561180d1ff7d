import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { MovementOrder } from '@shared/contract/movement-contract';
import { movementOrderTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { assertVersion } from '../audit';
import { getOrder } from './load-orders';

type Fields = InputFor<'movement.registerOrder'>;

const SAME = 'SELECT id AS "id" FROM movement_order WHERE number = ? AND substr(date, 1, 4) = ? AND id <> ?';

export function registerOrder(transaction: Transaction, fields: Fields): MovementOrder {
  refuseSameNumber(transaction.query, fields, 0);
  const { at, accountId } = transaction.author;
  return getOrder(transaction.query, transaction.insert(movementOrderTable, { ...tidy(fields), registeredAt: at, registeredBy: accountId }));
}

/** Corrects a slip of the pen; what the order is about stays once pupils have been moved by it. */
export function saveOrder(transaction: Transaction, { orderId, version, order }: InputFor<'movement.saveOrder'>): MovementOrder {
  assertVersion(transaction, movementOrderTable, { id: orderId }, version);
  const before = getOrder(transaction.query, orderId);
  if (before.lines.length > 0 && before.kind !== order.kind) throw new AppError('movementInUse', { what: 'по приказу уже записано движение, его вид не меняют' });
  refuseSameNumber(transaction.query, order, orderId);
  transaction.update(movementOrderTable, { id: orderId }, tidy(order));
  return getOrder(transaction.query, orderId);
}

export function removeOrder(transaction: Transaction, { orderId, version }: InputFor<'movement.removeOrder'>): void {
  assertVersion(transaction, movementOrderTable, { id: orderId }, version);
  if (getOrder(transaction.query, orderId).lines.length > 0) throw new AppError('movementInUse', { what: 'по приказу записано движение учеников' });
  transaction.remove(movementOrderTable, { id: orderId }, 'приказ зарегистрирован ошибочно');
}

/** Numbers begin anew with each calendar year. */
function refuseSameNumber(query: Query, { number, date }: Fields, orderId: number): void {
  if (query.find(SAME, number, date.slice(0, 4), orderId)) throw new AppError('invalidInput', { what: `приказ № ${number} за ${date.slice(0, 4)} год уже зарегистрирован` });
}

function tidy({ number, date, kind, text }: Fields): Fields {
  return { number, date, kind, text: text === null || text === '' ? null : text };
}
