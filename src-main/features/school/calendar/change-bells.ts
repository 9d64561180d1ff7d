import type { YearBells } from '@shared/contract/calendar-contract';
import type { Transaction } from '../../../database/transaction';
import type { HandlerContext } from '../../handler-context';
import { getYearBells } from './year-bells';
import { getLiveYear } from './years';

/** One change of the bells of a year that is not closed; answers with them as they then stand. */
export async function changeBells(context: HandlerContext, yearId: number, change: (transaction: Transaction, bells: YearBells) => void): Promise<YearBells> {
  const today = context.clock.today();
  const saved = await context.write((transaction) => {
    getLiveYear(transaction.query, yearId, today);
    change(transaction, getYearBells(transaction.query, yearId, today));
    return getYearBells(transaction.query, yearId, today);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}
