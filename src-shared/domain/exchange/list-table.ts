/** What a table may be a list of (EXP-04). */
export const LIST_TARGETS = ['students', 'staff', 'subjects', 'rooms'] as const;
export type ListTarget = (typeof LIST_TARGETS)[number];
/** Field → number of its column, from 1. */
export type ListMapping = Readonly<Record<string, number>>;
export type ListColumn = { readonly column: number; readonly letter: string; readonly title: string; readonly examples: readonly string[] };
/** A sheet of a table, with what the program thinks it is; `target` null = it cannot tell. */
export type ListSheet = { readonly name: string; readonly rowCount: number; readonly headRow: number; readonly columns: readonly ListColumn[]; readonly target: ListTarget | null; readonly mapping: ListMapping };
export type ListField = { readonly field: string; readonly title: string };
/** Columns by their heads, remembered under a name. */
export type ListProfile = { readonly name: string; readonly target: ListTarget; readonly titles: Readonly<Record<string, string>> };
export type ListTable = {
  readonly sheets: readonly ListSheet[];
  readonly fields: Readonly<Record<ListTarget, { readonly fields: readonly ListField[]; /** One of these sets has to be there. */ readonly needed: readonly (readonly string[])[] }>>;
  readonly profiles: readonly ListProfile[];
  readonly classes: readonly string[];
};
