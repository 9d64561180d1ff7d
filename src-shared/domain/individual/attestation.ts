import type { CalendarDate } from '../../lib/calendar-date';
import { isPeriodValue, type MarkScale } from '../journal';
import { findExpectedRecords } from '../people';

/** Family education, self-education, external study: results by protocol alone (IUP-03). */
export function isAttestedByProtocol(educationForm: string): boolean {
  const { attendance, currentMarks } = findExpectedRecords(educationForm);
  return !attendance && !currentMarks;
}

/** Results beside those of the periods, in the order in which they are reached. */
export const FINAL_SLOTS = ['year', 'exam', 'final'] as const;
export const FINAL_SLOT_TITLES: Readonly<Record<(typeof FINAL_SLOTS)[number], string>> = { year: 'Год', exam: 'Экзамен', final: 'Итог' };

export type ProtocolProblem = 'notByProtocol' | 'numberMissing' | 'future' | 'notAMark' | 'unknownSlot' | 'markedOtherwise' | 'periodClosed' | 'notOnPage';

export type PlannedProtocol = {
  readonly educationForm: string; readonly number: string; readonly date: CalendarDate; readonly value: string; readonly today: CalendarDate; readonly scale: MarkScale;
  readonly isSlotKnown: boolean; readonly isOnPage: boolean; readonly isPeriodClosed: boolean;
  /** A mark stands there already that came by no protocol. */
  readonly hasOtherMark: boolean;
};

/** May a result be taken from a protocol (IUP-03)? */
export function findProtocolProblems(plan: PlannedProtocol): ProtocolProblem[] {
  const problems: ProtocolProblem[] = [];
  if (!isAttestedByProtocol(plan.educationForm)) problems.push('notByProtocol');
  if (!plan.isOnPage) problems.push('notOnPage');
  if (!plan.isSlotKnown) problems.push('unknownSlot');
  if (plan.isPeriodClosed) problems.push('periodClosed');
  if (plan.number.trim() === '') problems.push('numberMissing');
  if (plan.date > plan.today) problems.push('future');
  if (!isPeriodValue(plan.value, plan.scale)) problems.push('notAMark');
  if (plan.hasOtherMark) problems.push('markedOtherwise');
  return problems;
}
