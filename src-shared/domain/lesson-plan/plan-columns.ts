/** Columns of a lesson plan in files and pasted blocks, with the heads that teachers give them (EXP-04). */
export const PLAN_FIELDS = ['ordinal', 'section', 'topic', 'hours', 'lessonType', 'workType', 'homework', 'plannedDate'] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

export const PLAN_FIELD_TITLES: Readonly<Record<PlanField, readonly [string, ...string[]]>> = {
  ordinal: ['№ урока', '№', '№ п/п', 'Номер урока', 'Урок', 'N'],
  section: ['Раздел', 'Раздел программы', 'Глава', 'Раздел, тема раздела'],
  topic: ['Тема урока', 'Тема', 'Темы уроков', 'Наименование темы', 'Название темы', 'Тема занятия', 'Содержание'],
  hours: ['Кол-во часов', 'Количество часов', 'Часы', 'Часов', 'Кол-во ч'],
  lessonType: ['Вид урока', 'Тип урока', 'Форма урока'],
  workType: ['Вид работы', 'Вид контроля', 'Контроль'],
  homework: ['Домашнее задание', 'ДЗ', 'Д/з', 'Дом. задание', 'Задание на дом'],
  plannedDate: ['Дата по плану', 'Дата', 'План', 'Дата проведения', 'Дата план'],
};

/** What stands in each column of a block, from the left; null = nothing of the plan. */
export type ColumnMapping = readonly (PlanField | null)[];

export function isPlanField(text: string): text is PlanField {
  return PLAN_FIELDS.some((field) => field === text);
}

/** Case, blanks and punctuation of a head do not count. */
function foldHead(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е').replace(/[^\p{L}\p{N}№]/gu, '');
}

/** The mapping that the row itself tells, when it is a head: «тема» and at least one column more. */
export function findHeadMapping(row: readonly string[]): ColumnMapping | null {
  const used = new Set<PlanField>();
  const mapping = row.map((text): PlanField | null => {
    const head = foldHead(text);
    const field = head === '' ? undefined : PLAN_FIELDS.find((one) => !used.has(one) && PLAN_FIELD_TITLES[one].some((title) => foldHead(title) === head));
    if (field) used.add(field);
    return field ?? null;
  });
  return used.has('topic') && used.size >= 2 ? mapping : null;
}

/**
 * A guess for a block without a head: the widest texts are topics, whole numbers that count up in the first column are numbers of lessons,
 * other whole numbers hours, dates the plan's dates. Shown to the person, who decides.
 */
export function guessMapping(rows: readonly (readonly string[])[]): ColumnMapping {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => rows.map((row) => (row[index] ?? '').trim()).filter((text) => text !== ''));
  const mapping: (PlanField | null)[] = columns.map((texts, index) => guessNumberColumn(texts, index === 0));
  const lengths = columns.map((texts, index) => (mapping[index] === null && texts.length > 0 ? texts.reduce((sum, text) => sum + text.length, 0) : 0));
  const widest = lengths.indexOf(Math.max(...lengths));
  if (widest >= 0 && (lengths[widest] ?? 0) > 0) mapping[widest] = 'topic';
  const used = new Set<PlanField>();
  return mapping.map((field) => {
    if (field === null || used.has(field)) return null;
    used.add(field);
    return field;
  });
}

function guessNumberColumn(texts: readonly string[], isFirst: boolean): PlanField | null {
  if (texts.length === 0) return null;
  if (texts.every((text) => /^\d{1,2}[./-]\d{1,2}([./-]\d{2,4})?$/.test(text))) return 'plannedDate';
  if (!texts.every((text) => /^\d{1,3}(\s*ч\.?)?$/u.test(text))) return null;
  const numbers = texts.map((text) => Number.parseInt(text, 10));
  const isCounting = isFirst && numbers.length > 1 && numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  return isCounting ? 'ordinal' : 'hours';
}
