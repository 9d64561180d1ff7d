import { findPlanSheet } from './lesson-plan/read-lesson-plan-workbook';
import { looksLikeMarks } from './marks/read-marks-workbook';
import { hasSchoolSheets } from './school/school-reading';
import { openWorkbook } from './xlsx-table';

export type WorkbookKind = 'school' | 'lessonPlan' | 'marks' | 'unknown';

/** What kind of book it is, by its content and not by its name; a book that cannot be opened is unknown (the reader says why). */
export async function detectWorkbook(bytes: Uint8Array, fileName: string): Promise<WorkbookKind> {
  const { workbook } = await openWorkbook(bytes, fileName);
  if (!workbook) return 'unknown';
  if (hasSchoolSheets(workbook)) return 'school';
  if (looksLikeMarks(workbook)) return 'marks';
  return findPlanSheet(workbook) ? 'lessonPlan' : 'unknown';
}
