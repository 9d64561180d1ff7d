import { expect, it } from 'vitest';
import { findTitleLacks, getWorkType, listOpenTypes, WORK_TYPES } from '@shared/domain/journal';

const types = [{ code: 'answer', closedFrom: null }, { code: 'own1', closedFrom: '2025-12-10' }, { code: 'unspecified', closedFrom: null }];
const codes = (date: string, present?: string) => listOpenTypes(types, date, present).map(({ code }) => code);

it('offers what is not retired by the day of the lesson, and what the column has', () => {
  expect(codes('2025-12-09')).toEqual(['answer', 'own1', 'unspecified']);
  expect(codes('2025-12-10')).toEqual(['answer', 'unspecified']);
  expect(codes('2025-12-10', 'own1')).toEqual(['answer', 'own1', 'unspecified']);
});

it('reads a kind that no list has as «не указан»', () => {
  expect(getWorkType('own1', types)).toBe(types[1]);
  expect(getWorkType('own9', types)).toBe(types[2]);
});

it('says what the title of a work lacks: number and topic where its kind has them', () => {
  const control = getWorkType('control', WORK_TYPES);
  expect([null, '№ 2', '«Дроби»', '№ 2 «Дроби»'].map((title) => findTitleLacks(control, title))).toEqual([['number', 'topic'], ['topic'], ['number'], []]);
  expect(findTitleLacks(getWorkType('answer', WORK_TYPES), null)).toEqual([]);
});
