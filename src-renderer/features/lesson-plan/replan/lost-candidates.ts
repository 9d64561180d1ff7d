import type { PlanCard } from '@shared/contract/lesson-plan-contract';
import { findLineDays, findLineFacts, formatSlotKey, isTakenOut, type LessonSlot, type LostLesson } from '@shared/domain/lesson-plan';

export type LostCandidate = LessonSlot & { /** Behind us without a record; planned for a day that is no school day any more. */ readonly why: 'unrecorded' | 'noLessonAnyMore' };

/** Lessons that may be lost: the person says so, the program only asks. */
export function listLostCandidates({ slots, given, lost, lines, today }: PlanCard, chosen: readonly LostLesson[]): LostCandidate[] {
  const known = new Set([...lost, ...chosen, ...given.filter(({ hasTopic }) => hasTopic)].map(formatSlotKey));
  const unrecorded = slots.filter((slot) => slot.date < today && !known.has(formatSlotKey(slot))).map(({ date, lessonNumber }): LostCandidate => ({ date, lessonNumber, why: 'unrecorded' }));
  const days = new Set(slots.map(({ date }) => date));
  const told = new Set([...lost, ...chosen].map(({ date }) => date));
  const facts = findLineFacts(given);
  const gone = new Set(lines.filter((line) => !isTakenOut(line) && !facts.has(line.id)).flatMap((line) => findLineDays(line)?.date ?? []).filter((date) => !days.has(date) && !told.has(date)));
  return [...unrecorded, ...[...gone].map((date): LostCandidate => ({ date, lessonNumber: 0, why: 'noLessonAnyMore' }))];
}

/** Lessons of the course in a span of days that have not been given: what a quarantine takes. */
export function listSpanSlots({ slots, given }: PlanCard, from: string, to: string): LessonSlot[] {
  const taken = new Set(given.filter(({ hasTopic }) => hasTopic).map(formatSlotKey));
  return slots.filter((slot) => slot.date >= from && slot.date <= to && !taken.has(formatSlotKey(slot)));
}
