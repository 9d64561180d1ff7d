import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { Requisites, RequisitesEdit } from '@shared/contract/directories-contract';
import { REQUISITE_PROBLEM_TEXTS } from '@shared/contract/directory-problem-text';
import { findRequisiteProblems, LEVELS } from '@shared/domain/school';
import { schoolTable, type SchoolRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { assertVersion, findLastChange } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { refuse } from './refuse';

type Row = Omit<SchoolRow, 'rowVersion' | 'timeZone' | 'preset'> & { readonly version: number };

const SCHOOL = `SELECT id AS "id", row_version AS "version", full_name AS "fullName", short_name AS "shortName", locality AS "locality", address AS "address", inn AS "inn", ogrn AS "ogrn",
  phone AS "phone", email AS "email", site AS "site", director_name AS "directorName", seal_text AS "sealText", organisation_kind AS "organisationKind", levels AS "levels",
  week_days AS "weekDays", created_at AS "createdAt" FROM school`;
const GRADES = 'SELECT min(grade) AS "lowest", max(grade) AS "highest" FROM school_class';

export function getRequisites(query: Query): Requisites {
  const row = query.find<Row>(SCHOOL);
  if (!row) throw new AppError('notFound', { what: 'школа' });
  const { id, createdAt, levels, organisationKind, weekDays, ...rest } = row;
  return {
    ...rest,
    organisationKind: organisationKind === 'college' ? 'college' : 'school',
    levels: levels === null ? listLevelsOfClasses(query) : LEVELS.filter((level) => levels.split(',').includes(level)),
    weekDays: weekDays === 5 ? 5 : 6,
    registeredAt: createdAt,
    lastChange: findLastChange(query, 'school', String(id)),
  };
}

/** Refused when somebody else saved them first, or with everything that is wrong with them. */
export async function saveRequisites({ version, edit: typed }: InputFor<'school.saveRequisites'>, context: HandlerContext): Promise<Requisites> {
  const edit = tidy(typed);
  refuse(findRequisiteProblems(edit), REQUISITE_PROBLEM_TEXTS);
  const saved = await context.write((transaction) => {
    const { id } = transaction.query.find<{ id: number }>('SELECT id AS "id" FROM school') ?? { id: 0 };
    assertVersion(transaction, schoolTable, { id }, version);
    transaction.update(schoolTable, { id }, { ...edit, levels: LEVELS.filter((level) => edit.levels.includes(level)).join(',') });
    return getRequisites(transaction.query);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}

/** Until somebody says otherwise, the levels of the classes there are. */
function listLevelsOfClasses(query: Query): Requisites['levels'] {
  const { lowest, highest } = query.find<{ lowest: number | null; highest: number | null }>(GRADES) ?? { lowest: null, highest: null };
  if (lowest === null || highest === null) return [];
  return LEVELS.filter((level) => (level === 'primary' && lowest <= 4) || (level === 'basic' && lowest <= 9 && highest >= 5) || (level === 'secondary' && highest >= 10));
}

/** Empty fields are no values. */
function tidy(typed: RequisitesEdit): RequisitesEdit {
  return Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, value === '' ? null : value])) as RequisitesEdit;
}
