import { readFileSync } from 'node:fs';
import type { HolidayNorms } from '@shared/domain/school';
import { parseHolidayNorms } from '../../../exchange/parse-holiday-norms';
import type { HandlerContext } from '../../handler-context';

/** The public holidays that came with the program. */
export function readHolidays({ resourcePath }: Pick<HandlerContext, 'resourcePath'>): HolidayNorms {
  return parseHolidayNorms(readFileSync(resourcePath('norms', 'public-holidays.json'), 'utf8'));
}
