import { choosePlanSource, type PlanPage } from '@shared/domain/movement';
import { lessonPlanItemTable, lessonPlanTable, type LessonPlanItemRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import type { Transaction } from '../../../database/transaction';
import type { MovementStep } from '../movement-step';

type Page = PlanPage & { readonly id: number; readonly subject: string; readonly className: string };

const PAGES = `SELECT c.id AS "id", c.subject_id AS "subjectId", c.kind AS "kind", k.grade AS "grade", k.letter AS "letter", g.name AS "groupName", s.name AS "subject", k.name AS "className"
  FROM course c JOIN school_class k ON k.id = c.class_id JOIN study_group g ON g.id = c.group_id JOIN subject s ON s.id = c.subject_id WHERE c.year_id = ? AND g.kind <> 'individual'`;
const WITHOUT_PLAN = `${PAGES} AND NOT EXISTS (SELECT p.id FROM lesson_plan p WHERE p.course_id = c.id) ORDER BY c.id`;
const WITH_PLAN = `${PAGES} AND EXISTS (SELECT i.id FROM lesson_plan p JOIN lesson_plan_item i ON i.plan_id = p.id WHERE p.course_id = c.id) ORDER BY k.letter, c.id`;
const ITEMS = `SELECT i.ordinal AS "ordinal", i.section AS "section", i.topic AS "topic", i.hours AS "hours", i.lesson_type AS "lessonType", i.homework AS "homework", i.work_type AS "workType", i.is_reserve AS "isReserve"
  FROM lesson_plan p JOIN lesson_plan_item i ON i.plan_id = p.id WHERE p.course_id = ? ORDER BY i.ordinal`;

/**
 * Lesson plans stay with the grade (CUR-04): what 5А was taught this year is the draft of next year's 5А, without dates. Topics are remembered with their plan alone:
 * taking the promotion back removes those of a plan that nobody has touched.
 */
export function copyPlans(transaction: Transaction, step: MovementStep, { fromYearId, toYearId, yearName }: { readonly fromYearId: number; readonly toYearId: number; readonly yearName: string }): void {
  const { query } = transaction;
  const sources = listPlanPages(query, fromYearId);
  const items = new Map<number, readonly Partial<LessonPlanItemRow>[]>();
  for (const page of query.all<Page>(WITHOUT_PLAN, toYearId)) {
    const source = choosePlanSource(page, sources);
    if (!source) continue;
    const topics = items.get(source.id) ?? query.all<Partial<LessonPlanItemRow>>(ITEMS, source.id);
    items.set(source.id, topics);
    const title = [page.subject, page.className, page.groupName, yearName].filter(Boolean).join(', ');
    const planId = step.insert(lessonPlanTable, { courseId: page.id, title });
    for (const topic of topics) transaction.insert(lessonPlanItemTable, { planId, ...topic });
  }
}

/** Pages of the year that have a lesson plan, in the order of letters. */
export function listPlanPages(query: Query, yearId: number): Page[] {
  return query.all<Page>(WITH_PLAN, yearId);
}

const UNTOUCHED = `SELECT p.id AS "id" FROM course c JOIN lesson_plan p ON p.course_id = c.id WHERE c.year_id = ? AND p.edits IS NULL AND p.state IS NULL`;
const TOPICS = `SELECT i.id AS "id" FROM lesson_plan_item i WHERE i.plan_id = ?`;

/** Topics of the given plans that are still as the promotion has left them: no loss when it is taken back. */
export function listUntouchedTopics(query: Query, yearId: number, planIds: ReadonlySet<number>): ReadonlySet<string> {
  const plans = query.all<{ id: number }>(UNTOUCHED, yearId).filter(({ id }) => planIds.has(id));
  return new Set(plans.flatMap(({ id }) => query.all<{ id: number }>(TOPICS, id).map((topic) => String(topic.id))));
}
