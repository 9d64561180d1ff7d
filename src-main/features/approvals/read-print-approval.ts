import { findApprovalState } from '@shared/domain/readiness';
import type { PrintApproval } from '../../documents';
import type { Query } from '../../database/statement-cache';
import { describeYearly, type ApprovalYear, type YearlyKind } from './approval-content';

type Last = { readonly state: string; readonly contentDigest: string; readonly approvedOn: string | null; readonly orderNumber: string | null };

const LAST = `SELECT state AS "state", content_digest AS "contentDigest", approved_on AS "approvedOn", order_number AS "orderNumber" FROM approval
  WHERE year_id = ? AND kind = ? AND version_id IS NULL ORDER BY id DESC LIMIT 1`;

/** The order for «УТВЕРЖДАЮ» on a print (SET-17); what is not approved as it is now prints as a project. */
export function readPrintApproval(query: Query, year: ApprovalYear, kind: YearlyKind): PrintApproval {
  const last = query.find<Last>(LAST, year.id, kind) ?? null;
  if (last?.approvedOn == null || last.orderNumber === null) return 'project';
  return findApprovalState(last, describeYearly(query, year, kind).digest) === 'approved' ? { on: last.approvedOn, orderNumber: last.orderNumber } : 'project';
}
