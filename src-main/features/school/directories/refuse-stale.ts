import { AppError } from '@shared/contract/app-error';
import { formatMoment } from '@shared/lib/format-moment';
import type { Transaction } from '../../../database/transaction';
import { findLastChange } from '../../audit';
import { readTimeZone } from '../read-time-zone';

/** `changedByOther` for a record of several rows, whose version is counted over all of them (SYS-03). */
export function refuseStale(transaction: Transaction, row: { readonly table: string; readonly key: string }, present: number, seen: number): void {
  if (present === seen) return;
  const change = findLastChange(transaction.query, row.table, row.key);
  throw new AppError('changedByOther', { author: change?.author ?? 'программа', at: change ? formatMoment(change.at, readTimeZone(transaction.query)) : 'недавно' });
}
