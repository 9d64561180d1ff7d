import { AppError } from '@shared/contract/app-error';
import type { ProfessionalProgramme, Programmes } from '@shared/contract/college-contract';
import type { InputFor } from '@shared/contract/contract';
import { findProgrammeProblems, PROGRAMME_BASES, PROGRAMME_KINDS, PROGRAMME_PROBLEM_TEXTS } from '@shared/domain/college';
import { findDenial } from '@shared/domain/security';
import { professionalProgrammeTable, schoolClassTable, type ProfessionalProgrammeRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import { assertVersion } from '../audit';
import type { HandlerContext } from '../handler-context';
import { findListDate, getOpenYear, type OpenYear } from '../school';
import { isCollege, loadCollegeGroups } from './load-groups';

const PROGRAMMES = `SELECT id, row_version AS "version", code, name, kind, qualification, base, study_months AS "studyMonths", closed_from AS "closedFrom" FROM professional_programme ORDER BY code, base`;
const PLANS = 'SELECT id, programme_id AS "programmeId", admission_year AS "admissionYear" FROM programme_plan ORDER BY admission_year DESC';
const SAME = 'SELECT id FROM professional_programme WHERE code = ? AND base = ? AND id <> ?';
const GROUP_LEFT = 'SELECT k.name FROM school_class k WHERE k.programme_id = ? AND k.year_id = ? AND (k.closed_from IS NULL OR k.closed_from > ?)';

type Row = Omit<ProfessionalProgrammeRow, 'rowVersion'> & { readonly version: number };

/** Professions and specialties with their plans and groups; for a school that has none of them only the word of it. */
export function getProgrammes({ read, access, clock }: Pick<HandlerContext, 'read' | 'access' | 'clock'>): Programmes {
  return read((query) => {
    const year = getOpenYear(query);
    const groups = loadCollegeGroups(query, year.id, findListDate(year, clock.today()));
    return {
      isCollege: isCollege(query) || groups.length > 0, canEdit: findDenial('curriculum.edit', access, { courseIds: [], classIds: [] }) === null, yearStart: year.startDate,
      programmes: listProgrammes(query, year, clock.today()), groups,
    };
  });
}

export function listProgrammes(query: Query, year: OpenYear, today: string): ProfessionalProgramme[] {
  const plans = query.all<{ id: number; programmeId: number; admissionYear: number }>(PLANS);
  const groups = loadCollegeGroups(query, year.id, findListDate(year, today));
  return query.all<Row>(PROGRAMMES).map(({ kind, base, ...row }) => ({
    ...row,
    kind: PROGRAMME_KINDS.find((one) => one === kind) ?? 'specialty', base: PROGRAMME_BASES.find((one) => one === base) ?? 'basic',
    plans: plans.filter(({ programmeId }) => programmeId === row.id).map(({ id, admissionYear }) => ({ id, admissionYear })),
    groups: groups.filter(({ programmeId }) => programmeId === row.id).map(({ id, name, studyYear }) => ({ id, name, studyYear })),
  }));
}

export async function saveProgramme({ id, version, edit }: InputFor<'college.saveProgramme'>, context: HandlerContext): Promise<ProfessionalProgramme> {
  const today = context.clock.today();
  const saved = await context.write((transaction) => {
    const { query } = transaction;
    const year = getOpenYear(query);
    const problems = [...findProgrammeProblems(edit), ...(query.find(SAME, edit.code, edit.base, id ?? 0) ? (['codeTwice'] as const) : [])];
    if (problems.length > 0) throw new AppError('invalidInput', { what: problems.map((problem) => PROGRAMME_PROBLEM_TEXTS[problem]).join('; ') });
    if (id !== null) {
      assertVersion(transaction, professionalProgrammeTable, { id }, version);
      const left = edit.closedFrom === null ? [] : query.all<{ name: string }>(GROUP_LEFT, id, year.id, edit.closedFrom);
      if (left.length > 0) throw new AppError('invalidInput', { what: `по программе учатся группы ${left.map(({ name }) => name).join(', ')}: сначала закройте их или переведите на другую` });
      transaction.update(professionalProgrammeTable, { id }, edit);
    }
    const programmeId = id ?? transaction.insert(professionalProgrammeTable, edit);
    const programme = listProgrammes(query, year, today).find((one) => one.id === programmeId);
    if (!programme) throw new AppError('notFound', { what: 'программа' });
    return programme;
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}

/** By which programme a group studies. */
export async function setGroupProgramme({ classId, programmeId, seen }: InputFor<'college.setGroupProgramme'>, context: HandlerContext): Promise<null> {
  await context.write((transaction) => {
    const group = transaction.get(schoolClassTable, { id: classId });
    if (group.programmeId !== seen) assertVersion(transaction, schoolClassTable, { id: classId }, -1);
    if (programmeId !== null) transaction.get(professionalProgrammeTable, { id: programmeId });
    transaction.update(schoolClassTable, { id: classId }, { programmeId });
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}
