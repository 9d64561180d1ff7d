import type { SheetRow } from './xlsx-table';

/** A column of a sheet: the heads it goes by (the first is shown to the user), and whether the sheet is useless without it. */
export type ColumnSpec = { readonly titles: readonly string[]; readonly isRequired: boolean };
export type Columns<Field extends string> = Readonly<Record<Field, ColumnSpec>>;

/** The row that names the columns, and where each field stands. */
export type HeadRow<Field extends string> = { readonly row: SheetRow; readonly columnOf: ReadonlyMap<Field, number> };

export function required(...titles: readonly string[]): ColumnSpec {
  return { titles, isRequired: true };
}

export function optional(...titles: readonly string[]): ColumnSpec {
  return { titles, isRequired: false };
}
