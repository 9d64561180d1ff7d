import type { ListProfile, ListSheet, ListTable, ListTarget } from '@shared/domain/exchange';

export const TARGET_WORDS: Readonly<Record<ListTarget, string>> = { students: 'ученики', staff: 'сотрудники', subjects: 'предметы', rooms: 'кабинеты' };

/** How a table is to be read, as the person has it on the screen. */
export type ListDraft = {
  readonly sheet: string;
  readonly headRow: number;
  readonly target: ListTarget | null;
  /** Field → column. */
  readonly mapping: Readonly<Record<string, number>>;
  /** «Класс для всех строк». */
  readonly className: string | null;
  readonly profile: string;
};

export function startDraft(sheet: ListSheet): ListDraft {
  return { sheet: sheet.name, headRow: sheet.headRow, target: sheet.target, mapping: sheet.mapping, className: null, profile: '' };
}

/** A column is one field, and a field stands in one column; null = the column is not taken. */
export function mapColumn(draft: ListDraft, column: number, field: string | null): ListDraft {
  const kept = Object.entries(draft.mapping).filter(([known, at]) => at !== column && known !== field);
  return { ...draft, mapping: Object.fromEntries(field === null ? kept : [...kept, [field, column]]) };
}

export function fieldOf(draft: ListDraft, column: number): string | null {
  return Object.entries(draft.mapping).find(([, at]) => at === column)?.[0] ?? null;
}

/** Remembered heads, where this table has them. */
export function applyProfile(draft: ListDraft, sheet: ListSheet, profile: ListProfile): ListDraft {
  const mapping = Object.fromEntries(Object.entries(profile.titles).flatMap(([field, title]) => {
    const column = sheet.columns.find((candidate) => candidate.title === title)?.column;
    return column === undefined ? [] : [[field, column]];
  }));
  return { ...draft, target: profile.target, mapping, profile: profile.name };
}

/** Titles of what has to be named before the table can be checked; empty = ready. */
export function listMissing({ fields }: ListTable, draft: ListDraft): string[] {
  if (draft.target === null) return ['что это за список'];
  const { needed, fields: known } = fields[draft.target];
  const has = (field: string) => field in draft.mapping || (field === 'className' && draft.className !== null);
  if (needed.some((set) => set.every(has))) return [];
  const closest = [...needed].sort((left, right) => countMissing(left, has) - countMissing(right, has))[0] ?? [];
  return closest.filter((field) => !has(field)).map((field) => `«${known.find((one) => one.field === field)?.title ?? field}»`);
}

function countMissing(set: readonly string[], has: (field: string) => boolean): number {
  return set.filter((field) => !has(field)).length;
}
