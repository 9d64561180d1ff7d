import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { BreachReceipt } from '@shared/contract/security-contract';
import { findBreachOutcome, isReportLate, type BreachOutcome, type RecentReports } from '@shared/domain/security';
import { accountTable, breachReportTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { dropTickets } from '../accounts';
import type { HandlerContext } from '../handler-context';
import { readReportMinutes } from './report-term';

const HOUR_MS = 3_600_000;
/** A clock that the reporter reads may run a little ahead of the school's. */
const AHEAD_MS = 5 * 60_000;
const MOST_KEPT_AN_HOUR = 20;

const ACCOUNT = `SELECT id AS "id", is_blocked AS "isBlocked" FROM account WHERE lower(login) = lower(?)`;
const RECENT = `SELECT sum(CASE WHEN workstation = ? THEN 1 ELSE 0 END) AS "fromWorkstation", sum(CASE WHEN reported_by IS NULL THEN 1 ELSE 0 END) AS "fromLoginWindows"
  FROM breach_report WHERE reported_at > ?`;
const IS_ADMINISTRATOR = `SELECT 1 AS "is" FROM account_role WHERE account_id = ? AND role = 'sysadmin'`;
const OTHER_ADMINISTRATORS = `SELECT count(*) AS "count" FROM account a JOIN account_role r ON r.account_id = a.id AND r.role = 'sysadmin'
  WHERE a.id <> ? AND a.is_blocked = 0 AND a.password_hash IS NOT NULL`;

/** Registers a breach and blocks the account at once where the rule lets it; its sessions end (SEC-11). */
export async function reportBreach(context: HandlerContext, input: InputFor<'security.reportBreach'>): Promise<BreachReceipt> {
  const reportedAt = context.clock.now();
  const noticedAt = new Date(input.noticedAt).toISOString();
  if (Date.parse(noticedAt) > Date.parse(reportedAt) + AHEAD_MS) throw new AppError('invalidInput', { what: 'время, когда замечено нарушение, ещё не наступило' });
  const registered = await context.write((transaction) => register(transaction, context, { ...input, noticedAt, reportedAt }));
  if (registered.blocked !== null) context.endSessions(registered.blocked);
  return { number: registered.id, reportedAt, isLate: isReportLate(noticedAt, reportedAt, context.read((query) => readReportMinutes(query, reportedAt))) };
}

type Report = InputFor<'security.reportBreach'> & { readonly reportedAt: string };

function register(transaction: Transaction, context: HandlerContext, report: Report): { readonly id: number; readonly blocked: number | null } {
  const { query } = transaction;
  const reportedBy = context.session.actor?.accountId ?? null;
  const recent = countRecent(query, context.workstation, report.reportedAt);
  if (recent.fromWorkstation >= MOST_KEPT_AN_HOUR) throw new AppError('tooManyReports');
  const account = query.find<{ id: number; isBlocked: number }>(ACCOUNT, report.login);
  const outcome = account === undefined ? 'unknownLogin' : decide(query, account, reportedBy, recent);
  const { login, reporter, noticedAt, reportedAt, description } = report;
  const values = { accountId: account?.id ?? null, login, reporter, reportedBy, noticedAt, reportedAt, workstation: context.workstation, description, outcome };
  const id = transaction.insert(breachReportTable, values);
  if (account === undefined || outcome !== 'blocked') return { id, blocked: null };
  transaction.update(accountTable, { id: account.id }, { isBlocked: 1, failedAttempts: 0, lockedUntil: null }, `сообщение о нарушении № ${String(id)}`);
  dropTickets(transaction, account.id);
  return { id, blocked: account.id };
}

function decide(query: Query, account: { id: number; isBlocked: number }, reportedBy: number | null, recent: RecentReports): BreachOutcome {
  const isAdministrator = query.find(IS_ADMINISTRATOR, account.id) !== undefined;
  const others = query.find<{ count: number }>(OTHER_ADMINISTRATORS, account.id)?.count ?? 0;
  return findBreachOutcome({ isOwn: reportedBy === account.id, isBlocked: account.isBlocked === 1, isLastAdministrator: isAdministrator && others === 0, isSignedIn: reportedBy !== null, recent });
}

function countRecent(query: Query, workstation: string, now: string): RecentReports {
  const since = new Date(Date.parse(now) - HOUR_MS).toISOString();
  const found = query.find<{ fromWorkstation: number | null; fromLoginWindows: number | null }>(RECENT, workstation, since);
  return { fromWorkstation: Number(found?.fromWorkstation ?? 0), fromLoginWindows: Number(found?.fromLoginWindows ?? 0) };
}
