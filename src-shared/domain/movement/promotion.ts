import type { CalendarDate } from '../../lib/calendar-date';

/** A class of the new year by what it is called. */
export type ClassTarget = { readonly grade: number; readonly letter: string };
export type PromotionDecision = { readonly kind: 'promotion' | 'repeating' | 'graduation'; readonly target: ClassTarget | null };

export type PromotionPlan = {
  readonly year: { readonly name: string; readonly startDate: CalendarDate; readonly endDate: CalendarDate };
  readonly order: { readonly number: string; readonly date: CalendarDate };
  readonly graduationOrder: { readonly number: string; readonly date: CalendarDate } | null;
  /** The first day on which those who finish are off the lists. */
  readonly leavingDate: CalendarDate;
  /** Where a class goes as a whole; null: it finishes. */
  readonly classes: readonly { readonly classId: number; readonly target: ClassTarget | null }[];
  /** Who goes another way than the class. */
  readonly pupils: readonly { readonly studentId: number; readonly target: ClassTarget | null }[];
  /** Classes that begin empty. */
  readonly newClasses: readonly ClassTarget[];
};

export type PromotionPupil = { readonly studentId: number; readonly classId: number; readonly grade: number };
export type PromotionMove = PromotionPupil & PromotionDecision;

export type PromotionFacts = {
  readonly from: { readonly startDate: CalendarDate; readonly endDate: CalendarDate };
  readonly isPromoted: boolean;
  /** The year of that name, where it is there already. */
  readonly existing: { readonly isPlanned: boolean; readonly pupils: number } | null;
  readonly classIds: readonly number[];
};

export type PromotionProblem =
  | 'alreadyPromoted' | 'yearNotPlanned' | 'yearHasPupils' | 'yearOverlaps' | 'yearTooShort' | 'orderMissing' | 'graduationOrderMissing' | 'leavingDate' | 'classWithoutTarget' | 'badClass'
  | 'gradeBack' | 'nobody';

/** What becomes of every pupil: own way, or that of the class. The same grade again is a second year in it (MOV-04). */
export function resolvePromotion(plan: PromotionPlan, pupils: readonly PromotionPupil[]): PromotionMove[] {
  const ofClass = new Map(plan.classes.map(({ classId, target }) => [classId, target]));
  const own = new Map(plan.pupils.map(({ studentId, target }) => [studentId, target]));
  return pupils.map((pupil) => {
    const target = own.has(pupil.studentId) ? (own.get(pupil.studentId) ?? null) : (ofClass.get(pupil.classId) ?? null);
    return { ...pupil, target, kind: target === null ? 'graduation' : target.grade === pupil.grade ? 'repeating' : 'promotion' };
  });
}

/** What stands against a promotion as planned; none of it can be overridden. */
export function findPromotionProblems(plan: PromotionPlan, moves: readonly PromotionMove[], facts: PromotionFacts): PromotionProblem[] {
  const problems = [...findYearProblems(plan, facts)];
  if (plan.order.number.trim() === '') problems.push('orderMissing');
  const graduates = moves.some((move) => move.kind === 'graduation');
  if (graduates && (plan.graduationOrder === null || plan.graduationOrder.number.trim() === '')) problems.push('graduationOrderMissing');
  if (graduates && (plan.leavingDate <= facts.from.startDate || plan.leavingDate > plan.year.startDate)) problems.push('leavingDate');
  const named = new Set(plan.classes.map(({ classId }) => classId));
  if (facts.classIds.some((id) => !named.has(id))) problems.push('classWithoutTarget');
  if ([...moves.flatMap(({ target }) => target ?? []), ...plan.newClasses].some((target) => !isClass(target))) problems.push('badClass');
  if (moves.some(({ target, grade }) => target !== null && target.grade < grade)) problems.push('gradeBack');
  if (moves.length === 0) problems.push('nobody');
  return problems;
}

function findYearProblems({ year }: PromotionPlan, { from, isPromoted, existing }: PromotionFacts): PromotionProblem[] {
  const problems: PromotionProblem[] = [];
  if (isPromoted) problems.push('alreadyPromoted');
  if (existing && !existing.isPlanned) problems.push('yearNotPlanned');
  if (existing && existing.pupils > 0) problems.push('yearHasPupils');
  if (year.startDate <= from.endDate) problems.push('yearOverlaps');
  if (year.endDate <= year.startDate) problems.push('yearTooShort');
  return problems;
}

function isClass({ grade, letter }: ClassTarget): boolean {
  return grade >= 1 && grade <= 11 && letter.trim() !== '';
}

export function nameClass({ grade, letter }: ClassTarget): string {
  return `${String(grade)}${letter}`;
}

/** By the old class the name of the one it becomes as a whole; without those that finish. */
export function listTargetNames({ classes }: Pick<PromotionPlan, 'classes'>): ReadonlyMap<number, string> {
  return new Map(classes.flatMap(({ classId, target }) => (target === null ? [] : [[classId, nameClass(target)]])));
}

const LAST_GRADE = 11;
const BASIC_GRADE = 9;

/** What a class usually does: the next grade with the same letter; grades 9 and 11 finish. */
export function proposeTarget({ grade, letter }: ClassTarget): ClassTarget | null {
  return grade === BASIC_GRADE || grade >= LAST_GRADE ? null : { grade: grade + 1, letter };
}

/** «2026-09-01» → «2027-09-01»; the last of February of a leap year becomes the 28th. */
export function moveYear(date: CalendarDate, years: number): CalendarDate {
  const moved = `${String(Number(date.slice(0, 4)) + years)}${date.slice(4)}`;
  return moved.endsWith('-02-29') ? moved.replace('-29', '-28') : moved;
}

/** A journal page as far as lesson plans are concerned. */
export type PlanPage = { readonly subjectId: number; readonly kind: string; readonly grade: number; readonly letter: string; readonly groupName: string | null };

/** Whose lesson plan of last year is the draft for this page: same subject and grade; the same letter before the same group before the first there is. */
export function choosePlanSource<Source extends PlanPage>(page: PlanPage, sources: readonly Source[]): Source | null {
  const fitting = sources.filter(({ subjectId, kind, grade }) => subjectId === page.subjectId && kind === page.kind && grade === page.grade);
  const rate = ({ letter, groupName }: PlanPage): number => (letter === page.letter ? 2 : 0) + (groupName === page.groupName ? 1 : 0);
  return fitting.reduce<Source | null>((best, one) => (best === null || rate(one) > rate(best) ? one : best), null);
}
