import type { ClassBookModel } from '../../documents/models/class-book-model';
import type { ClassYear } from './class-year';

/** Signs of the book: of the school's lists what was in use in the year, and what stands in its pages although it is retired (SET-13, SET-14). */
export function buildLegend(year: ClassYear): ClassBookModel['legend'] {
  const lessons = year.courses.flatMap((course) => course.lessons);
  const usedTypes = new Set(lessons.flatMap((lesson) => lesson.columns.map(({ workType }) => workType)));
  const usedCodes = new Set(lessons.flatMap((lesson) => [...lesson.absences.values()]));
  const isShown = (used: ReadonlySet<string>) => ({ code, closedFrom }: { readonly code: string; readonly closedFrom: string | null }): boolean =>
    closedFrom === null || closedFrom > year.year.startDate || used.has(code);
  return {
    workTypes: year.workTypes.filter(({ code }) => code !== 'answer').filter(isShown(usedTypes)).map(({ letter, name }) => ({ sign: letter, meaning: name })),
    absences: [...year.absenceCodes.filter(isShown(usedCodes)).map(({ code, meaning }) => ({ sign: code, meaning })), ...listAwaySigns(year)],
    results: [
      { sign: 'осв', meaning: 'освобождён от предмета' },
      { sign: 'н/а', meaning: 'не аттестован' },
      { sign: 'безотм', meaning: 'безотметочное обучение' },
    ],
  };
}

/** «нд», only where the class has a pupil taught elsewhere (IUP-02). */
function listAwaySigns({ away, students }: ClassYear): { sign: string; meaning: string }[] {
  const own = students.flatMap(({ id }) => away.get(id) ?? []);
  return [...new Map(own.map(({ sign, title }) => [sign, title]))].map(([sign, meaning]) => ({ sign, meaning }));
}
