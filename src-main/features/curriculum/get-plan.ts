import type { InputFor } from '@shared/contract/contract';
import type { PlanCell, PlanMatrix } from '@shared/contract/curriculum-contract';
import { findDenial } from '@shared/domain/security';
import type { Query } from '../../database/statement-cache';
import { readNorms } from '../exchange';
import type { HandlerContext } from '../handler-context';
import { findListDate, getOpenYear } from '../school';
import { buildPlanCell, loadLastLessons, loadPlanClasses, loadPlanLines, loadSubjects, placeKey } from './load-plan';
import { makeView } from './view-scope';

type Context = Pick<HandlerContext, 'read' | 'access' | 'clock' | 'resourcePath'>;

/** The plan on a day (CUR-01): the whole school for the office, own classes and own subjects for teachers. */
export function getPlan({ date }: InputFor<'curriculum.getPlan'>, context: Context): PlanMatrix {
  return context.read((query) => buildPlanMatrix(query, date, context));
}

export function buildPlanMatrix(query: Query, asked: string | undefined, { access, clock, resourcePath }: Context): PlanMatrix {
  const year = getOpenYear(query);
  const date = asked ?? findListDate(year, clock.today());
  const norms = readNorms(resourcePath);
  const sees = makeView(query, access, year.id);
  const classes = loadPlanClasses(query, year.id, norms).filter((row) => sees.class(row.id));
  const subjects = loadSubjects(query);
  const linesOf = loadPlanLines(query, year.id);
  const lastLessons = loadLastLessons(query, year.id);
  const cells: PlanCell[] = [];
  for (const row of classes) {
    for (const subject of subjects) {
      const lines = linesOf.get(subject.id);
      if (!lines || !sees.subject(row.id, subject.id)) continue;
      const cell = buildPlanCell(lines, row, subject.id, date, lastLessons.get(placeKey(row.id, subject.id)) ?? null);
      if (cell) cells.push(cell);
    }
  }
  return {
    yearName: year.name, yearStart: year.startDate, yearEnd: year.endDate, date, canEdit: findDenial('curriculum.edit', access, { courseIds: [], classIds: [] }) === null,
    norms: { source: norms.source, validFrom: norms.validFrom, validTo: norms.validTo }, classes, subjects, cells,
  };
}
