import { AppError } from '@shared/contract/app-error';
import { formatMoment } from '@shared/lib/format-moment';
import type { Transaction } from '../../database/transaction';
import { readTimeZone } from '../school';
import { findLastChange } from './find-last-change';

/** `changedByOther` for a record whose version is not that of one row: of several rows, or of none yet (SYS-03). */
export function refuseStale(transaction: Transaction, row: { readonly table: string; readonly key: string }, present: number, seen: number): void {
  if (present === seen) return;
  const change = findLastChange(transaction.query, row.table, row.key);
  throw new AppError('changedByOther', { author: change?.author ?? 'программа', at: change ? formatMoment(change.at, readTimeZone(transaction.query)) : 'недавно' });
}
