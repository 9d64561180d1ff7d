import type { ProblemPlace } from '../import-problem';
import { cellOf, type SchoolFile, type Sourced } from '../school-file';

/** Place of a record's field with what is written there, for a problem found after reading. */
export function placeOf(file: SchoolFile, record: Sourced, field: string): ProblemPlace {
  return { file: file.fileName, sheet: record.source.sheet, cell: cellOf(record, field), value: record.source.cells[field]?.text ?? '' };
}

export function isSound(record: Sourced, ...fields: readonly string[]): boolean {
  return fields.every((field) => !record.faulty.includes(field));
}
