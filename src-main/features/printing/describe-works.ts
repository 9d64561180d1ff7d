import { getWorkType, type WorkTypeInfo } from '@shared/domain/journal';
import type { YearLesson } from './class-year';

export type PrintedWork = { readonly letter: string; readonly workTypeName: string };
/** Kinds that say nothing beside the topic of the lesson. */
const PLAIN = ['answer', 'unspecified'];

/** For what the marks of each column were given, as it stands in its head (MRK-05). */
export function listColumnWorks({ columns }: YearLesson, types: readonly WorkTypeInfo[]): PrintedWork[] {
  return columns.map(({ workType }) => {
    const type = getWorkType(workType, types);
    return type.code === 'answer' ? { letter: '', workTypeName: '' } : { letter: type.letter, workTypeName: type.name };
  });
}

/** «Контрольная работа № 2 «Дроби», экскурсия (2 ч)»: works of the lesson beside its topic, with number, topic and hours where the kind has them (JRN-04). */
export function describeWorks({ columns, hours }: YearLesson, types: readonly WorkTypeInfo[]): string {
  const works = columns.flatMap(({ workType, title }) => {
    const type = getWorkType(workType, types);
    if (PLAIN.includes(type.code)) return [];
    return [[type.name, ...(title === null ? [] : [title]), ...(type.needsHours ? [`(${String(hours)} ч)`] : [])].join(' ')];
  });
  return [...new Set(works)].join(', ');
}
