import { createHash } from 'node:crypto';
import { auditEntryTable, type AuditEntryRow, type Table } from './entities';
import type { StatementCache } from './statement-cache';

/** Who does something, from where, by which call; goes into every audit line. */
export type Author = { readonly accountId: number | null; readonly workstation: string; readonly procedure: string; readonly at: string; readonly typedAt?: string };

export type AuditDraft = {
  readonly action: string;
  readonly entity?: string | null;
  readonly entityKey?: string | null;
  readonly before?: string | null;
  readonly after?: string | null;
  readonly reason?: string | null;
};

const HEAD = 'SELECT id, hash, at FROM audit_entry ORDER BY id DESC LIMIT 1';
const INSERT =
  'INSERT INTO audit_entry (id, at, account_id, workstation, procedure, action, entity, entity_key, before, after, reason, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';

/** `at`: the latest instant that the log knows; nothing is written before it (SYS-09). */
export type ChainHead = { readonly id: number; readonly hash: string; readonly at: string };

/** Before the first line. */
export const CHAIN_START: ChainHead = { id: 0, hash: '', at: '' };

/** SHA-256 (base64url) over the previous hash and the line itself (AUD-01). */
export function hashAuditEntry(previousHash: string, entry: Omit<AuditEntryRow, 'hash'>): string {
  const line = JSON.stringify([
    entry.id, entry.at, entry.accountId, entry.workstation, entry.procedure, entry.action, entry.entity, entry.entityKey, entry.before, entry.after, entry.reason,
  ]);
  return createHash('sha256').update(previousHash).update('\n').update(line).digest('base64url');
}

/** Appends lines inside the running transaction. The head is read from the file at its beginning unless the caller knows that nobody else has written since. */
export class AuditChain {
  readonly #statements: StatementCache;
  #head: ChainHead;

  constructor(statements: StatementCache, known: ChainHead | null) {
    this.#statements = statements;
    this.#head = known ?? statements.find<ChainHead>(HEAD) ?? CHAIN_START;
  }

  get head(): ChainHead {
    return this.#head;
  }

  /** After a rollback to a savepoint. */
  returnTo(head: ChainHead): void {
    this.#head = head;
  }

  append(author: Author, draft: AuditDraft): void {
    const entry = {
      id: this.#head.id + 1,
      at: author.at,
      accountId: author.accountId,
      workstation: author.workstation,
      procedure: author.procedure,
      action: draft.action,
      entity: draft.entity ?? null,
      entityKey: draft.entityKey ?? null,
      before: draft.before ?? null,
      after: draft.after ?? null,
      // Typed while nobody held the file: both times are kept (SYS-04).
      reason: draft.reason ?? (author.typedAt === undefined ? null : `typedAt ${author.typedAt}`),
    };
    const hash = hashAuditEntry(this.#head.hash, entry);
    this.#statements.write({ table: auditEntryTable as unknown as Table<never>, before: null, after: entry }, INSERT, [
      entry.id, entry.at, entry.accountId, entry.workstation, entry.procedure, entry.action, entry.entity, entry.entityKey, entry.before, entry.after, entry.reason, hash,
    ]);
    this.#head = { id: entry.id, hash, at: entry.at > this.#head.at ? entry.at : this.#head.at };
  }
}
