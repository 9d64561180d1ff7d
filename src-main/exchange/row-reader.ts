import { foldName } from '@shared/domain/exchange';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { readDate, readInteger, readTime, readYesNo } from './cell-values';
import { createRowCells, type RowCells, type RowInput } from './row-cells';

/**
 * Reads the fields of one row. What cannot be read is reported at its cell and named in `faulty`, and an empty value is returned:
 * such a row takes part in the checks but is never stored.
 */
export type RowReader<Field extends string> = Pick<RowCells<Field>, 'source' | 'faulty' | 'isEmpty' | 'text' | 'place' | 'report' | 'doubt'> & {
  readonly optionalText: (field: Field) => string | null;
  readonly requiredText: (field: Field) => string;
  readonly date: (field: Field) => CalendarDate | null;
  readonly requiredDate: (field: Field) => CalendarDate;
  readonly time: (field: Field) => string;
  readonly integer: (field: Field, from: number, to: number) => number | null;
  readonly requiredInteger: (field: Field, from: number, to: number) => number;
  readonly yesNo: (field: Field) => boolean | null;
  readonly choice: <Value>(field: Field, values: Readonly<Record<string, Value>>, fallback: Value) => Value;
};

export function createRowReader<Field extends string>(input: RowInput<Field>): RowReader<Field> {
  const { source, faulty, isEmpty, text, place, report, doubt, filled, about, need } = createRowCells(input);
  const optionalText = (field: Field): string | null => (filled(field) ? text(field) : null);
  const date = (field: Field): CalendarDate | null => {
    const cell = filled(field);
    if (!cell) return null;
    const reading = readDate(cell);
    if (typeof reading === 'object') return reading.date;
    report(reading, field, { ...about(field), value: cell.text });
    return null;
  };
  const integer = (field: Field, from: number, to: number): number | null => {
    const cell = filled(field);
    if (!cell) return null;
    const value = readInteger(cell);
    if (value !== null && value >= from && value <= to) return value;
    report('notNumber', field, { ...about(field), from, to });
    return null;
  };
  return {
    source, faulty, isEmpty, text, place, report, doubt, optionalText, date, integer,
    requiredText: (field) => need(field, optionalText(field), ''),
    requiredDate: (field) => need(field, date(field), ''),
    requiredInteger: (field, from, to) => need(field, integer(field, from, to), 0),
    time: (field) => {
      const cell = filled(field);
      const time = cell ? readTime(cell) : null;
      if (cell && time === null) report('notTime', field, about(field));
      return need(field, time, '');
    },
    yesNo: (field) => {
      const cell = filled(field);
      const answer = cell ? readYesNo(cell) : null;
      if (cell && answer === null) report('notYesNo', field, about(field));
      return answer;
    },
    choice: (field, values, fallback) => {
      const cell = filled(field);
      const key = Object.keys(values).find((name) => foldName(name) === foldName(cell?.text ?? ''));
      if (cell && key === undefined) report('notInList', field, { ...about(field), expected: listDistinct(values) });
      return need(field, key === undefined ? null : (values[key] ?? null), fallback);
    },
  };
}

/** The first name of each value, for «ожидается: …». */
function listDistinct<Value>(values: Readonly<Record<string, Value>>): string[] {
  const entries = Object.entries(values);
  return entries.filter(([, value], index) => entries.findIndex((entry) => entry[1] === value) === index).map(([name]) => name);
}
