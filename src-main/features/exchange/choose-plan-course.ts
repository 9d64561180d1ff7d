import { foldName, normalizeClassName, type LessonPlanFile } from '@shared/domain/exchange';
import type { TargetCourse } from './find-courses';

export type PlanTarget =
  /** Several when the plan is for the whole grade. */
  | { readonly courses: readonly TargetCourse[] }
  /** Told by the person: classes that have the subject, or groups of the class. */
  | { readonly needs: { readonly classes: readonly string[]; readonly groups: readonly string[] }; readonly message: string }
  | { readonly message: string; readonly needs: null };

export type PlanTold = { readonly className?: string | undefined; readonly groupName?: string | undefined; readonly isForGrade?: boolean | undefined };

/**
 * Which page a lesson plan is for (CUR-04). A plan names a grade, never a class: the class is told, or is the only one of the grade
 * among the pages this person may fill; groups likewise, with the hint of the file's name.
 */
export function choosePlanCourse(plan: LessonPlanFile, pages: readonly TargetCourse[], told: PlanTold): PlanTarget {
  const subject = foldName(plan.subject ?? '');
  const ofSubject = pages.filter((page) => foldName(page.subject) === subject || foldName(page.shortName) === subject);
  if (ofSubject.length === 0) return { message: `Предмета «${plan.subject ?? ''}» среди страниц журнала, которые вы можете заполнять, нет. Проверьте заголовок файла и нагрузку.`, needs: null };
  const className = told.className === undefined ? undefined : normalizeClassName(told.className);
  const ofGrade = ofSubject.filter((page) => (className === undefined ? plan.grade === null || page.grade === plan.grade : page.className === className));
  if (ofGrade.length === 0) return explainMissingClass(plan, className);
  if (told.isForGrade === true && plan.grade !== null) return { courses: listOfHintedGroup(plan, ofGrade) };
  const classes = [...new Set(ofGrade.map((page) => page.className))];
  if (classes.length > 1) return { needs: { classes, groups: [] }, message: `План составлен на параллель ${String(plan.grade ?? '')}. Укажите класс: ${classes.join(', ')}.` };
  if (className !== undefined && plan.grade !== null && ofGrade[0]?.grade !== plan.grade) return { message: `План составлен для ${String(plan.grade)} класса, а указан ${className}.`, needs: null };
  return chooseGroup(plan, ofGrade, told.groupName);
}

/** A plan of the first group is for the first groups of the grade; a plan of no group is for all. */
function listOfHintedGroup(plan: LessonPlanFile, pages: readonly TargetCourse[]): readonly TargetCourse[] {
  const hint = foldName(plan.groupHint ?? '');
  const ofGroup = pages.filter((page) => foldName(page.groupName ?? '') === hint);
  return hint === '' || ofGroup.length === 0 ? pages : ofGroup;
}

function explainMissingClass(plan: LessonPlanFile, className: string | undefined): PlanTarget {
  const where = className ?? `${String(plan.grade)} классе`;
  return { message: `В ${where} нет страницы журнала «${plan.subject ?? ''}», которую вы можете заполнять. Проверьте класс и нагрузку.`, needs: null };
}

function chooseGroup(plan: LessonPlanFile, pages: readonly TargetCourse[], toldGroup: string | undefined): PlanTarget {
  const [only] = pages;
  if (only && pages.length === 1) return { courses: [only] };
  const wanted = foldName(toldGroup ?? plan.groupHint ?? '');
  const found = pages.find((page) => foldName(page.groupName ?? '') === wanted);
  if (found) return { courses: [found] };
  const groups = pages.map((page) => page.groupName ?? 'весь класс');
  return { needs: { classes: only ? [only.className] : [], groups }, message: `Предмет ведут по группам. Укажите группу: ${groups.join(', ')}.` };
}
