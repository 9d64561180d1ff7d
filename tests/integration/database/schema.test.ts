import Database from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { expect, it } from 'vitest';
import { ALL_TABLES } from '@main/database/entities';
import { buildEntity } from '@main/database/entities/build-entity';
import { findNativeBinding } from '@main/database/native-binding';
import type { Connection } from '@main/database/open-connection';
import { openTestDatabase } from '../../support/test-database';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { join } from 'node:path';

type Column = { name: string; type: string; notnull: number; pk: number };

function describe(connection: Connection, table: string): unknown {
  const columns = (connection.prepare(`PRAGMA table_info(${table})`).all() as Column[]).map(({ name, type, notnull, pk }) => ({ name, type: type.toUpperCase(), required: notnull === 1 || pk > 0, pk: pk > 0 }));
  const foreignKeys = (connection.prepare(`PRAGMA foreign_key_list(${table})`).all() as { from: string; table: string; to: string }[]).map(({ from, table: target, to }) => `${from}→${target}.${to}`).sort();
  const indexes = (connection.prepare(`PRAGMA index_list(${table})`).all() as { name: string; unique: number; origin: string }[])
    .filter((index) => index.origin !== 'pk')
    .map((index) => `${index.unique === 1 ? 'unique ' : ''}${(connection.prepare(`PRAGMA index_info(${index.name})`).all() as { name: string }[]).map((column) => column.name).join()}`)
    .sort();
  return { columns, foreignKeys, indexes };
}

it('gives every table the columns, keys and indexes that its entity declares', async () => {
  const migrated = await openTestDatabase();
  const nativeBinding = findNativeBinding();
  const synchronised = join(makeTemporaryFolder(), 'entities.db');
  const dataSource = new DataSource({ type: 'better-sqlite3', database: synchronised, synchronize: true, entities: ALL_TABLES.map(buildEntity), ...(nativeBinding ? { nativeBinding } : {}) });
  await dataSource.initialize();
  await dataSource.destroy();
  const declared = new Database(synchronised, nativeBinding ? { nativeBinding } : {});
  const tables = ALL_TABLES.map((table) => table.name).sort();
  const present = migrated.connection.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations' ORDER BY name`).all() as { name: string }[];
  expect(tables).toEqual(present.map((table) => table.name));
  for (const table of tables) expect({ table, schema: describe(migrated.connection, table) }).toEqual({ table, schema: describe(declared, table) });
  declared.close();
});
