import { ALL_TABLES, type Table } from '../../../database/entities';
import { describeValue, type Image } from '../describe-row';
import { getFieldTitle, isFlag } from '../row-words';

/** They change with every write and say nothing. */
const SILENT = new Set(['id', 'rowVersion', 'changedAt', 'changedBy', 'source', 'rolesChangedAt', 'topicAt', 'homeworkAt', 'attendanceAt']);
/** Columns by which the row is already named. */
const NAMING = new Set(['name', 'fullName', 'fileName', 'title', 'date', 'ordinal', 'role', 'dateFrom', 'lastName', 'firstName', 'login', 'topic']);
/** The value itself is what the row is about: no title. */
const PLAIN = new Set(['value', 'code', 'text']);
/** Long signs that tell a reader nothing but that they are new. */
const OPAQUE = new Set(['publicKey', 'fileDigest', 'sha256', 'headHash']);
const MOST_FIELDS = 6;
const SHORT = 80;

const TABLES = new Map<string, Table<never>>(ALL_TABLES.map((table) => [table.name, table]));

/** Names of codes that stand in rows, as the school calls them now. */
export type NameCode = (column: string, code: Image[string]) => Image[string];

/** «4 → 5; комментарий: пусто → «за ответ»». */
export function describeChange(table: string, before: Image, after: Image, nameCode: NameCode): string {
  const names = Object.keys(before).filter((name) => !SILENT.has(name) && (before[name] ?? null) !== (after[name] ?? null));
  return list(names.map((name) => (isSecret(table, name) || OPAQUE.has(name) ? `${getFieldTitle(name)}: сменён` : `${title(name)}${show(name, nameCode(name, before[name]))} → ${show(name, nameCode(name, after[name]))}`)));
}

/** What a new or deleted row holds, beyond its name. */
export function describeContent(table: string, image: Image, nameCode: NameCode): string {
  const names = Object.keys(image).filter((name) => !SILENT.has(name) && !NAMING.has(name) && !name.endsWith('Id') && !isSecret(table, name) && !OPAQUE.has(name));
  return list(names.map((name) => `${title(name)}${show(name, nameCode(name, image[name]))}`));
}

function isSecret(table: string, name: string): boolean {
  return TABLES.get(table)?.columns[name]?.secret === true;
}

function title(name: string): string {
  return PLAIN.has(name) ? '' : `${getFieldTitle(name)}: `;
}

function show(name: string, value: Image[string]): string {
  if (isFlag(name)) return value === 1 ? 'да' : 'нет';
  const [text] = describeValue(value);
  if (text === undefined) return 'пусто';
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
}

function list(parts: readonly string[]): string {
  return parts.length > MOST_FIELDS ? `${parts.slice(0, MOST_FIELDS).join('; ')}; и ещё ${String(parts.length - MOST_FIELDS)}` : parts.join('; ');
}
