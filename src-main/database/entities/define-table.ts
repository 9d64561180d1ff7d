import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

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
};

/** A table: its columns for the statements of the write door, and its TypeORM entity for the schema comparison. */
export type Table<Row extends object> = {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
  readonly options: TableOptions;
  readonly key: readonly string[];
  readonly entity: EntitySchema<Row>;
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
  return { name, columns, options, key, entity: buildEntity<Row>(name, columns, options, key) };
}

function buildEntity<Row extends object>(
  name: string,
  columns: Readonly<Record<string, ColumnDefinition>>,
  options: TableOptions,
  key: readonly string[],
): EntitySchema<Row> {
  const entityColumns = Object.entries(columns).map(([property, column]): [string, EntitySchemaColumnOptions] => [
    property,
    {
      name: toSnakeCase(property),
      type: column.type,
      nullable: column.nullable,
      primary: key.includes(property),
      ...(column.references === null ? {} : { foreignKey: { target: column.references } }),
    },
  ]);
  return new EntitySchema<Row>({
    name,
    tableName: name,
    columns: Object.fromEntries(entityColumns) as never,
    withoutRowid: options.clustered ?? false,
    uniques: (options.unique ?? []).map((fields) => ({ columns: [...fields] })),
    indices: (options.indexes ?? []).map((fields) => ({ name: indexName(name, fields), columns: [...fields] })),
  });
}

export function indexName(table: string, fields: readonly string[]): string {
  return `ix_${table}_${fields.map(toSnakeCase).join('_')}`;
}
