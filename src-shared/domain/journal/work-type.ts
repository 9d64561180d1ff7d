/** Kinds of work for which a mark is given (MRK-05, JRN-04): code, full name, letters of the column head. */
export const WORK_TYPES = [
  { code: 'answer', name: 'Ответ на уроке', letter: 'О' },
  { code: 'homework', name: 'Домашняя работа', letter: 'Дз' },
  { code: 'independent', name: 'Самостоятельная работа', letter: 'С' },
  { code: 'check', name: 'Проверочная работа', letter: 'Пр' },
  { code: 'control', name: 'Контрольная работа', letter: 'К' },
  { code: 'test', name: 'Тест', letter: 'Т' },
  { code: 'dictation', name: 'Диктант', letter: 'Д' },
  { code: 'essay', name: 'Сочинение, изложение', letter: 'Сч' },
  { code: 'practical', name: 'Практическая работа', letter: 'П' },
  { code: 'laboratory', name: 'Лабораторная работа', letter: 'Л' },
  { code: 'project', name: 'Проект, реферат', letter: 'Р' },
  { code: 'credit', name: 'Зачёт', letter: 'З' },
  { code: 'unspecified', name: 'Не указан', letter: '–' },
] as const;

export type WorkType = (typeof WORK_TYPES)[number]['code'];

export function isWorkType(code: string): code is WorkType {
  return WORK_TYPES.some((type) => type.code === code);
}

export function getWorkType(code: WorkType): (typeof WORK_TYPES)[number] {
  const found = WORK_TYPES.find((type) => type.code === code);
  if (!found) throw new RangeError(`unknown work type ${code}`);
  return found;
}
