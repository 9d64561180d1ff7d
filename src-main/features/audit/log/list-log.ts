import type { AuditFilter, AuditLogPage, AuditPerson } from '@shared/contract/audit-contract';
import { listOpenKinds, type AuditKind } from '@shared/domain/audit';
import { formatFullName, formatInitials, type PersonName } from '@shared/domain/people';
import { addDays } from '@shared/lib/calendar-date';
import { compareRussian } from '@shared/lib/russian-order';
import type { AuditEntryRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import type { HandlerContext } from '../../handler-context';
import { readTimeZone } from '../../school';
import { describeLine } from './describe-line';
import { findFirstLine } from './find-first-line';
import { buildCandidates, buildConditions, LOOKED_AT, type LineSpan } from './log-query';

export type LogRequest = AuditFilter & { readonly before?: number | undefined; readonly limit: number };
type Line = Omit<AuditEntryRow, 'hash'> & { readonly invalidBy: number | null } & { readonly [Name in keyof PersonName]: PersonName[Name] | null };

const COLUMNS = `e.id AS "id", e.at AS "at", e.account_id AS "accountId", e.workstation AS "workstation", e.procedure AS "procedure", e.action AS "action", e.entity AS "entity",
  e.entity_key AS "entityKey", e.before AS "before", e.after AS "after", e.reason AS "reason", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName",
  (SELECT a.number FROM breach_operation o JOIN breach_act a ON a.id = o.act_id WHERE o.audit_id = e.id AND o.is_invalid = 1 AND a.state = 'confirmed') AS "invalidBy"`;
const LAST = 'SELECT id AS "id" FROM audit_entry ORDER BY id DESC LIMIT 1';
const AT = 'SELECT at AS "at" FROM audit_entry WHERE id = ?';
const PEOPLE = `SELECT a.id AS "accountId", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM account a JOIN staff s ON s.id = a.staff_id`;

/** A page of the log, newest first (AUD-02). Every answer looks at a bounded number of lines, however long the log is. */
export function listLog(context: HandlerContext, request: LogRequest): AuditLogPage {
  const open = listOpenKinds(context.access.roles);
  return context.read((query) => {
    const span = findSpan(query, request);
    if (span.to < span.from) return { rows: [], next: null, lookedBackTo: null };
    return readPage(query, request, span, open);
  });
}

function readPage(query: Query, request: LogRequest, span: LineSpan, open: readonly AuditKind[]): AuditLogPage {
  const candidates = buildCandidates(request, span);
  const conditions = buildConditions(request, open);
  const lines = query.all<Line>(
    `SELECT ${COLUMNS} FROM (${candidates.sql}) k JOIN audit_entry e ON e.id = k.id LEFT JOIN account a ON a.id = e.account_id LEFT JOIN staff s ON s.id = a.staff_id
     WHERE ${conditions.sql} ORDER BY e.id DESC LIMIT ?`,
    ...candidates.values, ...conditions.values, request.limit + 1,
  );
  const shown = lines.slice(0, request.limit);
  const next = lines.length > request.limit ? (shown.at(-1)?.id ?? null) : findUnseen(query, request, span);
  return {
    rows: shown.map((line) => ({ ...describeLine(query, line), author: nameAuthor(line), invalidBy: line.invalidBy })),
    next,
    lookedBackTo: next === null ? null : (query.find<{ at: string }>(AT, next)?.at ?? null),
  };
}

/** All candidates were looked at: did they end at the bound of one answer, or with the log? */
function findUnseen(query: Query, filter: AuditFilter, span: LineSpan): number | null {
  const { sql, values } = buildCandidates(filter, span);
  const seen = query.find<{ count: number; first: number | null }>(`SELECT count(*) AS "count", min(id) AS "first" FROM (${sql}) k`, ...values);
  return seen !== undefined && seen.count === LOOKED_AT ? seen.first : null;
}

function findSpan(query: Query, { from, to, before }: LogRequest): LineSpan {
  const last = query.find<{ id: number }>(LAST)?.id ?? 0;
  const zone = from === undefined && to === undefined ? '' : readTimeZone(query);
  const first = from === undefined ? 1 : findFirstLine(query, from, zone);
  const end = to === undefined ? last : findFirstLine(query, addDays(to, 1), zone) - 1;
  return { from: first, to: before === undefined ? end : Math.min(end, before - 1) };
}

function nameAuthor({ accountId, lastName, firstName, middleName }: Line): string {
  if (lastName !== null) return formatInitials({ lastName, firstName: firstName ?? '', middleName });
  return accountId === null ? 'программа' : `учётная запись № ${String(accountId)}`;
}

export function listPeople(query: Query): AuditPerson[] {
  const people = query.all<PersonName & { accountId: number }>(PEOPLE).map((row) => ({ accountId: row.accountId, name: formatFullName(row) }));
  return people.sort((left, right) => compareRussian(left.name, right.name));
}
