import { expect, it } from 'vitest';
import { choosePlanSource, findPromotionProblems, moveYear, proposeTarget, resolvePromotion, type PromotionFacts, type PromotionPlan } from '@shared/domain/movement';

const PLAN: PromotionPlan = {
  year: { name: '2026/2027', startDate: '2026-09-01', endDate: '2027-05-26' }, order: { number: '88', date: '2026-05-27' }, graduationOrder: { number: '89', date: '2026-06-25' },
  leavingDate: '2026-06-26', classes: [{ classId: 1, target: { grade: 8, letter: 'А' } }, { classId: 9, target: null }],
  pupils: [{ studentId: 12, target: { grade: 7, letter: 'Б' } }, { studentId: 91, target: { grade: 10, letter: 'А' } }], newClasses: [{ grade: 1, letter: 'А' }],
};
const PUPILS = [{ studentId: 11, classId: 1, grade: 7 }, { studentId: 12, classId: 1, grade: 7 }, { studentId: 91, classId: 9, grade: 9 }, { studentId: 92, classId: 9, grade: 9 }];
const FACTS: PromotionFacts = { from: { startDate: '2025-09-01', endDate: '2026-05-26' }, isPromoted: false, existing: null, classIds: [1, 9] };
const find = (part: Partial<PromotionPlan> = {}, facts: Partial<PromotionFacts> = {}) => {
  const plan = { ...PLAN, ...part };
  return findPromotionProblems(plan, resolvePromotion(plan, PUPILS), { ...FACTS, ...facts });
};

it('takes every pupil with the class, or the own way', () => {
  expect(resolvePromotion(PLAN, PUPILS).map(({ studentId, kind, target }) => [studentId, kind, target && `${String(target.grade)}${target.letter}`])).toEqual([
    [11, 'promotion', '8А'], [12, 'repeating', '7Б'], [91, 'promotion', '10А'], [92, 'graduation', null],
  ]);
});

it('proposes the next grade with the same letter; 9 and 11 finish', () => {
  expect([1, 8, 9, 10, 11].map((grade) => proposeTarget({ grade, letter: 'Б' })?.grade ?? null)).toEqual([2, 9, null, 11, null]);
});

it.each<[string, string[], Partial<PromotionPlan>, Partial<PromotionFacts>]>([
  ['a sound plan', [], {}, {}],
  ['a second promotion', ['alreadyPromoted'], {}, { isPromoted: true }],
  ['a year that is open already', ['yearNotPlanned'], {}, { existing: { isPlanned: false, pupils: 0 } }],
  ['a year with pupils in it', ['yearHasPupils'], {}, { existing: { isPlanned: true, pupils: 3 } }],
  ['years that overlap', ['yearOverlaps'], { year: { ...PLAN.year, startDate: '2026-05-20' }, leavingDate: '2026-05-20' }, {}],
  ['a year that ends before it begins', ['yearTooShort'], { year: { ...PLAN.year, endDate: '2026-08-01' } }, {}],
  ['no order', ['orderMissing'], { order: { number: ' ', date: '2026-05-27' } }, {}],
  ['graduates without an order', ['graduationOrderMissing'], { graduationOrder: null }, {}],
  ['graduates leaving after the new year has begun', ['leavingDate'], { leavingDate: '2026-09-02' }, {}],
  ['a class forgotten', ['classWithoutTarget'], {}, { classIds: [1, 2, 9] }],
  ['a class without a letter', ['badClass'], { newClasses: [{ grade: 1, letter: ' ' }] }, {}],
  ['a pupil sent back', ['gradeBack'], { pupils: [{ studentId: 11, target: { grade: 6, letter: 'А' } }] }, {}],
])('finds %s: %j', (_name, problems, part, facts) => {
  expect(find(part, facts)).toEqual(problems);
});

it('needs no order on graduation where nobody finishes', () => {
  expect(find({ graduationOrder: null, leavingDate: '2030-01-01', classes: [{ classId: 1, target: { grade: 8, letter: 'А' } }, { classId: 9, target: { grade: 10, letter: 'А' } }] })).toEqual([]);
});

it('moves a date by years', () => {
  expect([moveYear('2025-09-01', 1), moveYear('2024-02-29', 1)]).toEqual(['2026-09-01', '2025-02-28']);
});

it('finds whose lesson plan is the draft: same subject and grade, then letter, then group', () => {
  const page = (id: number, grade: number, letter: string, groupName: string | null = null, subjectId = 1) => ({ id, subjectId, kind: 'lesson', grade, letter, groupName });
  const sources = [page(1, 5, 'А', '2 подгруппа'), page(2, 5, 'А', '1 подгруппа'), page(3, 5, 'Б', '1 подгруппа'), page(4, 6, 'А'), page(5, 5, 'А', null, 2)];
  const find = (wanted: ReturnType<typeof page>) => choosePlanSource(wanted, sources)?.id ?? null;
  expect([find(page(9, 5, 'А', '1 подгруппа')), find(page(9, 5, 'В', '1 подгруппа')), find(page(9, 5, 'Б')), find(page(9, 6, 'Я')), find(page(9, 7, 'А'))]).toEqual([2, 2, 3, 4, null]);
});
