import { describe, expect, it } from 'vitest';
import { carryVersions, findSecondTry, NOTHING_CARRIED, noteVersions, type CarriedVersions } from '@main/backend/workplace/carry-versions';
import type { InputFor } from '@shared/contract/contract';
import type { CellResult, LessonResult, PageLesson } from '@shared/contract/journal-contract';

type Cells = InputFor<'journal.setCells'>;
type Lesson = InputFor<'journal.saveLesson'>;

const CELL = { date: '2025-12-10', lessonNumber: 3, column: 1, studentId: 100 };
const cells = (seenMark: number, value: number, courseId = 7): Cells => ({ courseId, changes: [{ ...CELL, seen: { mark: seenMark, absence: 0 }, set: { kind: 'mark', value } }] });
const taken = (value: number, version: number, part: Partial<CellResult> = {}): readonly CellResult[] => [{ refusal: null, by: null, mark: { value, version, comment: null }, absence: null, lessonId: 1, columnId: 1, lessonVersion: 1, ...part }];
const seenOf = (input: unknown) => (input as Cells).changes[0]?.seen;

const EDIT: Lesson['edit'] = { topic: 'Степень', planItemId: null, homework: null, noHomework: true, homeworkMinutes: null, studied: null, attendanceTaken: true, noMarks: false };
const lesson = (version: number, part: Partial<Lesson['edit']> = {}): Lesson => ({ courseId: 7, date: '2025-12-10', lessonNumber: 3, version, edit: { ...EDIT, ...part } });
const note = (known: CarriedVersions, procedure: string, sent: unknown, answer: unknown, typed = sent) => noteVersions(known, { procedure, typed, sent, answer });
const BLANK = { topic: null, homework: null, noHomework: false, homeworkMinutes: null, studied: null, attendanceTaken: false, noMarks: false };
const lessonAnswer = (version: number, fields: Partial<PageLesson>, refusals: LessonResult['refusals'] = []): LessonResult => ({ refusals, by: null, lesson: { ...BLANK, ...fields, version } as PageLesson });

describe('versions carried from one waiting entry to the next', () => {
  it('lets a second value of the same cell follow the first, and a third the second', () => {
    const afterFirst = note(NOTHING_CARRIED, 'journal.setCells', cells(0, 5), taken(5, 1));
    const second = carryVersions(afterFirst, 'journal.setCells', cells(0, 4));
    expect(seenOf(second)).toEqual({ mark: 1, absence: 0 });
    const afterSecond = note(afterFirst, 'journal.setCells', second, taken(4, 2));
    expect(seenOf(carryVersions(afterSecond, 'journal.setCells', cells(0, 3)))).toEqual({ mark: 2, absence: 0 });
  });

  it('leaves another cell and another page alone', () => {
    const known = note(NOTHING_CARRIED, 'journal.setCells', cells(0, 5), taken(5, 1));
    expect(seenOf(carryVersions(known, 'journal.setCells', cells(0, 5, 8)))).toEqual({ mark: 0, absence: 0 });
    expect(seenOf(carryVersions(known, 'journal.setCells', { courseId: 7, changes: [{ ...cells(0, 5).changes[0], studentId: 101 }] }))).toEqual({ mark: 0, absence: 0 });
  });

  it('leaves an entry alone that saw a version nobody of us has replaced', () => {
    const known = note(NOTHING_CARRIED, 'journal.setCells', cells(2, 5), taken(5, 3));
    expect(seenOf(carryVersions(known, 'journal.setCells', cells(7, 4)))).toEqual({ mark: 7, absence: 0 });
  });

  it('carries an absence to the other columns of the lesson', () => {
    const absent: Cells = { courseId: 7, changes: [{ ...CELL, seen: { mark: 0, absence: 0 }, set: { kind: 'absence', code: 'н' } }] };
    const known = note(NOTHING_CARRIED, 'journal.setCells', absent, taken(0, 0, { mark: null, absence: { code: 'н', version: 4 } }));
    const other: Cells = { courseId: 7, changes: [{ ...CELL, column: 2, seen: { mark: 0, absence: 0 }, set: { kind: 'clear' } }] };
    expect(seenOf(carryVersions(known, 'journal.setCells', other))).toEqual({ mark: 0, absence: 4 });
  });

  it('carries nothing from an entry that was refused', () => {
    const known = note(NOTHING_CARRIED, 'journal.setCells', cells(0, 5), taken(3, 9, { refusal: 'changedByOther' }));
    expect(seenOf(carryVersions(known, 'journal.setCells', cells(0, 4)))).toEqual({ mark: 0, absence: 0 });
  });

  it('carries nothing where somebody else has written over it before the answer was made anew', () => {
    const known = note(NOTHING_CARRIED, 'journal.setCells', cells(0, 5), taken(3, 2));
    expect(seenOf(carryVersions(known, 'journal.setCells', cells(0, 4)))).toEqual({ mark: 0, absence: 0 });
  });

  it('lets a second text of a lesson follow the first', () => {
    const known = note(NOTHING_CARRIED, 'journal.saveLesson', lesson(2), lessonAnswer(3, { topic: 'Степень', noHomework: true, attendanceTaken: true }));
    expect((carryVersions(known, 'journal.saveLesson', lesson(2, { topic: 'Степень и корень' })) as Lesson).version).toBe(3);
  });

  it('lets it follow also where the first had to be tried again', () => {
    const answer = lessonAnswer(2, { topic: 'Степень', noHomework: true, attendanceTaken: true });
    const known = note(NOTHING_CARRIED, 'journal.saveLesson', lesson(1), answer, lesson(0));
    expect((carryVersions(known, 'journal.saveLesson', lesson(0)) as Lesson).version).toBe(2);
  });

  it('tries a lesson again that got its row by the first mark, but not one in which somebody has written', () => {
    expect(findSecondTry('journal.saveLesson', lesson(0), lessonAnswer(1, {}, ['changedByOther']))).toEqual(lesson(1));
    expect(findSecondTry('journal.saveLesson', lesson(0), lessonAnswer(1, { topic: 'Корни' }, ['changedByOther']))).toBeNull();
    expect(findSecondTry('journal.saveLesson', lesson(2), lessonAnswer(3, {}, ['changedByOther']))).toBeNull();
    expect(findSecondTry('journal.setCells', cells(0, 5), taken(3, 1, { refusal: 'changedByOther' }))).toBeNull();
  });
});
