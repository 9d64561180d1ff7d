import { z } from 'zod';
import type { LoadNorms } from '@shared/domain/exchange';

const loadNorms = z.object({
  source: z.string().min(1),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  vocational: z.object({ source: z.string().min(1), weekOfFiveDays: z.int().positive(), weekOfSixDays: z.int().positive() }),
  grades: z.array(
    z.object({
      gradeFrom: z.int().min(1),
      gradeTo: z.int().max(12),
      weekOfFiveDays: z.int().positive(),
      weekOfSixDays: z.int().positive().nullable(),
      lessonsPerDay: z.int().positive(),
      longerDays: z.int().nonnegative(),
    }),
  ),
});

/** Text of `resources/norms/weekly-load.json` → norms; throws when the file is not of that form. */
export function parseLoadNorms(json: string): LoadNorms {
  return loadNorms.parse(JSON.parse(json));
}
