import { getWorkType, type WorkType, type WorkTypeInfo } from '../journal';
import { findWorkType } from './find-work-type';

/** What a plan has to know of a kind of work of the school (SET-13). */
export type PlanWorkType = Pick<WorkTypeInfo, 'code' | 'name' | 'letter' | 'needsNumber' | 'isMonitoring' | 'termKind' | 'closedFrom'>;

/** Of the kinds that may be chosen, by name or by the letters of the column head: «Контрольная работа», «к/р», «К». */
export function readWorkType(text: string, types: readonly PlanWorkType[]): WorkType | null {
  const clean = text.trim().toLocaleLowerCase('ru');
  const known = types.find(({ name }) => name.toLocaleLowerCase('ru') === clean) ?? types.find(({ letter }) => letter.toLocaleLowerCase('ru') === clean);
  return known && known.code !== 'unspecified' ? known.code : findWorkType(clean, '', types);
}

/** In the school's own words, retired kinds too. */
export function formatWorkType(workType: WorkType | null, types: readonly PlanWorkType[]): string {
  return workType === null ? '' : getWorkType(workType, types).name;
}

const CHECKED: readonly WorkType[] = ['control', 'test', 'dictation', 'essay', 'credit', 'laboratory', 'practical', 'check', 'independent'];

/** A work by which a plan shows that knowledge is checked (CUR-05): of the program's kinds, and of the school's own those for control, with a term or a number of their own. */
export function isCheckedWork(workType: WorkType | null, types: readonly PlanWorkType[]): boolean {
  if (workType === null) return false;
  const type = getWorkType(workType, types);
  return CHECKED.includes(type.code) || type.isMonitoring || type.needsNumber || type.termKind !== 'lesson';
}
