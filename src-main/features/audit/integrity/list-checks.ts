import type { IntegrityCheck } from '@shared/contract/audit-contract';
import { formatInitials } from '@shared/domain/people';
import type { Query } from '../../../database/statement-cache';

const CHECKS = `SELECT c.id AS "id", c.started_at AS "startedAt", c.finished_at AS "finishedAt", c.is_ok AS "isOk", c.finding_count AS "findingCount", c.findings AS "findings",
  c.line_count AS "lineCount", c.control AS "control", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM integrity_check c LEFT JOIN account a ON a.id = c.account_id LEFT JOIN staff s ON s.id = a.staff_id ORDER BY c.id DESC LIMIT 50`;

type Row = Omit<IntegrityCheck, 'isOk' | 'findings' | 'author'> & { readonly isOk: number; readonly findings: string; readonly lastName: string | null; readonly firstName: string; readonly middleName: string | null };

/** The last checks, the newest first. */
export function listChecks(query: Query): IntegrityCheck[] {
  return query.all<Row>(CHECKS).map(({ isOk, findings, lastName, firstName, middleName, ...row }) => ({
    ...row,
    isOk: isOk === 1,
    findings: JSON.parse(findings) as string[],
    author: lastName === null ? null : formatInitials({ lastName, firstName, middleName }),
  }));
}

/** Null: nobody has checked yet. */
export function findLastCheck(query: Query): IntegrityCheck | null {
  return listChecks(query)[0] ?? null;
}
