import { expect, it } from 'vitest';
import { listPartsOf, listTouchedRecords, type SheetRecord } from '@shared/domain/individual';

const LINE: SheetRecord = { courseId: 1, date: '2025-12-03', hours: 1, topic: 'Тождества', homework: '§ 5', workType: 'answer', value: 5 };
const touched = (before: SheetRecord | null, after: SheetRecord | null) => listTouchedRecords(before, after).map(({ part, date, workType }) => [part, date, workType].filter(Boolean).join(' '));

it('touches what a new line says, and what a line says that is taken away', () => {
  expect(touched(null, { ...LINE, homework: null })).toEqual(['topic 2025-12-03', 'mark 2025-12-03 answer']);
  expect(touched(LINE, null)).toEqual(['topic 2025-12-03', 'homework 2025-12-03', 'mark 2025-12-03 answer']);
});

it('touches only what has changed; a mark of another kind of work has both terms', () => {
  expect(touched(LINE, { ...LINE, homework: '§ 6' })).toEqual(['homework 2025-12-03']);
  expect(touched(LINE, { ...LINE, topic: null })).toEqual(['topic 2025-12-03']);
  expect(touched(LINE, { ...LINE, hours: 2 })).toEqual(['topic 2025-12-03']);
  expect(touched(LINE, { ...LINE, workType: 'control' })).toEqual(['mark 2025-12-03 answer', 'mark 2025-12-03 control']);
  expect(touched({ ...LINE, value: null, workType: null }, LINE)).toEqual(['mark 2025-12-03 answer']);
  expect(touched(LINE, LINE)).toEqual([]);
});

it('touches a line that gets another day on both days', () => {
  expect(touched({ ...LINE, homework: null }, { ...LINE, homework: null, date: '2025-12-10' })).toEqual(['topic 2025-12-03', 'mark 2025-12-03 answer', 'topic 2025-12-10', 'mark 2025-12-10 answer']);
});

it('knows which records a change of columns has written', () => {
  expect(listPartsOf(['value', 'changedAt', 'rowVersion'])).toEqual(['mark']);
  expect(listPartsOf(['date'])).toEqual(['topic', 'homework', 'mark']);
});
