import type { CollegeGroup } from '@shared/contract/college-contract';
import { isVocational } from '@shared/domain/school';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../database/statement-cache';

const GROUPS = `SELECT k.id, k.name, k.grade AS "studyYear", k.programme_id AS "programmeId", k.level, s.organisation_kind AS "organisationKind" FROM school_class k CROSS JOIN school s
  WHERE k.year_id = ? AND (k.closed_from IS NULL OR k.closed_from > ?)`;
const SCHOOL = 'SELECT organisation_kind AS "organisationKind", levels, preset FROM school';
/** The regulation that was written for a college. */
const COLLEGE_PRESET = '001';

/** Groups of vocational education open on a date, in school order. */
export function loadCollegeGroups(query: Query, yearId: number, date: string): CollegeGroup[] {
  return query.all<CollegeGroup & { level: string | null; organisationKind: string | null }>(GROUPS, yearId, date)
    .filter(({ level, organisationKind }) => isVocational(level, organisationKind))
    .map(({ id, name, studyYear, programmeId }) => ({ id, name, studyYear, programmeId }))
    .sort((left, right) => left.studyYear - right.studyYear || compareRussian(left.name, right.name));
}

/** Does the school teach professions: a college, a school with such a level, or one set up by the regulation of a college? */
export function isCollege(query: Query): boolean {
  const school = query.find<{ organisationKind: string | null; levels: string | null; preset: string }>(SCHOOL);
  if (!school) return false;
  return school.organisationKind === 'college' || (school.levels ?? '').includes('vocational') || (school.organisationKind === null && school.preset === COLLEGE_PRESET);
}
