import { describe, expect, it } from 'vitest';
import { createEditState } from '@renderer/features/journal/edit/edit-state';
import { typeCells } from '@renderer/features/journal/edit/type-cells';
import { buildColumns } from '@renderer/features/journal/grid/grid-column';
import { buildPeriodColumns } from '@renderer/features/journal/grid/period-columns';
import { buildRowView } from '@renderer/features/journal/grid/row-view';
import { aLesson, aPage, aStudent } from './support/a-page';

const column = (id: number) => ({ id, ordinal: 1, workType: 'answer' as const, title: null });
const page = aPage({
  students: [aStudent(0, { dateFrom: '2025-09-10' })],
  lessons: [
    aLesson('2025-09-09', { lessonId: 1, version: 1, columns: [column(11)] }),
    aLesson('2025-09-12', { lessonId: 2, version: 1, columns: [column(21)] }),
    aLesson('2025-09-16', { lessonId: 3, version: 1, columns: [column(31)] }),
  ],
  marks: [{ columnId: 21, studentId: 100, value: 2, version: 1, comment: 'не готов', source: 'import' }, { columnId: 31, studentId: 100, value: 5, version: 1, comment: null, source: 'typed' }],
  periodMarks: [{ studentId: 100, slot: 'period', periodId: 1, value: '4', source: 'typed' }],
});
const source = { page, columns: buildColumns(page), periodColumns: buildPeriodColumns(page), state: createEditState(page) };
const student = page.students[0]!;

describe('a row of the grid', () => {
  it('names every cell for a screen reader', () => {
    const row = buildRowView(source, student, undefined);
    expect(row.cells.map((cell) => cell.label)).toEqual([
      'Абрамов Егор, 9 сентября, ответ на уроке, пусто, в этот день не в списке',
      'Абрамов Егор, 12 сентября, ответ на уроке, 2, комментарий: не готов, загружено из другой программы',
      'Абрамов Егор, 16 сентября, ответ на уроке, 5',
    ]);
  });

  it('has the average of its marks and the mark of the period', () => {
    const row = buildRowView(source, student, undefined);
    expect(row.average).toBe('3,50');
    expect(row.periodMarks).toEqual(['4']);
  });

  it('counts a typed mark into the average at once', () => {
    const state = typeCells(source.state, [{ cell: { date: '2025-09-12', lessonNumber: 3, column: 1, studentId: 100 }, set: { kind: 'mark', value: 4 }, text: '4' }], 1);
    expect(buildRowView({ ...source, state }, student, undefined).average).toBe('4,50');
  });

  it('is the old row when nothing looks different, and keeps the old cells that look the same', () => {
    const row = buildRowView(source, student, undefined);
    expect(buildRowView({ ...source, state: createEditState(page) }, student, row)).toBe(row);
    const state = typeCells(source.state, [{ cell: { date: '2025-09-12', lessonNumber: 3, column: 1, studentId: 100 }, set: { kind: 'mark', value: 4 }, text: '4' }], 1);
    const changed = buildRowView({ ...source, state }, student, row);
    expect(changed.cells[1]).not.toBe(row.cells[1]);
    expect(changed.cells[2]).toBe(row.cells[2]);
  });
});
