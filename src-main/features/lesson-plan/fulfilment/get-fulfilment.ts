import type { InputFor } from '@shared/contract/contract';
import type { Fulfilment, FulfilmentPeriod, FulfilmentRow } from '@shared/contract/fulfilment-contract';
import { compareInSpan, type PlanSpan } from '@shared/domain/lesson-plan';
import { findDenial, type Access } from '@shared/domain/security';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../../database/statement-cache';
import type { HandlerContext } from '../../handler-context';
import { loadCourses, loadTeachers, OPEN_YEAR } from '../../journal';
import { getOpenYear } from '../../school';
import { describePlanCourse } from '../get-plan';
import { loadCoursePlans, NO_PLAN } from '../load-plans';
import { loadYearFacts } from '../plan-frame';

const PERIODS = 'SELECT DISTINCT name, start_date AS "from", end_date AS "until" FROM grading_period WHERE year_id = ? ORDER BY start_date, end_date DESC';
const PROFILES = 'SELECT id, profile FROM school_class WHERE year_id = ?';
/** As many topics as a glance takes in. */
const MOST_TOPICS = 10;

export function getFulfilment({ span }: InputFor<'lessonPlan.getFulfilment'>, { read, access, clock }: HandlerContext): Fulfilment {
  return read((query) => buildFulfilment(query, span, access, clock.today()));
}

/** Every page in sight with its hours by plan, by timetable, given, replaced and lost in a span of the year. */
export function buildFulfilment(query: Query, span: PlanSpan | null, access: Access, today: CalendarDate): Fulfilment {
  const year = getOpenYear(query);
  const facts = loadYearFacts(query, year.id, OPEN_YEAR);
  const plans = loadCoursePlans(query, OPEN_YEAR, facts.year);
  const teachers = loadTeachers(query, OPEN_YEAR);
  const profiles = new Map(query.all<{ id: number; profile: string | null }>(PROFILES, year.id).map(({ id, profile }) => [id, profile]));
  const rows = loadCourses(query, OPEN_YEAR).flatMap((course): FulfilmentRow[] => {
    if (findDenial('plan.view', access, { courseIds: [course.id], classIds: course.classIds }) !== null) return [];
    const { head, lines, slots, given, lost } = plans.get(course.id) ?? NO_PLAN;
    const { figures, notCoveredTopics } = compareInSpan(lines, { slots, given, lost, today }, span);
    const { id, subject, className, groupName, grade, teachers: names } = describePlanCourse(course, teachers.get(course.id) ?? [], today);
    return [{
      id, subject, className, groupName, grade, teachers: names, profile: profiles.get(course.classId) ?? null, hasPlan: head !== null, yearHours: facts.findYearHours(course), figures,
      notCoveredTopics: notCoveredTopics.slice(0, MOST_TOPICS),
    }];
  });
  return { yearName: facts.year.name, today, span, periods: query.all<FulfilmentPeriod>(PERIODS, year.id), rows };
}
