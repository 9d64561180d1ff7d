import { AppError } from '@shared/contract/app-error';
import type { ProgrammeLine, ProgrammePlan } from '@shared/contract/college-contract';
import type { InputFor } from '@shared/contract/contract';
import { isAttestationForm, type SemesterCell } from '@shared/domain/college';
import { findDenial, type Access } from '@shared/domain/security';
import { programmeLineTable, programmePlanTable, programmeSemesterTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { refuseStale } from '../audit';
import type { HandlerContext } from '../handler-context';
import { getOpenYear } from '../school';
import { getAttestationNorms } from './attestation-norms';
import { listProgrammes } from './programmes';

const PLAN = 'SELECT id, programme_id AS "programmeId", admission_year AS "admissionYear" FROM programme_plan WHERE id = ?';
/** The version counts the semesters too: they are never removed, so it only grows. */
const LINES = `SELECT l.id, l.row_version + (SELECT coalesce(sum(x.row_version), 0) FROM programme_semester x WHERE x.line_id = l.id) AS "version", l.subject_id AS "subjectId", s.name AS "subject",
    l.cycle, l.index_code AS "indexCode" FROM programme_line l JOIN subject s ON s.id = l.subject_id WHERE l.plan_id = ? ORDER BY l.ordinal, l.id`;
const CELLS = `SELECT x.id, x.line_id AS "lineId", x.semester, x.hours, x.attestation, x.has_course_work AS "hasCourseWork" FROM programme_line l JOIN programme_semester x ON x.line_id = l.id
  WHERE l.plan_id = ? ORDER BY x.semester`;
const SUBJECTS = 'SELECT id, name FROM subject WHERE closed_from IS NULL ORDER BY name';
const SAME_PLAN = 'SELECT id FROM programme_plan WHERE programme_id = ? AND admission_year = ?';
const SAME_SUBJECT = 'SELECT id FROM programme_line WHERE plan_id = ? AND subject_id = ? AND id <> ?';

type LineRow = Pick<ProgrammeLine, 'id' | 'version' | 'subjectId' | 'subject' | 'cycle' | 'indexCode'>;
type CellRow = { readonly id: number; readonly lineId: number; readonly semester: number; readonly hours: number; readonly attestation: string | null; readonly hasCourseWork: number };

export function getProgrammePlan(query: Query, planId: number, access: Access, today: string): ProgrammePlan {
  const plan = query.find<{ id: number; programmeId: number; admissionYear: number }>(PLAN, planId);
  const programme = plan && listProgrammes(query, getOpenYear(query), today).find(({ id }) => id === plan.programmeId);
  if (!plan || !programme) throw new AppError('notFound', { what: 'учебный план программы' });
  const { id, code, name, kind, base, studyMonths, qualification } = programme;
  return {
    id: plan.id, admissionYear: plan.admissionYear, programme: { id, code, name, kind, base, studyMonths, qualification }, lines: loadLines(query, planId),
    subjects: query.all<{ id: number; name: string }>(SUBJECTS), norms: getAttestationNorms(), canEdit: findDenial('curriculum.edit', access, { courseIds: [], classIds: [] }) === null,
  };
}

function loadLines(query: Query, planId: number): ProgrammeLine[] {
  const cells = query.all<CellRow>(CELLS, planId);
  return query.all<LineRow>(LINES, planId).map((line) => ({
    ...line, version: Number(line.version), cells: cells.filter(({ lineId }) => lineId === line.id).map(toCell),
  }));
}

function toCell({ semester, hours, attestation, hasCourseWork }: CellRow): SemesterCell {
  return { semester, hours, attestation: isAttestationForm(attestation) ? attestation : null, hasCourseWork: hasCourseWork === 1 };
}

/** A plan for those who come in a year, empty or as another one of the programme. */
export async function addPlan({ programmeId, admissionYear, copyFrom }: InputFor<'college.addPlan'>, context: HandlerContext): Promise<ProgrammePlan> {
  const plan = await context.write((transaction) => {
    const { query } = transaction;
    if (query.find(SAME_PLAN, programmeId, admissionYear)) throw new AppError('invalidInput', { what: `план набора ${String(admissionYear)} года уже есть` });
    if (copyFrom !== null && transaction.get(programmePlanTable, { id: copyFrom }).programmeId !== programmeId) throw new AppError('notFound', { what: 'план этой программы' });
    const planId = transaction.insert(programmePlanTable, { programmeId, admissionYear });
    const lines = copyFrom === null ? [] : loadLines(query, copyFrom);
    lines.forEach((line, index) => { writeCells(transaction, transaction.insert(programmeLineTable, { planId, subjectId: line.subjectId, cycle: line.cycle, indexCode: line.indexCode, ordinal: index + 1 }), line.cells); });
    return getProgrammePlan(query, planId, context.access, context.clock.today());
  });
  context.publish({ kind: 'schoolChanged' });
  return plan;
}

export async function saveLine({ planId, lineId, version, edit }: InputFor<'college.saveLine'>, context: HandlerContext): Promise<ProgrammeLine> {
  const saved = await context.write((transaction) => {
    const { query } = transaction;
    const lines = loadLines(query, planId);
    const known = lines.find(({ id }) => id === lineId);
    if (lineId !== null) refuseStale(transaction, { table: programmeLineTable.name, key: String(lineId) }, known?.version ?? -1, version);
    if (query.find(SAME_SUBJECT, planId, edit.subjectId, lineId ?? 0)) throw new AppError('invalidInput', { what: 'этот предмет в плане уже есть' });
    const { subjectId, cycle, indexCode } = edit;
    transaction.get(programmePlanTable, { id: planId });
    const id = lineId ?? transaction.insert(programmeLineTable, { planId, subjectId, cycle, indexCode, ordinal: lines.length + 1 });
    if (lineId !== null) transaction.update(programmeLineTable, { id }, { subjectId, cycle, indexCode });
    writeCells(transaction, id, edit.cells);
    const line = loadLines(query, planId).find((one) => one.id === id);
    if (!line) throw new AppError('notFound', { what: 'строка плана' });
    return line;
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}

/** A semester that is not named any more keeps its row, with no hours: versions go on growing. */
function writeCells(transaction: Transaction, lineId: number, cells: readonly SemesterCell[]): void {
  const known = transaction.query.all<{ id: number; semester: number }>('SELECT id, semester FROM programme_semester WHERE line_id = ?', lineId);
  for (const semester of new Set([...known, ...cells].map((one) => one.semester))) {
    const { hours = 0, attestation = null, hasCourseWork = false } = cells.find((cell) => cell.semester === semester) ?? {};
    const values = { hours, attestation, hasCourseWork: hasCourseWork ? 1 : 0 };
    const row = known.find((one) => one.semester === semester);
    if (row) transaction.update(programmeSemesterTable, { id: row.id }, values);
    else if (hours > 0 || attestation !== null || hasCourseWork) transaction.insert(programmeSemesterTable, { lineId, semester, ...values });
  }
}

export async function removeLine({ lineId, version }: InputFor<'college.removeLine'>, context: HandlerContext): Promise<null> {
  await context.write((transaction) => {
    const { planId } = transaction.get(programmeLineTable, { id: lineId });
    refuseStale(transaction, { table: programmeLineTable.name, key: String(lineId) }, loadLines(transaction.query, planId).find(({ id }) => id === lineId)?.version ?? -1, version);
    for (const { id } of transaction.query.all<{ id: number }>('SELECT id FROM programme_semester WHERE line_id = ?', lineId)) transaction.remove(programmeSemesterTable, { id });
    transaction.remove(programmeLineTable, { id: lineId });
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}
