import type { ReportedProblem } from '@shared/contract/exchange-contract';
import type { InputFile } from '@shared/contract/input-file';
import type { LessonPlanFile } from '@shared/domain/exchange';
import { isReserveTopic, type PlanWorkType } from '@shared/domain/lesson-plan';
import { buildDayLessons } from '@shared/domain/timetable';
import { plural } from '@shared/lib/plural';
import { lessonPlanItemTable, lessonPlanTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import { readLessonPlanWorkbook } from '../../exchange/lesson-plan/read-lesson-plan-workbook';
import { loadTimetable, oneCourse } from '../timetable';
import { choosePlanCourse, type PlanTold } from './choose-plan-course';
import type { TargetCourse } from './find-courses';
import type { ImportWriter } from './import-writer';
import type { PreparedImport } from './prepared-import';
import { reportProblem } from './report-problem';

/** `workTypes`: kinds of work that may be chosen today. */
type PlanTargets = { readonly pages: readonly TargetCourse[]; readonly workTypes: readonly PlanWorkType[] };

/** A lesson plan (КТП) for one journal page of those given, or for all of its subject and grade (CUR-04). */
export async function prepareLessonPlan(file: InputFile, { pages, workTypes }: PlanTargets, told: PlanTold): Promise<PreparedImport> {
  const { plan, problems } = await readLessonPlanWorkbook(file.bytes, file.name, workTypes);
  const base = { kind: 'lessonPlan', fileName: file.name, bytes: file.bytes } as const;
  if (plan === null || problems.some((problem) => problem.level === 'error')) return { ...base, problems, needs: null, apply: null };
  const target = choosePlanCourse(plan, pages, told);
  if ('courses' in target) return { ...base, problems, needs: null, apply: (writer) => writePlans(writer, plan, target.courses) };
  return { ...base, problems: [...problems, reportProblem('error', file.name, target.message)], needs: target.needs, apply: null };
}

/** Several pages: one that has its own plan already keeps it, the others take the file. */
function writePlans(writer: ImportWriter, plan: LessonPlanFile, courses: readonly TargetCourse[]): ReportedProblem[] {
  const isShared = courses.length > 1;
  return courses.flatMap((course) => writePlan(writer, plan, course)).map((problem) => (isShared ? { ...problem, level: 'warning' } : problem));
}

function writePlan(writer: ImportWriter, plan: LessonPlanFile, course: TargetCourse): ReportedProblem[] {
  const { query } = writer.transaction;
  const known = query.find<{ id: number }>('SELECT id FROM lesson_plan WHERE course_id = ?', course.id);
  if (known) return keepPlan(writer, plan, course, known.id);
  const planId = writer.insert(lessonPlanTable, 'КТП', { courseId: course.id, title: plan.title, fileName: plan.fileName });
  for (const { ordinal, section, topic, hours, lessonType, homework, workType } of plan.items) {
    writer.insert(lessonPlanItemTable, 'Темы КТП', { planId, ordinal, section, topic, hours, lessonType, homework, workType, isReserve: isReserveTopic(topic) ? 1 : null });
  }
  return compareWithLessons(query, plan, course);
}

/** The same plan again changes nothing; another one does not silently take the place of the first. */
function keepPlan(writer: ImportWriter, plan: LessonPlanFile, course: TargetCourse, planId: number): ReportedProblem[] {
  const items = writer.transaction.query.all<{ topic: string }>('SELECT topic FROM lesson_plan_item WHERE plan_id = ? ORDER BY ordinal', planId);
  const isSame = items.length === plan.items.length && items.every((item, index) => item.topic === plan.items[index]?.topic);
  writer.keep('КТП');
  if (isSame) return [];
  const message = `У страницы «${describe(course)}» уже есть другой КТП (тем: ${String(items.length)}). Он оставлен. Чтобы заменить его, сначала отмените прежнюю загрузку.`;
  return [reportProblem('error', plan.fileName, message)];
}

/** A plan longer or shorter than the real dates is only a warning. */
function compareWithLessons(query: Query, plan: LessonPlanFile, course: TargetCourse): ReportedProblem[] {
  const year = query.find<{ startDate: string; endDate: string }>('SELECT y.start_date AS "startDate", y.end_date AS "endDate" FROM course c JOIN school_year y ON y.id = c.year_id WHERE c.id = ?', course.id);
  if (!year) return [];
  const lessons = buildDayLessons(loadTimetable(query, oneCourse(course.id)), year.startDate, year.endDate).length;
  const planned = plan.items.reduce((sum, item) => sum + item.hours, 0);
  if (planned === lessons) return [];
  const advice = planned > lessons ? 'Объедините темы или уплотните план' : 'Добавьте резерв или повторение';
  const message = `${describe(course)}: в плане ${String(planned)} ч., а уроков по расписанию за год – ${String(lessons)} ${plural(lessons, 'урок', 'урока', 'уроков')}. ${advice}; загрузить план можно и так.`;
  return [reportProblem('warning', plan.fileName, message)];
}

function describe(course: TargetCourse): string {
  return `${course.className}, ${course.subject}${course.groupName === null ? '' : `, ${course.groupName}`}`;
}
