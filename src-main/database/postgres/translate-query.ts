import { ALL_TABLES } from '../entities';

/** Pieces that are left as they are: texts, quoted names, comments. */
const PARTS = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|[^'"-]+|-/g;
const GENERATED_IDS = new Set(ALL_TABLES.filter((table) => table.key.join() === 'id' && table.columns.id?.type === 'integer').map((table) => table.name));

/**
 * A query of the program in the words of PostgreSQL: `?` → `$1`, …; lower() of ASCII letters only, as SQLite has it; an insert that
 * leaves the id to the database answers it.
 */
export function translateQuery(sql: string): { readonly text: string; readonly returnsId: boolean } {
  let count = 0;
  const text = (sql.match(PARTS) ?? [])
    .map((part) => (/^['"]|^--/.test(part) ? part : translateWords(part, () => `$${String((count += 1))}`)))
    .join('');
  const returnsId = leavesIdToDatabase(sql);
  return { text: returnsId ? `${text} RETURNING id` : text, returnsId };
}

function translateWords(part: string, nextPlaceholder: () => string): string {
  return part
    .replace(/\?/g, nextPlaceholder)
    .replace(/\blower\((\$\d+)\)/gi, 'lower($1::text COLLATE "C")')
    .replace(/\bgroup_concat\(([^()]+)\)/gi, `string_agg($1, ',')`);
}

function leavesIdToDatabase(sql: string): boolean {
  const [, table = '', names = ''] = /^\s*INSERT INTO (\w+) \(([^)]*)\)/i.exec(sql) ?? [];
  return GENERATED_IDS.has(table) && !names.split(',').some((name) => name.trim() === 'id') && !/\bRETURNING\b/i.test(sql);
}

/** How a transaction begins: a look sees one state of all tables, as in SQLite; writes are the holder's alone. */
export function translateControl(sql: string): string {
  const words = sql.trim().toUpperCase();
  if (words === 'BEGIN') return 'BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY';
  return words === 'BEGIN IMMEDIATE' ? 'BEGIN' : sql;
}
