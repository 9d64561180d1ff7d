import type { PlanCard, PlanLineEdit, PlanListRow, PlanSaved } from '@shared/contract/lesson-plan-contract';
import { WORK_TYPES } from '@shared/domain/journal';
import { makePlanLine, type LessonSlot, type PlanLine, type PlanTopic } from '@shared/domain/lesson-plan';

export function aLine(id: number, part: Partial<PlanTopic> = {}): PlanLine {
  return makePlanLine(id, { topic: `Тема ${id}`, section: 'Глава 1', ...part });
}

/** Mondays and Wednesdays from 1 September on. */
export function someSlots(count: number): LessonSlot[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2025, 8, 1 + Math.floor(index / 2) * 7 + (index % 2) * 2));
    return { date: day.toISOString().slice(0, 10), lessonNumber: 2 };
  });
}

export function aPlan(part: Partial<PlanCard> = {}): PlanCard {
  return {
    course: { id: 7, subject: 'Алгебра', classId: 19, className: '7А', grade: 7, groupName: null, teachers: ['Иванова М. П.'], kind: 'lesson' },
    version: 1, title: 'Алгебра, 7А', state: 'draft', remark: null, decidedAt: null, decidedBy: null, lines: [aLine(1), aLine(2), aLine(3)],
    year: { startDate: '2025-09-01', endDate: '2026-05-26' }, periods: [], yearHours: 3, slots: someSlots(102), given: [], lost: [], corrections: [], workTypes: WORK_TYPES, today: '2025-08-28', dueDate: '2025-08-27',
    canEdit: true, canDecide: false, lastChange: { at: '2025-08-27T03:12:00.000Z', author: 'Иванова М. П.' }, ...part,
  };
}

export function aPlanRow(part: Partial<PlanListRow> = {}): PlanListRow {
  const { course } = aPlan();
  return {
    ...course, state: 'draft', yearHours: 102, problems: { errors: 0, warnings: 0 }, proposedCorrections: 0, canEdit: true,
    figures: { planned: 102, plannedToDate: 40, scheduled: 102, scheduledToDate: 42, given: 38, replaced: 0, lost: 2, unrecorded: 2, lag: 2, deviations: 0, notCovered: [], left: 64, ahead: 60, shortage: 4 }, ...part,
  };
}

/** A backend that keeps what it is given: new lines get numbers from 1001 on. */
export function keepPlan(first: PlanCard) {
  let card = first;
  return {
    get card() { return card; },
    change: (next: PlanCard) => { card = next; },
    save: ({ lines }: { readonly lines: readonly PlanLineEdit[] }): PlanSaved => {
      const newIds = lines.filter(({ id }) => id < 0).map(({ id }): [number, number] => [id, 1000 - id]);
      const ids = new Map(newIds);
      card = { ...card, version: card.version + 1, lines: lines.map(({ id, ...topic }) => makePlanLine(ids.get(id) ?? id, topic)) };
      return { card, newIds };
    },
  };
}
