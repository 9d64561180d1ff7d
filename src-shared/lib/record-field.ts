import { formatDate } from './russian-date';

/** One field of a form: its key, its name on the screen, and how its value reads where it is only shown (a conflict). */
export type RecordField<Edit> = {
  readonly key: keyof Edit & string;
  readonly label: string;
  /** Needed for choices and lists; texts, numbers, ticks and dates read well without. */
  readonly format?: (value: Edit[keyof Edit], edit: Edit) => string;
};

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Keys whose values differ, in the order of the fields; an empty text and no value are the same. */
export function listChangedKeys<Edit>(fields: readonly RecordField<Edit>[], left: Edit, right: Edit): readonly (keyof Edit & string)[] {
  return fields.map((field) => field.key).filter((key) => !isSame(left[key], right[key]));
}

/** A value as a person reads it: «да» and «нет» for a tick, a Russian date, a dash for nothing. */
export function formatRecordValue<Edit>(field: RecordField<Edit>, edit: Edit): string {
  const value = edit[field.key];
  if (field.format) return field.format(value, edit);
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value !== 'string' || value === '') return '—';
  return CALENDAR_DATE.test(value) ? formatDate(value) : value;
}

function isSame(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left ?? '') === JSON.stringify(right ?? '');
}
