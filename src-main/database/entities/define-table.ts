/** A column as the tables below declare it; `snake_case` names in the file, `camelCase` in the code. */
export type ColumnDefinition = {
  readonly type: 'integer' | 'text';
  readonly nullable: boolean;
  readonly references: string | null;
  /** Never written to the audit in clear; a digest stands for it. */
  readonly secret?: boolean;
  /** A change of such columns alone makes no new row version: nobody's edit is disturbed by it. */
  readonly quiet?: boolean;
};

export type TableOptions = {
  /** Property names; default is a generated integer `id`. */
  readonly primaryKey?: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
  /** Rows lie in the order of the primary key: what is read together is stored together. */
  readonly clustered?: boolean;
  /** What the program keeps for itself (requests, tickets): not school data, so without audit lines. */
  readonly technical?: boolean;
  /** School data without audit lines of its own: the line of another row holds a digest over it. */
  readonly sealed?: boolean;
  /** Rows with the same first part of the key are few and read and written one after another (the marks of a column): they are remembered together. */
  readonly hasSiblings?: boolean;
};

/** A table: its columns for the statements of the write door; `buildEntity` makes its TypeORM entity. */
export type Table<Row extends object> = {
  /** Only in types: which rows it has. */
  readonly row?: Row;
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
  readonly options: TableOptions;
  readonly key: readonly string[];
};

export const integer: ColumnDefinition = { type: 'integer', nullable: false, references: null };
export const text: ColumnDefinition = { type: 'text', nullable: false, references: null };
export const optional = (column: ColumnDefinition): ColumnDefinition => ({ ...column, nullable: true });
export const secret = (column: ColumnDefinition): ColumnDefinition => ({ ...column, secret: true });
export const quiet = (column: ColumnDefinition): ColumnDefinition => ({ ...column, quiet: true });
export const reference = (table: string): ColumnDefinition => ({ ...integer, references: table });

const snakeCases = new Map<string, string>();

/** Asked for every column of every statement: the few hundred names are worked out once. */
export function toSnakeCase(name: string): string {
  const known = snakeCases.get(name) ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  snakeCases.set(name, known);
  return known;
}

export function defineTable<Row extends object>(
  name: string,
  columns: Readonly<Record<Extract<keyof Row, string>, ColumnDefinition>>,
  options: TableOptions = {},
): Table<Row> {
  const key = options.primaryKey ?? ['id'];
  return { name, columns, options, key };
}

export function indexName(table: string, fields: readonly string[]): string {
  return `ix_${table}_${fields.map(toSnakeCase).join('_')}`;
}
