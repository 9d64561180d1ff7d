import type { PeriodInfo } from '@shared/contract/school-contract';
import type { FeatureHandlers } from '../handler-context';
import { getOpenYear } from './find-open-year';
import { listClasses } from './list-classes';

const PERIODS = `SELECT id AS "id", name AS "name", kind AS "kind", start_date AS "startDate", end_date AS "endDate", grade_from AS "gradeFrom", grade_to AS "gradeTo"
  FROM grading_period WHERE year_id = ? ORDER BY grade_from, ordinal`;

export const schoolHandlers: FeatureHandlers<'school.listClasses' | 'school.listPeriods'> = {
  'school.listClasses': (_input, context) => listClasses(context),
  'school.listPeriods': (_input, context) => context.read((query) => query.all<PeriodInfo>(PERIODS, getOpenYear(query).id)),
};
