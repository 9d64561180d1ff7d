import type { PlanCard, PlanCorrection, PlanCourse } from '@shared/contract/lesson-plan-contract';
import { formatInitials, type PersonName } from '@shared/domain/people';
import { findDenial, type Access } from '@shared/domain/security';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { findLastChange } from '../audit';
import { getCourse, loadTeachers, nameTeachers, type CourseFacts, type CourseTeacher } from '../journal';
import { oneCourse } from '../timetable';
import { loadCorrections } from './load-corrections';
import { loadCoursePlans, NO_PLAN, type CoursePlan } from './load-plans';
import { loadYearFacts, readPlanDueDate, type PlanYearFacts } from './plan-frame';

const PERSON = `SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM account a JOIN staff s ON s.id = a.staff_id WHERE a.id = ?`;

/** One course with its plan, its lessons and what they are measured with. */
export type OpenPlan = { readonly course: CourseFacts; readonly plan: CoursePlan; readonly facts: PlanYearFacts };

export function openPlan(query: Query, courseId: number): OpenPlan {
  const course = getCourse(query, courseId);
  const set = oneCourse(courseId);
  const facts = loadYearFacts(query, course.yearId, set);
  return { course, facts, plan: loadCoursePlans(query, set, facts.year).get(courseId) ?? NO_PLAN };
}

export function getPlan(query: Query, courseId: number, access: Access, today: CalendarDate): PlanCard {
  const { course, plan, facts } = openPlan(query, courseId);
  const { head, lines, slots, given, lost } = plan;
  const scope = { courseIds: [courseId], classIds: [course.classId] };
  const corrections: readonly PlanCorrection[] = head ? loadCorrections(query, head.id, given) : [];
  return {
    course: describePlanCourse(course, loadTeachers(query, oneCourse(courseId)).get(courseId) ?? [], today),
    version: head?.version ?? 0, title: head?.title ?? '', state: head?.state ?? 'draft', remark: head?.remark ?? null, decidedAt: head?.decidedAt ?? null,
    decidedBy: head?.decidedBy ? namePerson(query, head.decidedBy) : null,
    lines, slots, given, lost, corrections, workTypes: facts.workTypes, today,
    year: { startDate: facts.year.startDate, endDate: facts.year.endDate }, periods: facts.findPeriods(course.grade), yearHours: facts.findYearHours(course), dueDate: readPlanDueDate(query, facts, facts.findPeriods(course.grade), today),
    canEdit: findDenial('plan.edit', access, scope) === null, canDecide: findDenial('plan.approve', access, scope) === null,
    lastChange: head ? findLastChange(query, 'lesson_plan', String(head.id)) : null,
  };
}

export function describePlanCourse(course: CourseFacts, teachers: readonly CourseTeacher[], today: CalendarDate): PlanCourse {
  const { id, subject, classId, className, grade, groupName, kind } = course;
  const names = nameTeachers(teachers, today);
  return { id, subject, classId, className, grade, groupName, kind, teachers: names.length > 0 ? names : nameTeachers(teachers, teachers.at(-1)?.dateFrom ?? today) };
}

export function namePerson(query: Query, accountId: number): string {
  const person = query.find<PersonName>(PERSON, accountId);
  return person ? formatInitials(person) : '';
}
