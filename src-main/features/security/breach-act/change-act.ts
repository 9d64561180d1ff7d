import { AppError } from '@shared/contract/app-error';
import type { BreachAct, BreachOperation } from '@shared/contract/breach-contract';
import type { InputFor } from '@shared/contract/contract';
import { findOperationPart } from '@shared/domain/security';
import { breachActTable, breachOperationTable, breachReportTable, type BreachActRow } from '../../../database/entities';
import type { Transaction } from '../../../database/transaction';
import { assertVersion } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { listTouchedCourses } from './touched-courses';
import { getAct, getActRow } from './list-acts';
import { findOperationsUntil, listLines, listOperations } from './operations';
import { revertLines } from './revert';

const NEXT_NUMBER = 'SELECT coalesce(max(number), 0) + 1 AS "number" FROM breach_act';
const OF_REPORT = 'SELECT id AS "id" FROM breach_act WHERE report_id = ?';
const DECIDED = 'SELECT id AS "id", audit_id AS "auditId" FROM breach_operation WHERE act_id = ?';

/** A draft of the act on a report (SEC-12). One report, one act; a report about a login that does not exist has none. */
export function draftAct(context: HandlerContext, { reportId, suspectedFrom, measures, commission }: InputFor<'security.draftAct'>): Promise<BreachAct> {
  return context.write((transaction) => {
    const { query } = transaction;
    const report = transaction.get(breachReportTable, { id: reportId });
    if (report.accountId === null) throw new AppError('invalidInput', { what: 'такой учётной записи нет, операций под ней не было' });
    if (query.find(OF_REPORT, reportId)) throw new AppError('invalidInput', { what: 'акт по этому сообщению уже составлен' });
    const { accountId: madeBy, at: madeAt } = transaction.author;
    const actId = transaction.insert(breachActTable, {
      number: query.find<{ number: number }>(NEXT_NUMBER)?.number ?? 1, reportId, accountId: report.accountId, suspectedFrom: checkSuspicion(suspectedFrom, report.reportedAt), notifiedAt: report.reportedAt,
      operationsUntil: '', measures, commission, state: 'draft', madeBy: madeBy ?? context.actor.accountId, madeAt, confirmedBy: null, confirmedAt: null,
    });
    return getAct(query, actId);
  });
}

export function saveAct(context: HandlerContext, { actId, version, suspectedFrom, measures, commission }: InputFor<'security.saveAct'>): Promise<BreachAct> {
  return context.write((transaction) => {
    const act = getDraft(transaction, actId, version);
    transaction.update(breachActTable, { id: actId }, { suspectedFrom: checkSuspicion(suspectedFrom, act.notifiedAt), measures, commission });
    return getAct(transaction.query, actId);
  });
}

/** By hand, one by one or many together; only what was done before the notice. */
export function decideOperations(context: HandlerContext, { actId, auditIds, isInvalid }: InputFor<'security.decideOperations'>): Promise<BreachOperation[]> {
  return context.write((transaction) => {
    const act = getDraft(transaction, actId);
    const doubtful = listLines(transaction.query, act).filter((line) => findOperationPart(line.at, act.notifiedAt) === 'doubtful').map(({ id }) => id);
    if (auditIds.some((id) => !doubtful.includes(id))) throw new AppError('notFound', { what: 'операция до сообщения о нарушении' });
    const known = new Map(transaction.query.all<{ id: number; auditId: number }>(DECIDED, actId).map((row) => [row.auditId, row.id]));
    for (const auditId of new Set(auditIds)) {
      const id = known.get(auditId);
      if (id === undefined) transaction.insert(breachOperationTable, { actId, auditId, isInvalid: Number(isInvalid), outcome: null });
      else transaction.update(breachOperationTable, { id }, { isInvalid: Number(isInvalid) });
    }
    return listOperations(transaction.query, act);
  });
}

/** The director's word: everything invalid is taken back in one transaction, each with the number of the act as its reason. */
export async function confirmAct(context: HandlerContext, { actId, version }: InputFor<'security.confirmAct'>): Promise<BreachAct> {
  const { act, courseIds } = await context.write((transaction) => confirm(transaction, getDraft(transaction, actId, version), context));
  if (courseIds.length > 0) context.publish({ kind: 'coursesChanged', courseIds });
  context.publish({ kind: 'schoolChanged' });
  return act;
}

function confirm(transaction: Transaction, act: BreachActRow, { actor, clock }: HandlerContext): { readonly act: BreachAct; readonly courseIds: readonly number[] } {
  const { query } = transaction;
  const operations = listOperations(query, act);
  const undecided = operations.filter(({ isInvalid, isData }) => isInvalid === null && isData).length;
  if (undecided > 0) throw new AppError('invalidInput', { what: `не решено операций до сообщения: ${String(undecided)} – отметьте каждую действительной или недействительной` });
  const lines = listLines(query, act);
  const invalid = lines.filter(({ id }) => operations.some((operation) => operation.auditId === id && operation.isInvalid === true));
  const courseIds = listTouchedCourses(query, invalid);
  const reason = `акт о нарушении № ${String(act.number)}`;
  const outcomes = revertLines(transaction, invalid, reason);
  const known = new Map(query.all<{ id: number; auditId: number }>(DECIDED, act.id).map((row) => [row.auditId, row.id]));
  for (const { id: auditId } of invalid) {
    const id = known.get(auditId);
    const outcome = outcomes.get(auditId) ?? null;
    if (id === undefined) transaction.insert(breachOperationTable, { actId: act.id, auditId, isInvalid: 1, outcome });
    else transaction.update(breachOperationTable, { id }, { outcome });
  }
  const operationsUntil = findOperationsUntil(query, act) ?? clock.now();
  transaction.update(breachActTable, { id: act.id }, { state: 'confirmed', operationsUntil, confirmedBy: actor.accountId, confirmedAt: clock.now() });
  return { act: getAct(query, act.id), courseIds };
}

function getDraft(transaction: Transaction, actId: number, version?: number): BreachActRow {
  if (version !== undefined) assertVersion(transaction, breachActTable, { id: actId }, version);
  const act = getActRow(transaction.query, actId);
  if (act.state !== 'draft') throw new AppError('invalidInput', { what: 'акт уже подтверждён и не меняется' });
  return act;
}

function checkSuspicion(suspectedFrom: string, notifiedAt: string): string {
  const instant = new Date(suspectedFrom).toISOString();
  if (instant > notifiedAt) throw new AppError('invalidInput', { what: 'предполагаемая утечка позже сообщения о ней' });
  return instant;
}

