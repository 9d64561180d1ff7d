import type { InputFor } from '@shared/contract/contract';
import type { Quality, QualityCheck } from '@shared/contract/readiness-contract';
import { findMonday, listMissedWeeks } from '@shared/domain/readiness';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { findDateInZone } from '@shared/lib/date-in-zone';
import { qualityCheckTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { readRegulation } from '../regulation';
import { findListDate, getOpenYear, readTimeZone } from '../school';
import { readAuthors } from './authors';
import { listQualityDefects } from './quality-defects';

type Row = { readonly at: string; readonly checkedBy: number; readonly defectCount: number };
const CHECKS = 'SELECT checked_at AS "at", checked_by AS "checkedBy", defect_count AS "defectCount" FROM quality_check WHERE checked_at >= ? ORDER BY id DESC';

/** Defects of the data and who has checked them when (SET-18); weeks without a check are counted where the regulation wants one (LRS-43). */
export function getQuality(query: Query, today: CalendarDate): Quality {
  const year = getOpenYear(query);
  const timeZone = readTimeZone(query);
  const authors = readAuthors(query);
  const isWeekly = readRegulation(query, today).get('adminCheck').includes('weekly');
  const checks = query.all<Row>(CHECKS, findMonday(year.startDate));
  const days = checks.map(({ at }) => findDateInZone(Date.parse(at), timeZone));
  return {
    defects: listQualityDefects(query, year.id, findListDate(year, today)),
    isWeekly,
    isCheckedThisWeek: days.some((day) => day >= findMonday(today)),
    checks: checks.map(({ at, checkedBy, defectCount }) => ({ at, author: authors.get(checkedBy) ?? '', defectCount })),
    missedWeeks: isWeekly ? listMissedWeeks(days, year, today) : [],
  };
}

/** The mark «проверено»; what is still wrong is written beside it. */
export async function noteQualityCheck({ seenCount }: InputFor<'readiness.noteQualityCheck'>, context: HandlerContext): Promise<QualityCheck> {
  const checkedAt = context.clock.now();
  const { accountId } = context.actor;
  const check = await context.write((transaction) => {
    transaction.insert(qualityCheckTable, { checkedAt, checkedBy: accountId, defectCount: seenCount });
    return { at: checkedAt, author: readAuthors(transaction.query).get(accountId) ?? '', defectCount: seenCount };
  });
  context.publish({ kind: 'schoolChanged' });
  return check;
}
