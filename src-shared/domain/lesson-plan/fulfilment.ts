import type { CalendarDate } from '../../lib/calendar-date';
import { compareRussian } from '../../lib/russian-order';
import { compareWithLessons, type LessonFacts, type PlanFigures } from './compare-with-lessons';
import { findLineDays, getTopicToGive, type PlanLine } from './plan-line';

export type PlanSpan = { readonly from: CalendarDate; readonly until: CalendarDate };

/** Plan and fact of a course in a span of the year (CUR-07), hours; `hasPlan` false = there is nothing to compare lessons with. */
export type SpanFigures = Pick<PlanFigures, 'planned' | 'scheduled' | 'given' | 'replaced' | 'lost' | 'unrecorded' | 'lag' | 'left' | 'ahead' | 'shortage'> & { readonly notCovered: number };

export type Fulfilment = { readonly figures: SpanFigures; /** Topics that should have been given by now and have not, in the order of the plan. */ readonly notCoveredTopics: readonly string[] };

/**
 * Lines and lessons of a span: a line belongs to it by its first day, lines without a date only to the whole year. A topic of the span
 * that was given later counts as covered; a lesson of the span counts as given whatever it was about.
 */
export function compareInSpan(lines: readonly PlanLine[], facts: LessonFacts, span: PlanSpan | null): Fulfilment {
  const own = span === null ? lines : lines.filter((line) => isInside(findLineDays(line)?.date, span));
  const inSpan = <Item extends { readonly date: CalendarDate }>(items: readonly Item[]): readonly Item[] => (span === null ? items : items.filter(({ date }) => isInside(date, span)));
  const { planned, scheduled, lost, unrecorded, lag, left, ahead, shortage, notCovered } = compareWithLessons(own, { ...facts, slots: inSpan(facts.slots), lost: inSpan(facts.lost) });
  const given = inSpan(facts.given).filter(({ hasTopic }) => hasTopic);
  const behind = new Set(notCovered);
  return {
    figures: {
      planned, scheduled, lost, unrecorded, lag, left, ahead, shortage, notCovered: notCovered.length,
      given: sumHours(given), replaced: sumHours(given.filter(({ isReplaced }) => isReplaced)),
    },
    notCoveredTopics: own.filter(({ id }) => behind.has(id)).map(getTopicToGive),
  };
}

function isInside(date: CalendarDate | undefined, { from, until }: PlanSpan): boolean {
  return date !== undefined && from <= date && date <= until;
}

function sumHours(lessons: readonly { readonly hours: number }[]): number {
  return lessons.reduce((total, { hours }) => total + hours, 0);
}

/** By what the hours are added up. */
export const FULFILMENT_SIDES = ['course', 'class', 'subject', 'teacher', 'profile'] as const;
export type FulfilmentSide = (typeof FULFILMENT_SIDES)[number];
export const FULFILMENT_SIDE_TITLES: Readonly<Record<FulfilmentSide, string>> = { course: 'По страницам', class: 'По классам', subject: 'По предметам', teacher: 'По учителям', profile: 'По профилям' };
/** What a line of such a sum is. */
export const FULFILMENT_HEADS: Readonly<Record<FulfilmentSide, string>> = { course: 'Страница журнала', class: 'Класс', subject: 'Предмет', teacher: 'Учитель', profile: 'Профиль' };

export type FulfilmentCourse = {
  readonly id: number; readonly subject: string; readonly className: string; readonly groupName: string | null; readonly grade: number; readonly profile: string | null; readonly teachers: readonly string[];
  readonly hasPlan: boolean; readonly yearHours: number; readonly figures: SpanFigures;
};
/** `courses`: how many pages, `withoutPlan`: of which there is nothing to compare with; `behind`: pages that lag or will not finish. */
export type FulfilmentSum = {
  readonly name: string; readonly courseIds: readonly number[]; readonly withoutPlan: number; readonly behind: number; readonly yearHours: number; readonly figures: SpanFigures;
};

const NOTHING: SpanFigures = { planned: 0, scheduled: 0, given: 0, replaced: 0, lost: 0, unrecorded: 0, lag: 0, left: 0, ahead: 0, shortage: 0, notCovered: 0 };

/** A page is late or will be: of one without a plan nobody can tell. */
export function isBehind({ hasPlan, figures }: Pick<FulfilmentCourse, 'hasPlan' | 'figures'>): boolean {
  return hasPlan && (figures.lag > 0 || figures.shortage > 0);
}

/**
 * Hours of the pages added up (CUR-07). A page of two teachers stands with both; one without a teacher or a profile under that name.
 * Reserves of one page make up for no other: `shortage` adds up what is missing alone.
 */
export function sumFulfilment(courses: readonly FulfilmentCourse[], side: FulfilmentSide): FulfilmentSum[] {
  if (side === 'course') return courses.map((course) => addUp(nameCourse(course), [course]));
  const groups = new Map<string, FulfilmentCourse[]>();
  for (const course of courses) for (const name of listNames(course, side)) groups.set(name, [...(groups.get(name) ?? []), course]);
  const sums = [...groups].map(([name, own]) => addUp(name, own));
  return side === 'class' ? sums : sums.sort((left, right) => compareRussian(left.name, right.name));
}

export function addUp(name: string, courses: readonly FulfilmentCourse[]): FulfilmentSum {
  const figures = courses.reduce((sum, course) => addFigures(sum, course), NOTHING);
  return {
    name, courseIds: courses.map(({ id }) => id), withoutPlan: courses.filter(({ hasPlan }) => !hasPlan).length, behind: courses.filter(isBehind).length,
    yearHours: courses.reduce((total, { yearHours }) => total + yearHours, 0), figures,
  };
}

function addFigures(sum: SpanFigures, { hasPlan, figures }: FulfilmentCourse): SpanFigures {
  const shortage = hasPlan ? Math.max(0, figures.shortage) : 0;
  const added = Object.entries(sum).map(([key, value]) => [key, value + (key === 'shortage' ? shortage : figures[key as keyof SpanFigures])]);
  return Object.fromEntries(added) as SpanFigures;
}

function listNames(course: FulfilmentCourse, side: Exclude<FulfilmentSide, 'course'>): readonly string[] {
  switch (side) {
    case 'class': return [course.className];
    case 'subject': return [course.subject];
    case 'teacher': return course.teachers.length > 0 ? course.teachers : ['Учитель не назначен'];
    case 'profile': return [course.profile ?? 'Без профиля'];
  }
}

/** «Алгебра, 7А», «Английский язык, 7А, 1 подгруппа». */
export function nameCourse({ subject, className, groupName }: Pick<FulfilmentCourse, 'subject' | 'className' | 'groupName'>): string {
  return [subject, className, groupName].filter(Boolean).join(', ');
}
