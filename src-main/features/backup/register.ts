import type { BackupCopy, BackupReason } from '@shared/contract/backup-contract';
import { formatInitials, type PersonName } from '@shared/domain/people';
import { backupCopyTable, type BackupCopyRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';

type Line = BackupCopyRow & { readonly [Name in keyof PersonName]: PersonName[Name] | null };

const LINES = `SELECT c.id AS "id", c.started_at AS "startedAt", c.finished_at AS "finishedAt", c.reason AS "reason", c.path AS "path", c.is_external AS "isExternal", c.size_kb AS "sizeKb",
  c.sha256 AS "sha256", c.duration_ms AS "durationMs", c.result AS "result", c.findings AS "findings", c.row_count AS "rowCount", c.head_id AS "headId", c.head_hash AS "headHash",
  c.state AS "state", c.account_id AS "accountId", c.row_version AS "rowVersion", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM backup_copy c LEFT JOIN account a ON a.id = c.account_id LEFT JOIN staff s ON s.id = a.staff_id`;

/** The register, newest first: the last year (DOC-61 is kept a year). */
export function listCopies(query: Query, now: string): BackupCopy[] {
  return query.all<Line>(`${LINES} WHERE c.started_at >= ? OR c.state = 'present' ORDER BY c.started_at DESC, c.id DESC`, yearBefore(now)).map(toCopy);
}

export function getCopies(query: Query, ids: readonly number[]): BackupCopy[] {
  return ids.flatMap((id) => query.all<Line>(`${LINES} WHERE c.id = ?`, id)).map(toCopy);
}

/** Copies that should lie where they were made. */
export function listPresent(query: Query): BackupCopyRow[] {
  return query.all<BackupCopyRow>(`${LINES} WHERE c.state <> 'removed' AND c.result <> 'failed' ORDER BY c.started_at, c.id`);
}

/** Instant of the newest good copy that is still there; null = none. */
export function findLastGood(query: Query, isExternalOnly: boolean): string | null {
  return query.find<{ at: string | null }>(`SELECT max(started_at) AS "at" FROM backup_copy WHERE result = 'good' AND state = 'present' AND is_external >= ?`, isExternalOnly ? 1 : 0)?.at ?? null;
}

/** The newest attempt, whatever came of it: several places of one attempt have one beginning. */
export function findLastAttempt(query: Query): { readonly startedAt: string; readonly isGood: boolean } | null {
  const last = query.find<{ startedAt: string }>(`SELECT started_at AS "startedAt" FROM backup_copy WHERE reason <> 'found' ORDER BY started_at DESC LIMIT 1`);
  if (!last) return null;
  const wrong = query.find<{ count: number }>(`SELECT count(*) AS "count" FROM backup_copy WHERE started_at = ? AND reason <> 'found' AND result <> 'good'`, last.startedAt)?.count ?? 0;
  return { startedAt: last.startedAt, isGood: wrong === 0 };
}

export type NewCopy = Omit<BackupCopyRow, 'id' | 'rowVersion'>;
export const copyTable = backupCopyTable;

function toCopy(line: Line): BackupCopy {
  return {
    id: line.id, startedAt: line.startedAt, finishedAt: line.finishedAt, reason: line.reason as BackupReason, path: line.path, isExternal: line.isExternal === 1, sizeKb: line.sizeKb,
    durationMs: line.durationMs, sha256: line.sha256, result: line.result as BackupCopy['result'], findings: line.findings, state: line.state as BackupCopy['state'],
    author: line.lastName === null ? 'программа' : formatInitials({ lastName: line.lastName, firstName: line.firstName ?? '', middleName: line.middleName }),
  };
}

function yearBefore(now: string): string {
  return new Date(Date.parse(now) - 366 * 86_400_000).toISOString();
}
