import { describe, expect, it } from 'vitest';
import { PageModel } from '@renderer/features/journal/edit/page-model';
import { aLesson, aPage } from './support/a-page';

const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe('a page read anew', () => {
  it('paints nothing when it says the same', () => {
    const page = aPage({ periodMarks: [{ studentId: 100, slot: 'period', periodId: 1, value: '4', source: 'typed' }] });
    const model = new PageModel(page);
    const rows = page.students.map((student) => model.getRow(student));
    model.load(copy(page));
    expect(model.page.students.map((student) => model.getRow(student))).toEqual(rows);
    model.page.students.forEach((student, index) => { expect(model.getRow(student)).toBe(rows[index]); });
    expect(model.page.lessons).toBe(page.lessons);
  });

  it('paints the row and the head that changed', () => {
    const column = { id: 31, ordinal: 1, workType: 'answer', title: null } as const;
    const page = aPage({ lessons: [aLesson('2025-09-12'), aLesson('2025-09-16', { lessonId: 3, version: 1, columns: [column] })] });
    const model = new PageModel(page);
    const rows = page.students.map((student) => model.getRow(student));
    model.load({ ...copy(page), marks: [{ columnId: 31, studentId: 101, value: 4, version: 1, comment: null, source: 'typed' }] });
    expect(model.page.students.filter((student, index) => model.getRow(student) !== rows[index]).map((student) => student.id)).toEqual([101]);
    model.load({ ...copy(page), lessons: [copy(page.lessons[0]!), { ...copy(page.lessons[1]!), topic: 'Степень' }] });
    expect(model.page.lessons[0]).toBe(page.lessons[0]);
    expect(model.page.lessons[1]?.topic).toBe('Степень');
  });
});
