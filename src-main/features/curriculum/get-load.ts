import type { InputFor } from '@shared/contract/contract';
import type { LoadPage, LoadPlan, PlanCell, TeachingLoad } from '@shared/contract/curriculum-contract';
import { findLoadBalance, isInForce, type LoadCourse } from '@shared/domain/curriculum';
import { formatInitials, type PersonName } from '@shared/domain/people';
import { findDenial } from '@shared/domain/security';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { buildPlanMatrix } from './get-plan';
import { placeKey } from './load-plan';
import { loadPages } from './load-pages';
import { makeView } from './view-scope';
import { getOpenYear } from '../school';

/** Groups that the plan's hours are taught in; clubs and the like have hours of their own. */
const PLANNED_KINDS: ReadonlySet<string> = new Set(['class', 'subgroup', 'stream', 'elective']);
const STAFF = `SELECT id, last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName", position FROM staff WHERE dismissed_on IS NULL OR dismissed_on >= ?`;

/** Who teaches what for how many hours on a day, against the plan of that day (CUR-03). */
export function getLoad({ date }: InputFor<'curriculum.getLoad'>, context: HandlerContext): TeachingLoad {
  return context.read((query) => buildLoad(query, date, context));
}

export function buildLoad(query: Query, asked: string | undefined, context: Pick<HandlerContext, 'read' | 'access' | 'clock' | 'resourcePath'>): TeachingLoad {
  const plan = buildPlanMatrix(query, asked, context);
  const year = getOpenYear(query);
  const sees = makeView(query, context.access, year.id);
  const mayEditGroups = findDenial('groups.edit', context.access, { courseIds: [], classIds: [] }) === null;
  const pages = loadPages(query, 'c.year_id = ?', year.id, plan.date).filter((page) => page.classIds.some((classId) => sees.subject(classId, page.subjectId)));
  return {
    yearName: plan.yearName, yearStart: plan.yearStart, yearEnd: plan.yearEnd, date: plan.date, canEdit: plan.canEdit,
    classes: plan.classes.map(({ id, name, grade }) => ({ id, name, grade })),
    subjects: plan.subjects,
    staff: plan.canEdit || mayEditGroups ? listStaff(query, plan.date) : [],
    pages,
    plan: comparePlan(plan.cells, pages, plan.date),
  };
}

function listStaff(query: Query, date: string): TeachingLoad['staff'] {
  const rows = query.all<PersonName & { id: number; position: string }>(STAFF, date);
  return rows.map(({ id, position, ...name }) => ({ id, position, name: formatInitials(name) })).sort((left, right) => compareRussian(left.name, right.name));
}

/** Each class and subject that has hours in the plan or a page of its own. */
function comparePlan(cells: readonly PlanCell[], pages: readonly LoadPage[], date: string): LoadPlan[] {
  const planned = new Map(cells.map((cell) => [placeKey(cell.classId, cell.subjectId), cell.hours]));
  const courses = new Map<string, { readonly classId: number; readonly subjectId: number; readonly list: LoadCourse[] }>();
  const at = (classId: number, subjectId: number): LoadCourse[] => {
    const key = placeKey(classId, subjectId);
    const known = courses.get(key) ?? { classId, subjectId, list: [] };
    courses.set(key, known);
    return known.list;
  };
  for (const cell of cells) if (cell.hours > 0) at(cell.classId, cell.subjectId);
  for (const page of pages.filter(({ groupKind }) => PLANNED_KINDS.has(groupKind))) {
    const teachers = page.teachers.filter((span) => isInForce(span, date)).length;
    for (const classId of page.classIds) at(classId, page.subjectId).push({ groupId: page.groupKind === 'class' ? null : page.groupId, hours: page.hours, teachers });
  }
  return [...courses.values()].map(({ classId, subjectId, list }) => {
    const hours = planned.get(placeKey(classId, subjectId)) ?? 0;
    return { classId, subjectId, planned: hours, ...findLoadBalance(hours, list) };
  });
}
