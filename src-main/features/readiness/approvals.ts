import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { ApprovalCard, Approvals } from '@shared/contract/readiness-contract';
import { APPROVAL_PROBLEM_TEXTS } from '@shared/contract/readiness-text';
import { findApprovalState, findDecisionProblem, findSubmitProblem, findYearlyDay, type ApprovalProblem } from '@shared/domain/readiness';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { formatDate } from '@shared/lib/russian-date';
import { approvalTable, type ApprovalRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import { listApprovalContents, type ApprovalContent } from '../approvals';
import { refuseStale } from '../audit';
import type { HandlerContext } from '../handler-context';
import { readRegulation } from '../regulation';
import { findListDate, getOpenYear, type OpenYear } from '../school';
import { readAuthors } from './authors';

const SUBMISSIONS = `SELECT id AS "id", year_id AS "yearId", kind AS "kind", version_id AS "versionId", state AS "state", content_digest AS "contentDigest", submitted_at AS "submittedAt", submitted_by AS "submittedBy",
  decided_at AS "decidedAt", decided_by AS "decidedBy", approved_on AS "approvedOn", order_number AS "orderNumber", remark AS "remark", row_version AS "rowVersion" FROM approval WHERE year_id = ? ORDER BY id DESC`;

/** What awaits the director and what has been decided (SET-17); one submission after another, the last one counts. */
export function listApprovals(query: Query, today: CalendarDate): Approvals {
  const year = getOpenYear(query);
  const items = listCards(query, year, today);
  // LRS-04 names curriculum, load and timetable.
  const dueDate = findYearlyDay(readRegulation(query, year.startDate).get('approvalBy'), year);
  return { dueDate, isOverdue: dueDate !== null && today > dueDate && items.some(({ kind, state }) => kind !== 'calendar' && state !== 'approved'), items };
}

function listCards(query: Query, year: OpenYear, today: CalendarDate): ApprovalCard[] {
  const submissions = query.all<ApprovalRow>(SUBMISSIONS, year.id);
  const authors = readAuthors(query);
  return listContents(query, year, today).map((content) => toCard(content, findLast(submissions, content), authors));
}

function listContents(query: Query, year: OpenYear, today: CalendarDate): ApprovalContent[] {
  return listApprovalContents(query, year, findListDate(year, today), formatDate);
}

function findLast(submissions: readonly ApprovalRow[], { kind, versionId }: Pick<ApprovalContent, 'kind' | 'versionId'>): ApprovalRow | null {
  return submissions.find((row) => row.kind === kind && row.versionId === versionId) ?? null;
}

function toCard({ digest, ...content }: ApprovalContent, last: ApprovalRow | null, authors: ReadonlyMap<number, string>): ApprovalCard {
  const nameOf = (accountId: number | null): string | null => (accountId === null ? null : (authors.get(accountId) ?? null));
  return {
    ...content,
    state: findApprovalState(last, digest),
    id: last?.id ?? null,
    version: last?.rowVersion ?? 0,
    submittedAt: last?.submittedAt ?? null,
    submittedBy: nameOf(last?.submittedBy ?? null),
    decidedAt: last?.decidedAt ?? null,
    decidedBy: nameOf(last?.decidedBy ?? null),
    approvedOn: last?.approvedOn ?? null,
    orderNumber: last?.orderNumber ?? null,
    remark: last?.remark ?? null,
  };
}

/** Puts it before the director as it is now. */
export async function submitApproval({ kind, versionId, version }: InputFor<'readiness.submitApproval'>, context: HandlerContext): Promise<ApprovalCard> {
  const today = context.clock.today();
  const [submittedAt, submittedBy] = [context.clock.now(), context.actor.accountId];
  const card = await context.write((transaction) => {
    const { query } = transaction;
    const year = getOpenYear(query);
    const content = getContent(listContents(query, year, today), kind, versionId);
    const last = findLast(query.all<ApprovalRow>(SUBMISSIONS, year.id), content);
    refuseStale(transaction, { table: 'approval', key: String(last?.id ?? 0) }, last?.rowVersion ?? 0, version);
    refuseProblem(findSubmitProblem(findApprovalState(last, content.digest), content.isEmpty));
    transaction.insert(approvalTable, { yearId: year.id, kind, versionId, state: 'submitted', contentDigest: content.digest, submittedAt, submittedBy });
    return getCard(listCards(query, year, today), kind, versionId);
  });
  context.publish({ kind: 'schoolChanged' });
  return card;
}

/** The director's word: approved by an order of a date, or returned with what is to be corrected. */
export async function decideApproval({ id, version, ...decision }: InputFor<'readiness.decideApproval'>, context: HandlerContext): Promise<ApprovalCard> {
  const today = context.clock.today();
  const [decidedAt, decidedBy] = [context.clock.now(), context.actor.accountId];
  const card = await context.write((transaction) => {
    const { query } = transaction;
    const year = getOpenYear(query);
    const row = transaction.get(approvalTable, { id });
    refuseStale(transaction, { table: 'approval', key: String(id) }, row.rowVersion, version);
    const content = listContents(query, year, today).find((one) => one.kind === row.kind && one.versionId === row.versionId);
    refuseProblem(findDecisionProblem(decision, row, content?.digest ?? '', today));
    const isApproved = decision.decision === 'approved';
    transaction.update(approvalTable, { id }, {
      state: decision.decision, decidedAt, decidedBy, approvedOn: isApproved ? decision.approvedOn : null, orderNumber: isApproved ? decision.orderNumber : null, remark: decision.remark,
    });
    const saved = listCards(query, year, today).find((one) => one.id === id);
    if (!saved) throw new AppError('notFound', { what: 'то, что утверждается' });
    return saved;
  });
  context.publish({ kind: 'schoolChanged' });
  return card;
}

function refuseProblem(problem: ApprovalProblem | null): void {
  if (problem !== null) throw new AppError('invalidInput', { what: APPROVAL_PROBLEM_TEXTS[problem] });
}

function getContent(contents: readonly ApprovalContent[], kind: string, versionId: number | null): ApprovalContent {
  const content = contents.find((one) => one.kind === kind && one.versionId === versionId);
  if (!content) throw new AppError('notFound', { what: 'то, что утверждается' });
  return content;
}

function getCard(cards: readonly ApprovalCard[], kind: string, versionId: number | null): ApprovalCard {
  const card = cards.find((one) => one.kind === kind && one.versionId === versionId);
  if (!card) throw new AppError('notFound', { what: 'то, что утверждается' });
  return card;
}
