import { isOpenOn } from '../school';

/** Which term of the regulation the marks of a work have: as at any lesson, control work (LRS-12), written work (LRS-13). */
export const TERM_KINDS = ['lesson', 'control', 'written'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** A kind of work for which marks are given (SET-13): code, full name, letters of the column head, what a lesson with it needs, weight in the reference average. */
export type WorkTypeInfo = {
  readonly code: string; readonly name: string; readonly letter: string; readonly needsNumber: boolean; readonly needsTopic: boolean; readonly needsHours: boolean; readonly isMonitoring: boolean;
  readonly termKind: TermKind; readonly weightPercent: number; readonly ordinal: number; readonly closedFrom: string | null;
};

type Given = Pick<WorkTypeInfo, 'code' | 'name' | 'letter'> & Partial<WorkTypeInfo>;

const GIVEN: readonly Given[] = [
  { code: 'answer', name: 'Ответ на уроке', letter: 'О' },
  { code: 'homework', name: 'Домашняя работа', letter: 'Дз' },
  { code: 'independent', name: 'Самостоятельная работа', letter: 'С' },
  { code: 'check', name: 'Проверочная работа', letter: 'Пр' },
  { code: 'control', name: 'Контрольная работа', letter: 'К', needsNumber: true, needsTopic: true, isMonitoring: true, termKind: 'control' },
  { code: 'test', name: 'Тест', letter: 'Т' },
  { code: 'dictation', name: 'Диктант', letter: 'Д', termKind: 'written' },
  { code: 'essay', name: 'Сочинение, изложение', letter: 'Сч', needsTopic: true, termKind: 'written' },
  { code: 'practical', name: 'Практическая работа', letter: 'П', needsNumber: true, needsTopic: true },
  { code: 'laboratory', name: 'Лабораторная работа', letter: 'Л', needsNumber: true, needsTopic: true },
  { code: 'project', name: 'Проект, реферат', letter: 'Р', needsTopic: true },
  { code: 'credit', name: 'Зачёт', letter: 'З', needsTopic: true },
  { code: 'excursion', name: 'Экскурсия', letter: 'Э', needsTopic: true, needsHours: true },
  { code: 'unspecified', name: 'Не указан', letter: '–' },
];

/** As the program brings them; a school changes them and adds its own (`mergeWorkTypes`). */
export const WORK_TYPES: readonly WorkTypeInfo[] = GIVEN.map((given, index) => ({
  needsNumber: false, needsTopic: false, needsHours: false, isMonitoring: false, termKind: 'lesson', weightPercent: 100, ordinal: (index + 1) * 10, closedFrom: null, ...given,
}));

/** The code of a kind of work: of the program or of the school. */
export type WorkType = string;

/** The list of the school: what it has changed or added takes the place of what the program brings, in the order of `ordinal`. */
export function mergeWorkTypes<Own extends WorkTypeInfo>(own: readonly Own[]): (WorkTypeInfo | Own)[] {
  const changed = new Set(own.map(({ code }) => code));
  return [...WORK_TYPES.filter(({ code }) => !changed.has(code)), ...own].sort((left, right) => left.ordinal - right.ordinal || (left.name < right.name ? -1 : 1));
}

export function isWorkType(code: string, types: readonly Pick<WorkTypeInfo, 'code'>[]): boolean {
  return types.some((type) => type.code === code);
}

/** A mark keeps its kind of work; one that is known no longer reads as «не указан». */
export function getWorkType<Type extends Pick<WorkTypeInfo, 'code' | 'closedFrom'>>(code: WorkType, types: readonly Type[]): Type {
  const found = types.find((type) => type.code === code) ?? types.find((type) => type.code === 'unspecified') ?? types.at(-1);
  if (!found) throw new RangeError(`unknown work type ${code}`);
  return found;
}

/** What is offered for a lesson of that date: not retired by then, and what the column has already. */
export function listOpenTypes<Type extends Pick<WorkTypeInfo, 'code' | 'closedFrom'>>(types: readonly Type[], date: string, present?: WorkType): readonly Type[] {
  return types.filter(({ code, closedFrom }) => code === present || isOpenOn(closedFrom, date));
}
