import { z } from 'zod';
import { AUDIT_KINDS, type AuditKind } from '../domain/audit';
import { procedure } from './procedure';

/** Result of `verify`: integrity of the file, foreign keys, the chain of the audit, marks against their audit lines. */
export type VerifyReport = {
  readonly ok: boolean;
  readonly findings: readonly string[];
  readonly auditCount: number;
  readonly rowCounts: Readonly<Record<string, number>>;
  readonly headHash: string;
  /** The head as prints carry it, «1234-ab12cd34»; null for an empty log. */
  readonly control: string | null;
};

/** A check that has ended; `author` null = the holder by itself; `findings` are the first ones of `findingCount`. */
export type IntegrityCheck = {
  readonly id: number;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly isOk: boolean;
  readonly findingCount: number;
  readonly findings: readonly string[];
  /** Lines of the log that were looked through. */
  readonly lineCount: number;
  readonly control: string | null;
  readonly author: string | null;
};

/** One line of the log in words of the school. `at` is when it was written; the date of a lesson stands in `about` (AUD-02). */
export type AuditLogRow = {
  readonly id: number;
  readonly at: string;
  readonly author: string;
  readonly workstation: string;
  readonly kind: AuditKind;
  /** «изменено», «печать», «отказано». */
  readonly action: string;
  /** «Отметка: 7А, Алгебра, 15.10.2025, Абрамов Егор». */
  readonly about: string;
  /** «4 → 5»; empty where there is nothing to tell. */
  readonly details: string;
  readonly reason: string;
  /** Number of the act on a breach that made the operation invalid (SEC-12); null = in force. */
  readonly invalidBy: number | null;
};

/** `next` continues the list; null = the end. `lookedBackTo` is how far the log has been looked through. */
export type AuditLogPage = { readonly rows: readonly AuditLogRow[]; readonly next: number | null; readonly lookedBackTo: string | null };
export type AuditPerson = { readonly accountId: number; readonly name: string };
export type ExportedLog = { readonly fileName: string; readonly bytes: Uint8Array; readonly rows: number; readonly isCut: boolean };

const id = z.int().positive();
const filter = z.strictObject({
  kind: z.enum(AUDIT_KINDS).optional(),
  action: z.enum(['insert', 'update', 'delete']).optional(),
  accountId: id.optional(),
  classId: id.optional(),
  courseId: id.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type AuditFilter = z.infer<typeof filter>;

export const auditContract = {
  /** `controls`: values from printed pages that the log has to hold (SEC-14). */
  'audit.verify': procedure<VerifyReport>()({ input: z.strictObject({ controls: z.array(z.string().max(40)).max(20).optional() }), requires: 'audit.view' }),
  /** The last checks, the newest first. */
  'audit.listChecks': procedure<readonly IntegrityCheck[]>()({ input: z.strictObject({}), requires: 'audit.view' }),
  'audit.list': procedure<AuditLogPage>()({ input: filter.extend({ before: id.optional(), limit: z.int().min(1).max(500).default(100) }), requires: 'audit.view' }),
  /** Everybody who has an account, for the choice «кто». */
  'audit.listPeople': procedure<readonly AuditPerson[]>()({ input: z.strictObject({}), requires: 'audit.view' }),
  /** What the filter finds as XLSX, the newest 20 000 lines at most; leaves a line of its own. */
  'audit.exportLog': procedure<ExportedLog>()({ input: filter, requires: 'audit.view' }),
};
