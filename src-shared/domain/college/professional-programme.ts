import { plural } from '../../lib/plural';

/** What a college teaches: workers of a profession, specialists of the middle level (CUR-02). */
export const PROGRAMME_KINDS = ['profession', 'specialty'] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];
export const PROGRAMME_KIND_TITLES: Readonly<Record<ProgrammeKind, string>> = { profession: 'профессия', specialty: 'специальность' };

/** After which grades students come. */
export const PROGRAMME_BASES = ['basic', 'secondary'] as const;
export type ProgrammeBase = (typeof PROGRAMME_BASES)[number];
export const PROGRAMME_BASE_TITLES: Readonly<Record<ProgrammeBase, string>> = { basic: 'на базе 9 классов', secondary: 'на базе 11 классов' };

/** The middle pair of a code of the federal list says what it is: 01 a profession, 02 a specialty. */
const KIND_OF_CODE: Readonly<Record<string, ProgrammeKind>> = { '01': 'profession', '02': 'specialty' };

export type ProgrammeProblem = 'badCode' | 'kindOfCode' | 'noName' | 'codeTwice';
export const PROGRAMME_PROBLEM_TEXTS: Readonly<Record<ProgrammeProblem, string>> = {
  badCode: 'код пишется тремя парами цифр: 15.01.05',
  kindOfCode: 'вторая пара кода говорит о другом виде: 01 – профессия, 02 – специальность',
  noName: 'назовите профессию или специальность',
  codeTwice: 'программа с таким кодом и на той же базе уже есть',
};

export function findProgrammeProblems({ code, name, kind }: { readonly code: string; readonly name: string; readonly kind: ProgrammeKind }): ProgrammeProblem[] {
  const pair = /^\d\d\.(\d\d)\.\d\d$/.exec(code)?.[1];
  const said = pair === undefined ? undefined : KIND_OF_CODE[pair];
  return [
    ...(pair === undefined ? (['badCode'] as const) : []),
    ...(said !== undefined && said !== kind ? (['kindOfCode'] as const) : []),
    ...(name.trim() === '' ? (['noName'] as const) : []),
  ];
}

/** Years of study: a begun one counts, for in it there are lessons. */
export function countStudyYears(studyMonths: number): number {
  return Math.ceil(studyMonths / 12);
}

export function countSemesters(studyMonths: number): number {
  return countStudyYears(studyMonths) * 2;
}

/** «2 года 10 месяцев». */
export function formatStudyTerm(studyMonths: number): string {
  const [years, months] = [Math.floor(studyMonths / 12), studyMonths % 12];
  return [years > 0 ? `${String(years)} ${plural(years, 'год', 'года', 'лет')}` : '', months > 0 ? `${String(months)} ${plural(months, 'месяц', 'месяца', 'месяцев')}` : ''].filter((part) => part !== '').join(' ');
}

/** The plan by which a group of a year of study goes: that of the year it came in, or the last one before. */
export function findPlanOfGroup<Plan extends { readonly admissionYear: number }>(plans: readonly Plan[], schoolYearStart: string, studyYear: number): Plan | null {
  const admitted = Number(schoolYearStart.slice(0, 4)) - studyYear + 1;
  return plans.filter(({ admissionYear }) => admissionYear <= admitted).sort((left, right) => right.admissionYear - left.admissionYear)[0] ?? null;
}
