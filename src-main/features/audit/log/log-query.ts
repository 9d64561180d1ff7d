import type { AuditFilter } from '@shared/contract/audit-contract';
import { AUDIT_KINDS, DENSE_ENTITIES, findAuditKind, listKindActions, type AuditKind } from '@shared/domain/audit';
import { ALL_TABLES } from '../../../database/entities';
import { findClassLines, findCourseLines } from './course-lines';
import { inList, joinParts, type SqlPart } from './sql-part';

/** Lines looked at for one answer: a rare thing in a long log is found in several steps, each of them short. */
export const LOOKED_AT = 20_000;

/** Line numbers `from`…`to`, both inclusive. */
export type LineSpan = { readonly from: number; readonly to: number };

const ALL_ACTIONS = AUDIT_KINDS.flatMap(listKindActions);
/** The login writes its time into the account; the line «вход» tells the same. */
const NO_BOOKKEEPING: SqlPart = { sql: `NOT (e.action = 'update' AND e.entity = 'account' AND e.procedure = 'session.login')`, values: [] };

/** Ids of candidates, newest first: by the index that fits the filter best, `LOOKED_AT` at most. */
export function buildCandidates(filter: AuditFilter, span: LineSpan): SqlPart {
  const limited = ({ sql, values }: SqlPart): SqlPart => ({ sql: `SELECT id FROM (${sql}) c WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ${String(LOOKED_AT)}`, values: [...values, span.from, span.to] });
  if (filter.courseId !== undefined) return limited(findCourseLines(filter.courseId));
  if (filter.classId !== undefined) return limited(findClassLines(filter.classId));
  if (filter.accountId !== undefined) return byIndex({ sql: 'account_id = ?', values: [filter.accountId] }, span);
  if (filter.kind !== undefined && listEntities(filter.kind).length === 0) {
    return limited(joinParts(listKindActions(filter.kind).map((action) => nested(byIndex({ sql: 'action = ?', values: [action] }, span))), ' UNION ALL '));
  }
  if (filter.kind !== undefined && !listEntities(filter.kind).some((entity) => DENSE_ENTITIES.includes(entity))) {
    return limited(joinParts(listEntities(filter.kind).map((entity) => ({ sql: 'SELECT id FROM audit_entry WHERE entity = ?', values: [entity] })), ' UNION ALL '));
  }
  return byIndex({ sql: '1 = 1', values: [] }, span);
}

function byIndex({ sql, values }: SqlPart, { from, to }: LineSpan): SqlPart {
  return { sql: `SELECT id FROM audit_entry WHERE ${sql} AND id BETWEEN ? AND ? ORDER BY id DESC LIMIT ${String(LOOKED_AT)}`, values: [...values, from, to] };
}

function nested({ sql, values }: SqlPart): SqlPart {
  return { sql: `SELECT id FROM (${sql}) n`, values };
}

/** What a candidate must be like; `open` are the kinds that this person may see. */
export function buildConditions(filter: AuditFilter, open: readonly AuditKind[]): SqlPart {
  const kinds = filter.kind === undefined ? open : open.filter((kind) => kind === filter.kind);
  const conditions: SqlPart[] = [NO_BOOKKEEPING];
  if (kinds.length < AUDIT_KINDS.length) conditions.push(isOfKinds(kinds));
  if (filter.action !== undefined) conditions.push({ sql: 'e.action = ?', values: [filter.action] });
  if (filter.accountId !== undefined) conditions.push({ sql: 'e.account_id = ?', values: [filter.accountId] });
  return joinParts(conditions, ' AND ');
}

function isOfKinds(kinds: readonly AuditKind[]): SqlPart {
  if (kinds.length === 0) return { sql: '1 = 0', values: [] };
  const parts = kinds.map((kind) => {
    const byAction = inList('e.action', listKindActions(kind));
    const byEntity = joinParts([{ ...inList('e.action', ALL_ACTIONS), sql: `NOT (${inList('e.action', ALL_ACTIONS).sql})` }, inList('e.entity', listEntities(kind))], ' AND ');
    return joinParts([byAction, byEntity], ' OR ');
  });
  const { sql, values } = joinParts(parts.map((part) => ({ ...part, sql: `(${part.sql})` })), ' OR ');
  return { sql: `(${sql})`, values };
}

/** Tables whose changes belong to a kind. */
function listEntities(kind: AuditKind): string[] {
  return ALL_TABLES.filter(({ name, options }) => options.technical !== true && findAuditKind('update', name) === kind).map(({ name }) => name);
}
