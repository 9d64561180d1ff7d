import { expect, it } from 'vitest';
import { compareInSpan, makePlanLine, sumFulfilment, type FulfilmentCourse, type PlanLine } from '@shared/domain/lesson-plan';

const line = (id: number, plannedDate: string | null): PlanLine => makePlanLine(id, { topic: `Тема ${String(id)}`, plannedDate });
const slot = (date: string) => ({ date, lessonNumber: 1 });
const given = (date: string, planItemId: number | null, isReplaced = false) => ({ ...slot(date), planItemId, hours: 1, hasTopic: true, isReplaced });

const LINES = [line(1, '2025-09-02'), line(2, '2025-09-09'), line(3, '2025-09-16'), line(4, '2025-11-11'), line(5, null)];
const FACTS = {
  slots: ['2025-09-02', '2025-09-09', '2025-09-16', '2025-11-11', '2025-11-18'].map(slot), given: [given('2025-09-02', 1), given('2025-09-16', 2, true)], lost: [{ ...slot('2025-09-09'), cause: 'illness' as const }],
  today: '2025-09-20',
};

it('compares a period with its own lessons: a topic given late is covered, the one it pushed out is not', () => {
  const { figures, notCoveredTopics } = compareInSpan(LINES, FACTS, { from: '2025-09-01', until: '2025-10-24' });
  expect(figures).toEqual({ planned: 3, scheduled: 3, given: 2, replaced: 1, lost: 1, unrecorded: 0, lag: 1, left: 1, ahead: 0, shortage: 1, notCovered: 1 });
  expect(notCoveredTopics).toEqual(['Тема 3']);
});

it('has nothing to reproach a period that is still to come, and counts topics without a date in the year alone', () => {
  expect(compareInSpan(LINES, FACTS, { from: '2025-11-05', until: '2025-12-28' }).figures).toMatchObject({ planned: 1, scheduled: 2, given: 0, lag: 0, left: 1, ahead: 2, shortage: -1 });
  expect(compareInSpan(LINES, FACTS, null).figures).toMatchObject({ planned: 5, scheduled: 5, given: 2, lag: 1, left: 3, ahead: 2, shortage: 1 });
});

const course = (id: number, part: Partial<FulfilmentCourse>): FulfilmentCourse => ({
  id, subject: 'Алгебра', className: '7А', groupName: null, grade: 7, profile: null, teachers: ['Иванова М. П.'], hasPlan: true, yearHours: 102,
  figures: { planned: 10, scheduled: 10, given: 8, replaced: 0, lost: 1, unrecorded: 1, lag: 2, left: 2, ahead: 0, shortage: 2, notCovered: 2 }, ...part,
});

it('adds pages up by class, subject, teacher and profile; the reserve of one page makes up for no other', () => {
  const rich = course(2, { subject: 'Химия', className: '7Б', teachers: ['Иванова М. П.', 'Смирнова О. В.'], profile: 'естественно-научный' });
  const courses = [course(1, {}), { ...rich, figures: { ...rich.figures, lag: 0, shortage: -5 } }, course(3, { className: '7Б', hasPlan: false, teachers: [] })];
  const brief = (side: Parameters<typeof sumFulfilment>[1]) => sumFulfilment(courses, side).map(({ name, courseIds, behind, withoutPlan, figures }) => [name, courseIds.join(), behind, withoutPlan, figures.given, figures.shortage]);
  expect(brief('class')).toEqual([['7А', '1', 1, 0, 8, 2], ['7Б', '2,3', 0, 1, 16, 0]]);
  expect(brief('subject')).toEqual([['Алгебра', '1,3', 1, 1, 16, 2], ['Химия', '2', 0, 0, 8, 0]]);
  expect(brief('teacher')).toEqual([['Иванова М. П.', '1,2', 1, 0, 16, 2], ['Смирнова О. В.', '2', 0, 0, 8, 0], ['Учитель не назначен', '3', 0, 1, 8, 0]]);
  expect(brief('profile').map(([name]) => name)).toEqual(['Без профиля', 'естественно-научный']);
  expect(brief('course').map(([name]) => name)).toEqual(['Алгебра, 7А', 'Химия, 7Б', 'Алгебра, 7Б']);
});
