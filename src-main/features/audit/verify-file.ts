import { ALL_TABLES } from '../../database/entities';
import type { Connection } from '../../database/connection';
import { findDialect } from '../../database/dialect';
import { toColumn } from '../../database/table-statements';
import { getTableTitle } from './row-words';

type BrokenReference = { readonly table: string; readonly rowid: number | null; readonly parent: string };

/** The file itself and its references; «ok» of SQLite is no finding. What a server keeps its tables in is the server's matter: there only references are looked at. */
export function verifyFile(connection: Connection): string[] {
  const isFile = findDialect(connection) === 'sqlite';
  const integrity = isFile ? (connection.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[]).map((row) => row.integrity_check).filter((text) => text !== 'ok') : [];
  const broken = isFile ? (connection.prepare('PRAGMA foreign_key_check').all() as BrokenReference[]) : findBrokenReferences(connection);
  return [
    ...integrity.map((text) => `Файл базы повреждён: ${text}. Восстановите базу из последней копии.`),
    ...broken.map(({ table, rowid, parent }) => `${getTableTitle(table)}${rowid === null ? '' : ` № ${String(rowid)}`}: нет записи, на которую она ссылается («${getTableTitle(parent)}»)`),
  ];
}

function findBrokenReferences(connection: Connection): BrokenReference[] {
  return ALL_TABLES.flatMap(({ name: table, columns }) =>
    Object.entries(columns).flatMap(([name, { references: parent }]) => {
      if (parent === null) return [];
      const column = toColumn(name);
      const key = 'id' in columns ? 'r.id' : 'NULL';
      const rows = connection.prepare(`SELECT ${key} AS "rowid" FROM ${table} r LEFT JOIN ${parent} p ON p.id = r.${column} WHERE r.${column} IS NOT NULL AND p.id IS NULL`).all() as { rowid: number | null }[];
      return rows.map(({ rowid }) => ({ table, rowid, parent }));
    }),
  );
}
