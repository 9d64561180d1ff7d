import type { BreachOperation } from '@shared/contract/breach-contract';
import { findOperationPart, isDataOperation, type OperationOutcome } from '@shared/domain/security';
import type { BreachActRow, BreachOperationRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { describeLogLine, findFirstLineAt, type LogLine } from '../../audit';

/** What bounds the operations of an act. */
export type ActSpan = Pick<BreachActRow, 'id' | 'accountId' | 'suspectedFrom' | 'notifiedAt' | 'state' | 'operationsUntil'>;

const NEW_CREDENTIALS = `SELECT at AS "at" FROM audit_entry WHERE action = 'print' AND entity = 'account' AND entity_key = ? AND reason = 'accessSlip' AND id >= ? AND at > ? ORDER BY id LIMIT 1`;
/** The report itself, bookkeeping of a login, and what an earlier act has made invalid are no operations of this act. */
const LINES = `SELECT e.id AS "id", e.at AS "at", e.account_id AS "accountId", e.workstation AS "workstation", e.procedure AS "procedure", e.action AS "action", e.entity AS "entity",
  e.entity_key AS "entityKey", e.before AS "before", e.after AS "after", e.reason AS "reason" FROM audit_entry e
  WHERE e.account_id = ? AND e.id >= ? AND e.at >= ? AND e.at <= ? AND e.procedure <> 'security.reportBreach'
  AND NOT (e.action = 'update' AND e.entity = 'account' AND e.procedure = 'session.login')
  AND NOT EXISTS (SELECT 1 FROM breach_operation o JOIN breach_act a ON a.id = o.act_id WHERE o.audit_id = e.id AND o.is_invalid = 1 AND a.state = 'confirmed' AND a.id <> ?)
  ORDER BY e.id`;
const DECIDED = 'SELECT audit_id AS "auditId", is_invalid AS "isInvalid", outcome AS "outcome" FROM breach_operation WHERE act_id = ?';

/** The moment from which the account was its owner's again: new credentials were issued after the notice; null = not yet. */
export function findOperationsUntil(query: Query, { accountId, notifiedAt, state, operationsUntil }: ActSpan): string | null {
  if (state === 'confirmed') return operationsUntil === '' ? null : operationsUntil;
  return query.find<{ at: string }>(NEW_CREDENTIALS, String(accountId), findFirstLineAt(query, notifiedAt), notifiedAt)?.at ?? null;
}

/** Lines of the log that the account has left from the supposed leak on, in their order. */
export function listLines(query: Query, act: ActSpan): LogLine[] {
  const until = findOperationsUntil(query, act) ?? '9999';
  return query.all<LogLine>(LINES, act.accountId, findFirstLineAt(query, act.suspectedFrom), act.suspectedFrom, until, act.id);
}

/** Every operation in words with what is decided about it (SEC-12). */
export function listOperations(query: Query, act: ActSpan): BreachOperation[] {
  const decided = new Map(query.all<BreachOperationRow>(DECIDED, act.id).map((row) => [row.auditId, row]));
  return listLines(query, act).map((line): BreachOperation => {
    const { id: auditId, at, workstation } = line;
    const { action, about, details } = describeLogLine(query, line);
    const part = findOperationPart(at, act.notifiedAt);
    const isData = isDataOperation(line);
    const row = decided.get(auditId);
    const isInvalid = part === 'afterNotice' ? true : row === undefined ? null : row.isInvalid === 1;
    return { auditId, at, workstation, action, about, details, part, isData, isInvalid, outcome: (row?.outcome ?? null) as OperationOutcome | null };
  });
}
