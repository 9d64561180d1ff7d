import type { CalendarDate } from '../../lib/calendar-date';

export const CORRECTION_REASONS = ['unsatisfactory', 'missed', 'other'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];
export const CORRECTION_REASON_TITLES: Readonly<Record<CorrectionReason, string>> = {
  unsatisfactory: 'неудовлетворительная отметка',
  missed: 'пропущенные уроки',
  other: 'по решению учителя',
};

/** As many missed lessons of a subject in a period make a candidate where nobody says otherwise. */
export const MISSED_LESSONS = 5;

/** A pupil on a page in a period: lessons missed and recorded, and the period mark. */
export type CourseResult = { readonly missed: number; readonly periodMark: string | null };

/** Why correction work is proposed (IUP-04): «2» (or «1») for the period, or so many lessons missed; null = it is not. */
export function findCorrectionReason({ missed, periodMark }: CourseResult, missedFrom: number): CorrectionReason | null {
  if (periodMark === '2' || periodMark === '1') return 'unsatisfactory';
  return missed >= missedFrom ? 'missed' : null;
}

export type TopicSource = { readonly date: CalendarDate; readonly topic: string | null; readonly cause: 'missed' | 'unsatisfactory' };
export type ProposedTopic = { readonly topic: string; readonly dates: readonly CalendarDate[]; readonly cause: TopicSource['cause'] };

/** Topics of missed lessons and of «2», each once, in order of time; lessons without a topic have nothing to propose. */
export function proposeTopics(sources: readonly TopicSource[]): ProposedTopic[] {
  const topics = new Map<string, { topic: string; dates: CalendarDate[]; cause: TopicSource['cause'] }>();
  for (const { date, topic, cause } of [...sources].sort((left, right) => (left.date < right.date ? -1 : 1))) {
    const clean = topic?.trim() ?? '';
    if (clean === '') continue;
    const known = topics.get(clean) ?? { topic: clean, dates: [], cause };
    topics.set(clean, known);
    if (!known.dates.includes(date)) known.dates.push(date);
  }
  return [...topics.values()];
}

export type CorrectionProblem = 'noSteps' | 'closedBeforeOpened' | 'future' | 'resultMissing' | 'doneWithoutDate' | 'notOnPage';
export type PlannedCorrection = {
  readonly openedOn: CalendarDate; readonly closedOn: CalendarDate | null; readonly result: string | null; readonly today: CalendarDate; readonly isOnPage: boolean;
  readonly steps: readonly { readonly topic: string; readonly doneOn: CalendarDate | null; readonly result: string | null }[];
};

/** May a plan of correction work stand so (IUP-04)? What is held lies not ahead of time; a finished plan says with what result. */
export function findCorrectionProblems({ openedOn, closedOn, result, today, isOnPage, steps }: PlannedCorrection): CorrectionProblem[] {
  const problems: CorrectionProblem[] = [];
  if (!isOnPage) problems.push('notOnPage');
  if (steps.length === 0) problems.push('noSteps');
  if (openedOn > today || (closedOn ?? '') > today || steps.some(({ doneOn }) => (doneOn ?? '') > today)) problems.push('future');
  if (closedOn !== null && closedOn < openedOn) problems.push('closedBeforeOpened');
  if (closedOn !== null && (result ?? '').trim() === '') problems.push('resultMissing');
  if (steps.some((step) => step.doneOn === null && (step.result ?? '').trim() !== '')) problems.push('doneWithoutDate');
  return problems;
}
