/** What the director approves (SET-17); the year's calendar is approved along with them. */
export const APPROVAL_KINDS = ['calendar', 'curriculum', 'load', 'timetable'] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];
export const APPROVAL_TITLES: Readonly<Record<ApprovalKind, string>> = { calendar: 'Календарный учебный график', curriculum: 'Учебный план', load: 'Учебная нагрузка', timetable: 'Расписание' };

/** draft → submitted → approved or returned with a remark; what was changed after approval is to be submitted again. */
export type ApprovalState = 'draft' | 'submitted' | 'approved' | 'returned' | 'changed';
export type ApprovalStep = { readonly state: string; readonly contentDigest: string };
export type ApprovalProblem = 'nothingToApprove' | 'alreadySubmitted' | 'alreadyApproved' | 'notSubmitted' | 'changedSince' | 'noOrder' | 'noRemark' | 'approvedInFuture';

/** The state that the last submission leaves the content in, as the content is now. */
export function findApprovalState(last: ApprovalStep | null, digest: string): ApprovalState {
  if (last === null) return 'draft';
  if (last.state === 'approved') return last.contentDigest === digest ? 'approved' : 'changed';
  return last.state === 'returned' ? 'returned' : 'submitted';
}

export function findSubmitProblem(state: ApprovalState, isEmpty: boolean): ApprovalProblem | null {
  if (isEmpty) return 'nothingToApprove';
  if (state === 'submitted') return 'alreadySubmitted';
  return state === 'approved' ? 'alreadyApproved' : null;
}

type Decision = { readonly decision: 'approved' | 'returned'; readonly approvedOn: string | null; readonly orderNumber: string | null; readonly remark: string | null };

/** An approval needs its date and the number of the order, a return its remark; what was changed after it was submitted is not approved unseen. */
export function findDecisionProblem({ decision, approvedOn, orderNumber, remark }: Decision, submitted: ApprovalStep, digest: string, today: string): ApprovalProblem | null {
  if (submitted.state !== 'submitted') return 'notSubmitted';
  if (decision === 'returned') return remark === null ? 'noRemark' : null;
  if (submitted.contentDigest !== digest) return 'changedSince';
  if (approvedOn === null || orderNumber === null) return 'noOrder';
  return approvedOn > today ? 'approvedInFuture' : null;
}
