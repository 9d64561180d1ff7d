import type { AuditFilter } from '@shared/contract/audit-contract';
import { AUDIT_KINDS, type AuditKind } from '@shared/domain/audit';

/** What a person has chosen; empty = no matter. `kind` «all» is the whole log. */
export type LogChoice = {
  readonly kind: AuditKind | 'all';
  readonly accountId: string | null;
  readonly classId: string | null;
  readonly courseId: string | null;
  /** Undefined while the text in the field is not a date yet. */
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
};

export const NOTHING_CHOSEN: LogChoice = { kind: 'all', accountId: null, classId: null, courseId: null, from: null, to: null };

/** The filter of the call; a page of the journal says its class itself. */
export function toFilter({ kind, accountId, classId, courseId, from, to }: LogChoice): AuditFilter {
  return {
    ...(kind === 'all' ? {} : { kind }),
    ...(accountId === null ? {} : { accountId: Number(accountId) }),
    ...(courseId !== null ? { courseId: Number(courseId) } : classId === null ? {} : { classId: Number(classId) }),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

export function isKind(text: string | null): text is AuditKind {
  return AUDIT_KINDS.some((kind) => kind === text);
}
