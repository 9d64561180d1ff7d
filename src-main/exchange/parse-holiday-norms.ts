import { z } from 'zod';
import type { HolidayNorms } from '@shared/domain/school';

const holidayNorms = z.object({
  source: z.string().min(1),
  days: z.array(z.object({ month: z.int().min(1).max(12), day: z.int().min(1).max(31), name: z.string().min(1) })),
  transfers: z.array(z.object({ from: z.iso.date(), to: z.iso.date(), source: z.string().min(1) })),
  transfersKnownFor: z.array(z.int()),
});

/** Text of `resources/norms/public-holidays.json` → norms; throws when the file is not of that form. */
export function parseHolidayNorms(json: string): HolidayNorms {
  return holidayNorms.parse(JSON.parse(json));
}
