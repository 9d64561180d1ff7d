import { z } from 'zod';
import type { StudyWeeks } from '@shared/domain/curriculum';
import file from '../../../resources/norms/study-weeks.json?raw';

const studyWeeks = z.object({
  source: z.string().min(1),
  validFrom: z.iso.date(),
  grades: z.array(z.object({ gradeFrom: z.int().min(1), gradeTo: z.int().max(12), weeks: z.int().positive() })).min(1),
});

let known: StudyWeeks | null = null;

/** Weeks of a school year by grade, as `resources/norms/study-weeks.json` holds them; built into the program, read once. */
export function getStudyWeeks(): StudyWeeks {
  known ??= studyWeeks.parse(JSON.parse(file));
  return known;
}
