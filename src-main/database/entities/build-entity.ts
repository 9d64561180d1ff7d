import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { indexName, toSnakeCase, type Table } from './define-table';

/** The TypeORM entity of a table. Apart from the tables, so that only migrations and the schema comparison load TypeORM. */
export function buildEntity({ name, columns, options, key }: Table<never>): EntitySchema {
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
  return new EntitySchema({
    name,
    tableName: name,
    columns: Object.fromEntries(entityColumns),
    withoutRowid: options.clustered ?? false,
    uniques: (options.unique ?? []).map((fields) => ({ columns: [...fields] })),
    indices: (options.indexes ?? []).map((fields) => ({ name: indexName(name, fields), columns: [...fields] })),
  });
}
