import type { PlanList, PlanListRow } from '@shared/contract/lesson-plan-contract';
import { checkPlan, compareWithLessons } from '@shared/domain/lesson-plan';
import { findDenial } from '@shared/domain/security';
import type { HandlerContext } from '../handler-context';
import { loadCourses, loadTeachers, OPEN_YEAR } from '../journal';
import { getOpenYear } from '../school';
import { describePlanCourse } from './get-plan';
import { loadCoursePlans, NO_PLAN } from './load-plans';
import { buildFrame, loadYearFacts, readPlanDueDate } from './plan-frame';

const PROPOSED = `SELECT p.course_id AS "courseId", count(*) AS "count" FROM lesson_plan_correction c JOIN lesson_plan p ON p.id = c.plan_id WHERE c.state = 'proposed' GROUP BY p.course_id`;

/** Every page that this person may look at, with the state of its plan, what the check says and plan versus fact (CUR-04, CUR-05, CUR-07). */
export function listPlans({ read, access, clock }: HandlerContext): PlanList {
  const today = clock.today();
  return read((query) => {
    const openYear = getOpenYear(query);
    const facts = loadYearFacts(query, openYear.id, OPEN_YEAR);
    const plans = loadCoursePlans(query, OPEN_YEAR, facts.year);
    const teachers = loadTeachers(query, OPEN_YEAR);
    const proposed = new Map(query.all<{ courseId: number; count: number }>(PROPOSED).map((row) => [row.courseId, Number(row.count)]));
    const rows = loadCourses(query, OPEN_YEAR).flatMap((course): PlanListRow[] => {
      const scope = { courseIds: [course.id], classIds: [course.classId] };
      if (findDenial('plan.view', access, scope) !== null) return [];
      const plan = plans.get(course.id) ?? NO_PLAN;
      const problems = plan.head ? checkPlan(plan.lines, buildFrame(facts, course, plan)) : [];
      return [{
        ...describePlanCourse(course, teachers.get(course.id) ?? [], today),
        state: plan.head?.state ?? null, yearHours: facts.findYearHours(course),
        problems: { errors: problems.filter(({ level }) => level === 'error').length, warnings: problems.filter(({ level }) => level === 'warning').length },
        figures: compareWithLessons(plan.lines, { slots: plan.slots, given: plan.given, lost: plan.lost, today }),
        proposedCorrections: proposed.get(course.id) ?? 0,
        canEdit: findDenial('plan.edit', access, scope) === null,
      }];
    });
    return { rows, today, dueDate: readPlanDueDate(query, facts, facts.findPeriods(5), today), canDecide: findDenial('plan.approve', access, { courseIds: [], classIds: [] }) === null };
  });
}
