import { findStudyWeeks } from '@shared/domain/curriculum';
import { findYearHours } from '@shared/domain/lesson-plan';
import { getStudyWeeks } from '../curriculum';
import { buildPlanWorkbook } from './build-plan-workbook';
import type { DemoData } from './demo-data';
import type { DemoCourse, DemoSchool } from './demo-school';
import { planLessons, type PlannedLesson } from './plan-lessons';
import { createRandom } from './seeded-random';
import type { StaffRoom } from './staff-room';

const AT_ONCE = 8;

export type CoursePlan = { readonly course: DemoCourse; readonly lessons: readonly PlannedLesson[] };

/** Every teacher brings the lesson plan (КТП) of every own page as a file; teachers of a grade share the plan of their subject. */
export async function importPlans(school: DemoSchool, topics: DemoData['topics'], staff: StaffRoom, onDone: (done: number, total: number) => void): Promise<CoursePlan[]> {
  const plans = school.classes.flatMap(({ courses }) => courses.map((course) => ({ course, lessons: makePlan(course, topics) })));
  const files = new Map<string, Promise<Uint8Array>>();
  for (let index = 0; index < plans.length; index += AT_ONCE) {
    await Promise.all(plans.slice(index, index + AT_ONCE).map((plan) => importPlan(plan, files, staff)));
    onDone(Math.min(index + AT_ONCE, plans.length), plans.length);
  }
  return plans;
}

function makePlan({ subject, grade, hoursPerWeek }: DemoCourse, topics: DemoData['topics']): PlannedLesson[] {
  const ofSubject = topics[subject];
  if (!ofSubject) throw new RangeError(`demo school: no topics of «${subject}»`);
  return planLessons(subject, ofSubject, grade, findYearHours(hoursPerWeek, findStudyWeeks(getStudyWeeks(), grade) ?? 0), createRandom(`${subject}, ${String(grade)}, ${String(hoursPerWeek)}`));
}

async function importPlan({ course, lessons }: CoursePlan, files: Map<string, Promise<Uint8Array>>, staff: StaffRoom): Promise<void> {
  const { subject, grade, hoursPerWeek, className, groupName, teacher } = course;
  const name = `КТП ${subject} ${String(grade)}.xlsx`;
  const key = `${name}, ${String(hoursPerWeek)}`;
  const known = files.get(key) ?? buildPlanWorkbook(course, lessons);
  files.set(key, known);
  const file = { name, bytes: await known };
  const target = groupName === null ? { className } : { className, groupName };
  const report = await staff.connectionOf(teacher.login, teacher.room).call('exchange.importFile', { file, ...target, acceptWarnings: true });
  if (!report.applied) throw new Error(`demo school: ${name} for ${className} refused: ${report.problems.map(({ message }) => message).join('; ')}`);
}
