import { expect, it } from 'vitest';
import { describePlanClash } from '@shared/contract/individual-problem-text';
import { findPlanClashes, type PlannedTimes, type WeekLesson } from '@shared/domain/individual';

const YEAR = { from: '2025-12-08', to: '2026-05-31' };
const lesson = (changes: Partial<WeekLesson> = {}): WeekLesson => ({ ...YEAR, weekday: 2, lessonNumber: 2, page: '«Химия», 7А', ...changes });
const line = (changes: Partial<PlannedTimes> = {}): PlannedTimes => ({ ...YEAR, subject: 'Алгебра', staffId: 5, times: [{ weekday: 2, lessonNumber: 2 }], ...changes });
const told = (lines: readonly PlannedTimes[], ofPupil: readonly WeekLesson[], ofTeacher: readonly WeekLesson[] = []) =>
  findPlanClashes(lines, { name: 'Абрамов Егор', lessons: ofPupil }, new Map([[5, { name: 'Смирнова О. В.', lessons: ofTeacher }]])).map(describePlanClash);

it('names the pupil or the teacher, the lesson and the first day', () => {
  expect(told([line()], [lesson()], [lesson({ page: '«Алгебра», 7Б' })])).toEqual([
    'вт 2, с 09.12.2025: у ученика (Абрамов Егор) «Химия», 7А; по плану – «Алгебра»', 'вт 2, с 09.12.2025: у учителя (Смирнова О. В.) «Алгебра», 7Б; по плану – «Алгебра»',
  ]);
});

it.each<[string, readonly WeekLesson[]]>([
  ['another hour', [lesson({ lessonNumber: 3 }), lesson({ weekday: 3 })]],
  ['another time of the year', [lesson({ from: '2025-09-01', to: '2025-12-08' })]],
  ['days without such a weekday', [lesson({ from: '2026-01-14', to: '2026-01-19' })]],
])('tells nothing of lessons at %s', (_name, lessons) => {
  expect(told([line()], lessons, lessons)).toEqual([]);
});

it('tells each pair once, with the earliest day of several timetables, and two subjects of the plan at one time', () => {
  expect(told([line()], [lesson({ from: '2026-01-12' }), lesson({ to: '2026-01-11' })])).toEqual(['вт 2, с 09.12.2025: у ученика (Абрамов Егор) «Химия», 7А; по плану – «Алгебра»']);
  expect(told([line(), line({ subject: 'Физика', staffId: null, from: '2026-01-12' })], [])).toEqual(['вт 2, с 13.01.2026: у ученика (Абрамов Егор) «Алгебра» этого плана; по плану – «Физика»']);
});
