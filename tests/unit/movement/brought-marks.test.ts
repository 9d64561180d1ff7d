import { expect, it } from 'vitest';
import { parseBroughtMarks } from '@shared/domain/movement';

it.each<[string, readonly (readonly [string, string | null])[], string | null]>([
  ['4 5 3', [['4', null], ['5', null], ['3', null]], null],
  ['454', [['4', null], ['5', null], ['4', null]], null],
  ['5 12.09, 4 (15.01)', [['5', '2025-09-12'], ['4', '2026-01-15']], null],
  ['5 12.9.2025; 3', [['5', '2025-09-12'], ['3', null]], null],
  ['', [], null],
  ['5 31.09', [['5', null]], '31.09'],
  ['12.09 5', [], '12.09'],
  ['5 12.09 13.09', [['5', '2025-09-12']], '13.09'],
  ['4 н', [['4', null]], 'н'],
  ['60', [], '60'],
])('reads «%s» off a document', (text, marks, wrong) => {
  const read = parseBroughtMarks(text, 2025);
  expect(read.marks.map(({ value, date }) => [value, date])).toEqual(marks);
  expect(read.wrong).toBe(wrong);
});
