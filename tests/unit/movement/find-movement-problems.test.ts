import { describe, expect, it } from 'vitest';
import { findMovementProblems, type PlannedMovement } from '@shared/domain/movement';

const CLASS_A = 1;
const CLASS_B = 2;
const HERE = { classId: CLASS_A, dateFrom: '2025-09-01', dateTo: null };
const TRANSFER: PlannedMovement = {
  kind: 'transfer', date: '2025-12-15', orderKind: 'transfer', toClassId: CLASS_B, destination: '', spans: [HERE], wasEverHere: true,
  year: { startDate: '2025-09-01', endDate: '2026-05-26', isOpen: true }, groups: [], present: [],
};
const find = (part: Partial<PlannedMovement>) => findMovementProblems({ ...TRANSFER, ...part });
const ENGLISH_1 = { groupId: 11, classId: CLASS_B, subjectId: 5 };

describe('a transfer', () => {
  it.each<[string, Partial<PlannedMovement>, string[]]>([
    ['goes through', {}, []],
    ['may be registered before its order', { orderKind: null }, []],
    ['needs an order of its kind', { orderKind: 'arrival' }, ['wrongOrder']],
    ['needs another class', { toClassId: CLASS_A }, ['sameClass']],
    ['needs a class', { toClassId: null }, ['classMissing']],
    ['needs the pupil on a list the day before', { spans: [{ ...HERE, dateTo: '2025-11-30' }] }, ['notOnList']],
    ['is not before a leaving that is registered already', { spans: [{ ...HERE, dateTo: '2025-12-20' }] }, ['laterMovement']],
    ['is not before a later list', { spans: [{ ...HERE, dateTo: '2025-12-20' }, { classId: CLASS_B, dateFrom: '2025-12-21', dateTo: null }] }, ['laterMovement']],
    ['is not on the first day of a list', { date: '2025-09-01' }, ['firstDay']],
    ['is not before the year', { date: '2025-08-20' }, ['outsideYear', 'laterMovement', 'notOnList']],
    ['is not in a year that is not open', { year: { ...TRANSFER.year, isOpen: false } }, ['yearNotOpen']],
    ['takes groups of the new class', { groups: [ENGLISH_1] }, []],
    ['takes no groups of another class', { groups: [{ ...ENGLISH_1, classId: CLASS_A }] }, ['foreignGroup']],
    ['takes one group a subject', { groups: [ENGLISH_1, { ...ENGLISH_1, groupId: 12 }] }, ['twoGroups']],
  ])('%s', (_name, part, problems) => {
    expect(find(part)).toEqual(problems);
  });
});

describe('an arrival or a return', () => {
  const ARRIVAL: Partial<PlannedMovement> = { kind: 'arrival', orderKind: 'arrival', toClassId: CLASS_A, spans: [], wasEverHere: false };
  it.each<[string, Partial<PlannedMovement>, string[]]>([
    ['takes a newcomer', {}, []],
    ['takes nobody who is on a list', { spans: [HERE] }, ['alreadyOnList']],
    ['takes back who left before', { spans: [{ ...HERE, dateTo: '2025-10-10' }], wasEverHere: true, kind: 'return', orderKind: 'return' }, []],
    ['is no return for a newcomer', { kind: 'return', orderKind: 'return' }, ['neverHere']],
    ['is not after the last day of the year', { date: '2026-06-10' }, ['outsideYear']],
  ])('%s', (_name, part, problems) => {
    expect(find({ ...ARRIVAL, ...part })).toEqual(problems);
  });
});

describe('a leaving', () => {
  const LEAVING: Partial<PlannedMovement> = { kind: 'leaving', orderKind: 'leaving', toClassId: null, destination: 'школа № 3 г. Канска' };
  it.each<[string, Partial<PlannedMovement>, string[]]>([
    ['goes through, after the last lesson as well', { date: '2026-06-25' }, []],
    ['says where to', { destination: ' ' }, ['destinationMissing']],
    ['of an expelled pupil need not say where to', { kind: 'expulsion', destination: '' }, []],
    ['needs the pupil on a list', { spans: [] }, ['notOnList']],
  ])('%s', (_name, part, problems) => {
    expect(find({ ...LEAVING, ...part })).toEqual(problems);
  });
});

it('a change of group needs another group of the own class', () => {
  const present = [{ groupId: 21, classId: CLASS_A, subjectId: 5 }];
  const change: Partial<PlannedMovement> = { kind: 'groupTransfer', toClassId: null, present };
  expect(find({ ...change, groups: [{ groupId: 22, classId: CLASS_A, subjectId: 5 }] })).toEqual([]);
  expect(find({ ...change, groups: present })).toEqual(['sameGroup']);
  expect(find({ ...change, groups: [] })).toEqual(['sameGroup']);
  expect(find({ ...change, groups: [ENGLISH_1] })).toEqual(['foreignGroup']);
});
