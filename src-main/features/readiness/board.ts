import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { Board, BoardLine } from '@shared/contract/readiness-contract';
import { findPlanDueDate, type PlanPeriod } from '@shared/domain/lesson-plan';
import { findSectionState, findYearlyDay, SECTION_OWNERS, SECTIONS, type Section, type SectionCount, type SectionCounts } from '@shared/domain/readiness';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { readinessSectionTable, type ReadinessSectionRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { refuseStale } from '../audit';
import type { HandlerContext } from '../handler-context';
import { readRegulation } from '../regulation';
import { findListDate, getOpenYear, type OpenYear } from '../school';
import { readAuthors } from './authors';
import { countSections } from './count-sections';

const MOST_NAMES = 12;
const DECISIONS = `SELECT id AS "id", year_id AS "yearId", section AS "section", is_needed AS "isNeeded", decision AS "decision", owner_role AS "ownerRole", due_date AS "dueDate", checked_at AS "checkedAt",
  checked_by AS "checkedBy", row_version AS "rowVersion" FROM readiness_section WHERE year_id = ?`;
const PERIODS = 'SELECT name AS "name", start_date AS "startDate", end_date AS "endDate" FROM grading_period WHERE year_id = ? ORDER BY start_date, end_date';

type Definition = (typeof SECTIONS)[number];
type Facts = { readonly counts: SectionCounts; readonly decisions: readonly ReadinessSectionRow[]; readonly authors: ReadonlyMap<number, string>; readonly dueDate: CalendarDate | null; readonly planDueDate: CalendarDate; readonly today: CalendarDate };

/** The board «Готовность разделов» (SET-16) of the open year: counted now, decided by people. Lesson plans have a term of their own (LRS-06). */
export function getBoard(query: Query, today: CalendarDate): Board {
  const year = getOpenYear(query);
  const facts = loadFacts(query, year, today);
  return { yearName: year.name, dueDate: facts.dueDate, lines: SECTIONS.map((section) => buildLine(section, facts)) };
}

function loadFacts(query: Query, year: OpenYear, today: CalendarDate): Facts {
  const regulation = readRegulation(query, year.startDate);
  return {
    counts: countSections(query, year.id, findListDate(year, today)),
    decisions: query.all<ReadinessSectionRow>(DECISIONS, year.id),
    authors: readAuthors(query),
    dueDate: findYearlyDay(regulation.get('sectionsReadyBy').due, year),
    planDueDate: findPlanDueDate(regulation.get('planLead').due, year, query.all<PlanPeriod>(PERIODS, year.id), today),
    today,
  };
}

function buildLine({ code, kind, owner }: Definition, { counts, decisions, authors, dueDate: commonDate, planDueDate, today }: Facts): BoardLine {
  const decision = decisions.find((row) => row.section === code);
  const count: SectionCount | null = code === 'controlWorks' || code === 'substitutions' ? null : counts[code];
  const dueDate = decision?.dueDate ?? (code === 'lessonPlans' ? planDueDate : commonDate);
  const isNeeded = decision?.isNeeded !== 0;
  const checkedAt = decision?.checkedAt ?? null;
  return {
    section: code, kind, version: decision?.rowVersion ?? 0,
    ...findSectionState({ kind, count, isNeeded, isChecked: checkedAt !== null, dueDate }, today),
    done: count?.done ?? 0,
    total: count?.total ?? 0,
    defects: isNeeded ? (count?.defects ?? []).map((defect) => ({ code: defect.code, count: defect.names.length, names: defect.names.slice(0, MOST_NAMES) })) : [],
    owner: SECTION_OWNERS.find((role) => role === decision?.ownerRole) ?? owner,
    dueDate,
    isOwnDueDate: (decision?.dueDate ?? null) !== null,
    isNeeded,
    decision: decision?.decision ?? null,
    checkedAt,
    checkedBy: decision?.checkedBy === null || decision === undefined ? null : (authors.get(decision.checkedBy) ?? null),
  };
}

/** Owner, own due date, and whether the school needs the section. A section that is not needed keeps no signature. */
export function saveSection({ section, version, edit }: InputFor<'readiness.saveSection'>, context: HandlerContext): Promise<BoardLine> {
  const signature = edit.isNeeded ? {} : { checkedAt: null, checkedBy: null };
  return change(context, section, version, () => ({
    isNeeded: edit.isNeeded ? 1 : 0, decision: edit.decision === '' ? null : edit.decision, ownerRole: edit.owner, dueDate: edit.dueDate, ...signature,
  }));
}

/** «Проверено» with date and name; only what is ready, a section without anything to count by the word of who signs. */
export function signSection({ section, version, isChecked }: InputFor<'readiness.signSection'>, context: HandlerContext): Promise<BoardLine> {
  const { accountId } = context.actor;
  const now = context.clock.now();
  return change(context, section, version, (line) => {
    const maySign = line.isNeeded && (line.kind === 'signed' || line.state === 'ready' || line.state === 'checked');
    if (isChecked && !maySign) throw new AppError('invalidInput', { what: 'раздел ещё не готов: сначала исправьте недостатки' });
    return isChecked ? { checkedAt: now, checkedBy: accountId } : { checkedAt: null, checkedBy: null };
  });
}

async function change(context: HandlerContext, section: Section, version: number, decide: (line: BoardLine) => Partial<ReadinessSectionRow>): Promise<BoardLine> {
  const today = context.clock.today();
  const saved = await context.write((transaction) => {
    const line = getLine(transaction.query, section, today);
    const year = getOpenYear(transaction.query);
    const row = transaction.query.all<ReadinessSectionRow>(DECISIONS, year.id).find((one) => one.section === section);
    refuseStale(transaction, { table: 'readiness_section', key: String(row?.id ?? 0) }, line.version, version);
    write(transaction, { yearId: year.id, section }, row, decide(line));
    return getLine(transaction.query, section, today);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}

function write(transaction: Transaction, key: { readonly yearId: number; readonly section: Section }, row: ReadinessSectionRow | undefined, values: Partial<ReadinessSectionRow>): void {
  if (row) transaction.update(readinessSectionTable, { id: row.id }, values);
  else transaction.insert(readinessSectionTable, { ...key, isNeeded: 1, ...values });
}

function getLine(query: Query, section: Section, today: CalendarDate): BoardLine {
  const line = getBoard(query, today).lines.find((one) => one.section === section);
  if (!line) throw new AppError('notFound', { what: 'раздел' });
  return line;
}
