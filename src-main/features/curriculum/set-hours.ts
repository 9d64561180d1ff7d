import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { PlanCellResult } from '@shared/contract/curriculum-contract';
import { findPlanLine, findPlanProblem, planSteps, splitHours, type PlanLine, type PlanStep } from '@shared/domain/curriculum';
import { formatMoment } from '@shared/lib/format-moment';
import { curriculumLineTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import { findLastChange } from '../audit';
import type { HandlerContext } from '../handler-context';
import { getOpenYear, readTimeZone, type OpenYear } from '../school';
import { buildPlanCell, loadLastLessons, loadSubjectLines, placeKey } from './load-plan';

type Input = InputFor<'curriculum.setHours'>;
type Cell = Input['cells'][number];
/** The plan while it is being changed. */
type Plan = { readonly year: OpenYear; readonly grades: ReadonlyMap<number, number>; readonly lastLessons: ReadonlyMap<string, string>; readonly input: Input };

/** Hours of many cells at once – typed, pasted or copied (CUR-01): each taken or refused for itself. */
export async function setHours(input: Input, context: HandlerContext): Promise<readonly PlanCellResult[]> {
  const results = await context.write((transaction) => {
    const { query } = transaction;
    const year = getOpenYear(query);
    const grades = new Map(query.all<{ id: number; grade: number }>('SELECT id, grade FROM school_class WHERE year_id = ?', year.id).map((row) => [row.id, row.grade]));
    const plan: Plan = { year, grades, lastLessons: loadLastLessons(query, year.id), input };
    return input.cells.map((cell) => setCell(transaction, plan, cell));
  });
  if (results.some((result) => result.problem === null)) context.publish({ kind: 'schoolChanged' });
  return results;
}

function setCell(transaction: Transaction, plan: Plan, cell: Cell): PlanCellResult {
  const { classId, subjectId } = cell;
  const grade = plan.grades.get(classId);
  if (grade === undefined) throw new AppError('notFound', { what: 'класс' });
  const lastLesson = plan.lastLessons.get(placeKey(classId, subjectId)) ?? null;
  const place = { classId, grade, subjectId };
  const lines = loadSubjectLines(transaction.query, plan.year.id, subjectId);
  const seen = findPlanLine(lines, place, plan.input.date);
  const isStale = (seen?.id ?? null) !== (cell.seen?.id ?? null) || (seen?.version ?? null) !== (cell.seen?.version ?? null);
  const change = { ...place, hours: cell.hours, from: plan.input.from };
  const problem = isStale
    ? describeOther(transaction, seen)
    : findPlanProblem(change, { yearStart: plan.year.startDate, yearEnd: plan.year.endDate, lastLesson });
  const steps = problem === null ? planSteps(lines, change, plan.year.startDate) : [];
  for (const step of steps) carryOut(transaction, plan.year.id, place, step);
  const after = steps.length === 0 ? lines : loadSubjectLines(transaction.query, plan.year.id, subjectId);
  return { classId, subjectId, problem, cell: buildPlanCell(after, { id: classId, grade }, subjectId, plan.input.date, lastLesson) };
}

function carryOut(transaction: Transaction, yearId: number, { classId, grade, subjectId }: { classId: number; grade: number; subjectId: number }, step: PlanStep): void {
  switch (step.kind) {
    case 'insert':
      transaction.insert(curriculumLineTable, { yearId, subjectId, grade, classId, ...splitHours(step.hours), dateFrom: step.dateFrom, dateTo: step.dateTo });
      break;
    case 'close':
      transaction.update(curriculumLineTable, { id: step.lineId }, { dateTo: step.dateTo });
      break;
    case 'setHours':
      transaction.update(curriculumLineTable, { id: step.lineId }, splitHours(step.hours));
      break;
    case 'remove':
      transaction.remove(curriculumLineTable, { id: step.lineId });
      break;
  }
}

function describeOther({ query }: Transaction, line: PlanLine | null): NonNullable<PlanCellResult['problem']> {
  const change = line && findLastChange(query, curriculumLineTable.name, String(line.id));
  return { code: 'changedByOther', author: change?.author ?? 'другой сотрудник', at: change ? formatMoment(change.at, readTimeZone(query)) : 'недавно' };
}
