import type { AuditLogRow } from '@shared/contract/audit-contract';
import { findAuditKind } from '@shared/domain/audit';
import { formatMoment } from '@shared/lib/format-moment';
import { ALL_TABLES, type AuditEntryRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { readTimeZone, readWorkTypes } from '../../school';
import { describeRow, type Image } from '../describe-row';
import { describeChange, describeContent, type NameCode } from './describe-change';
import { ACTION_TITLES, describeReason, getDocumentTitle, getProcedureTitle } from './log-words';

export type LogLine = Omit<AuditEntryRow, 'hash'>;
type Words = Pick<AuditLogRow, 'about' | 'details' | 'reason'>;

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:[\d.]+Z/;
const TABLES = new Set(ALL_TABLES.map(({ name }) => name));

/** A line of the log in words: what happened to what, and the values before and after. */
export function describeLine(query: Query, line: LogLine): Omit<AuditLogRow, 'author' | 'invalidBy'> {
  const { id, at, workstation, action, entity } = line;
  return { id, at, workstation, kind: findAuditKind(action, entity), action: ACTION_TITLES[action] ?? action, ...showLocalTimes(query, chooseWords(query, line)) };
}

/** Instants lie in the rows by Greenwich; a reader sees the time of the school. */
function showLocalTimes(query: Query, words: Words): Words {
  return INSTANT.test(words.details) ? { ...words, details: words.details.replace(new RegExp(INSTANT, 'g'), (instant) => formatMoment(instant, readTimeZone(query))) } : words;
}

function chooseWords(query: Query, line: LogLine): Words {
  switch (line.action) {
    case 'insert':
    case 'update':
    case 'delete':
      return describeRowLine(query, line);
    case 'denied':
      return { about: `${getProcedureTitle(line.entity ?? '')}${describeScopeKey(query, line.entityKey)}`, details: '', reason: describeReason(line.reason) };
    case 'print':
      return { about: describePrinted(query, line), details: describePrint({ copies: 'не известно', ...parseImage(line.after) }), reason: '' };
    case 'export':
      return { about: describePrinted(query, line), details: describePrint(parseImage(line.after)), reason: '' };
    case 'bulk':
      return { about: describeRow(query, 'import_batch', line.entityKey ?? '', { batchId: Number(line.entityKey) }), details: `строк: ${String(parseImage(line.after).rows ?? 0)}`, reason: line.reason ?? '' };
    case 'restore':
      return { about: 'База школы', details: '', reason: line.reason ?? '' };
    default:
      return { about: describeNoted(query, line), details: '', reason: describeReason(line.reason) };
  }
}

function describeRowLine(query: Query, { action, entity, entityKey, before, after, reason }: LogLine): Words {
  const image = action === 'delete' ? parseImage(before) : parseImage(after);
  const about = describeRow(query, entity ?? '', entityKey ?? '', image);
  const nameCode: NameCode = (column, code) => (column === 'workType' ? nameWork(query, code) : code);
  return { about, details: action === 'update' ? describeChange(entity ?? '', parseImage(before), image, nameCode) : describeContent(entity ?? '', image, nameCode), reason: reason ?? '' };
}

/** A kind that the school has removed since keeps its code. */
function nameWork(query: Query, code: Image[string]): Image[string] {
  return readWorkTypes(query).find((type) => type.code === code)?.name.toLocaleLowerCase('ru') ?? code;
}

/** Logins, views and the like: about a row, named by its key. */
function describeNoted(query: Query, { entity, entityKey, accountId }: LogLine): string {
  const key = Number(entityKey);
  if (entity === 'account') return describeRow(query, 'account', entityKey ?? '', { accountId: key });
  if (entity === 'student') return describeRow(query, 'student', entityKey ?? '', { studentId: key });
  if (entity === 'unknown_login') return 'Логин, которого нет в программе';
  return entity === null || !TABLES.has(entity) ? (accountId === null ? 'Программа' : 'Вход') : describeRow(query, entity, entityKey ?? '', {});
}

function describePrinted(query: Query, { entity, entityKey, reason }: LogLine): string {
  if (entity === 'account') return `Листок доступа: ${describeRow(query, 'account', entityKey ?? '', { accountId: Number(entityKey) })}`;
  return `${getDocumentTitle(entity ?? '')}${entityKey === null ? '' : `: ${entityKey}`}${reason === null ? '' : ` (${reason})`}`;
}

/** «страниц 92, листов 46, экземпляров не известно». */
function describePrint({ pages, sheets, copies, files, rows }: Image): string {
  const parts = [['страниц', pages], ['листов', sheets], ['экземпляров', copies], ['файлов', files], ['строк', rows]] as const;
  return parts.filter(([, count]) => count !== undefined && count !== null).map(([word, count]) => `${word} ${String(count)}`).join(', ');
}

/** «: 7А, Алгебра» of `course:12`. */
function describeScopeKey(query: Query, key: string | null): string {
  const match = /^(course|class|student):(\d+)$/.exec(key ?? '');
  if (!match) return '';
  const [, kind = '', id = ''] = match;
  const table = kind === 'class' ? 'school_class' : kind;
  return ` – ${describeRow(query, table, id, { [`${kind}Id`]: Number(id) })}`;
}

/** A line that was tampered with need not be JSON any more. */
export function parseImage(image: string | null): Image {
  try {
    const parsed: unknown = JSON.parse(image ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? (parsed as Image) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
