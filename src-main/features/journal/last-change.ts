import { formatInitials, type PersonName } from '@shared/domain/people';
import type { Query } from '../../database/statement-cache';

/** Who made a record what it is, and when (UTC instant). */
export type Change = { readonly author: string; readonly at: string };

const PERSON = `SELECT p.last_name AS "lastName", p.first_name AS "firstName", p.middle_name AS "middleName" FROM account a JOIN staff p ON p.id = a.staff_id WHERE a.id = ?`;
const LAST_LINE = `SELECT at, account_id AS "accountId", before, after FROM audit_entry WHERE entity = ? AND entity_key = ? ORDER BY id DESC LIMIT 1`;

type AuditLine = { readonly at: string; readonly accountId: number | null; readonly before: string | null; readonly after: string | null };

/** «Иванова М. П.»; records made by no account came from a file. */
export function nameAuthor(query: Query, accountId: number | null): string {
  const person = accountId === null ? undefined : query.find<PersonName>(PERSON, accountId);
  return person ? formatInitials(person) : 'загрузка из файла';
}

/** The last change of a row that may be gone by now; null when the audit knows nothing of it. */
export function findLastChange(query: Query, entity: string, entityKey: string): Change | null {
  const line = query.find<AuditLine>(LAST_LINE, entity, entityKey);
  return line ? { author: nameAuthor(query, line.accountId), at: line.at } : null;
}

/**
 * The version a new row of this key begins with: one more than its last one before it was removed. So the version that somebody
 * still has before the eyes never fits another value (SYS-03).
 */
export function findFirstVersion(query: Query, entity: string, entityKey: string): number {
  const line = query.find<AuditLine>(LAST_LINE, entity, entityKey);
  const image = line?.after ?? line?.before;
  if (image == null) return 1;
  const { rowVersion } = JSON.parse(image) as { rowVersion?: number };
  return (rowVersion ?? 0) + 1;
}
