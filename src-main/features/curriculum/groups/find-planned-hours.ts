import { findPlanLine, splitHours, type StoredHours } from '@shared/domain/curriculum';
import type { Query } from '../../../database/statement-cache';
import { loadSubjectLines } from '../load-plan';

/** The hours that the plan gives a subject of a class on a day. */
export function findPlannedHours(query: Query, yearId: number, { classId, subjectId }: { readonly classId: number; readonly subjectId: number }, date: string): StoredHours {
  const grade = query.find<{ grade: number }>('SELECT grade FROM school_class WHERE id = ?', classId)?.grade ?? 0;
  return splitHours(findPlanLine(loadSubjectLines(query, yearId, subjectId), { classId, grade, subjectId }, date)?.hours ?? 0);
}
