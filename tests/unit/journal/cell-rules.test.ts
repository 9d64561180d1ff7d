import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE, GIVEN_ABSENCE_CODES, findCellRefusal, findCellTarget, findMarksBan, listTouchedRecords, type CellPlace, type CellSet, type CellState } from '@shared/domain/journal';

const place: CellPlace = { isLessonKnown: true, isPeriodClosed: false, isWindowOver: false, isFuture: false, isOnList: true, isColumnKnown: true, marksBan: null, scale: DEFAULT_SCALE, date: '2025-12-10', absenceCodes: GIVEN_ABSENCE_CODES };
const empty: CellState = { mark: null, absence: null, hasOtherMark: false };
const marked: CellState = { mark: { value: 4, comment: 'за тетрадь', version: 3 }, absence: null, hasOtherMark: false };
const absent: CellState = { mark: null, absence: { code: 'н', version: 2 }, hasOtherMark: false };
const NONE = { mark: 0, absence: 0 };

const mark = (value: number): CellSet => ({ kind: 'mark', value });
const absence: CellSet = { kind: 'absence', code: 'б' };
const clear: CellSet = { kind: 'clear' };
const restore = (value: number | null, code: 'н' | null, comment: string | null = null): CellSet => ({ kind: 'restore', value, comment, code });

const inPlace = (changes: Partial<CellPlace>) => findCellRefusal(mark(5), NONE, { ...place, ...changes }, empty);

describe('where the cell lies', () => {
  it('takes a mark of a held lesson, in an open period, of a pupil on the list', () => {
    expect(inPlace({})).toBeNull();
  });

  it('refuses a lesson from nowhere, a closed period, a lesson not yet held, a pupil not on the list, a column that is not there', () => {
    expect(inPlace({ isLessonKnown: false })).toBe('noSuchLesson');
    expect(inPlace({ isPeriodClosed: true })).toBe('periodClosed');
    expect(inPlace({ isWindowOver: true })).toBe('windowOver');
    expect(inPlace({ isFuture: true })).toBe('futureLesson');
    expect(inPlace({ isOnList: false })).toBe('studentNotOnList');
    expect(inPlace({ isColumnKnown: false })).toBe('noSuchColumn');
  });

  it('refuses to clear in a closed period too', () => {
    expect(findCellRefusal(clear, { mark: 3, absence: 0 }, { ...place, isPeriodClosed: true }, marked)).toBe('periodClosed');
  });
});

describe('marks', () => {
  it('takes 2 to 5 and refuses what is not in the scale', () => {
    const values = [1, 2, 3, 4, 5, 6, 45];
    expect(values.filter((value) => findCellRefusal(mark(value), NONE, place, empty) === null)).toEqual([2, 3, 4, 5]);
    expect(findCellRefusal(mark(1), NONE, place, empty)).toBe('notInScale');
  });

  it('takes 1 where the school has switched it on', () => {
    expect(findCellRefusal(mark(1), NONE, { ...place, scale: { lowest: 1, highest: 5 } }, empty)).toBeNull();
  });

  it('refuses a mark of a pupil who was absent', () => {
    expect(findCellRefusal(mark(5), { mark: 0, absence: 2 }, place, absent)).toBe('absentStudent');
  });

  it('refuses marks in grade 1 and on extra-curricular pages, but takes absences there', () => {
    for (const ban of ['gradeless', 'extracurricularNoMarks'] as const) {
      const without = { ...place, marksBan: ban };
      expect(findCellRefusal(mark(5), NONE, without, empty)).toBe(ban);
      expect(findCellRefusal(restore(5, null), NONE, without, empty)).toBe(ban);
      expect(findCellRefusal(absence, NONE, without, empty)).toBeNull();
    }
  });

  it('knows pages without marks by grade and kind', () => {
    expect(findMarksBan({ kind: 'lesson', grade: 1 }, [1])).toBe('gradeless');
    expect(findMarksBan({ kind: 'lesson', grade: 2 }, [1])).toBeNull();
    expect(findMarksBan({ kind: 'lesson', grade: 2 }, [1, 2])).toBe('gradeless');
    expect(findMarksBan({ kind: 'lesson', grade: 1 }, [])).toBeNull();
    expect(findMarksBan({ kind: 'extracurricular', grade: 1 }, [])).toBe('extracurricularNoMarks');
  });
});

describe('absences', () => {
  it('takes only letters of the school, and after its day none that is retired; what stands stays', () => {
    const codes = [...GIVEN_ABSENCE_CODES.filter(({ code }) => code !== 'ну'), { code: 'сп', closedFrom: null }, { code: 'ну', closedFrom: '2025-12-10' }];
    const check = (code: string, date: string, state = empty, seen = NONE) => findCellRefusal({ kind: 'absence', code }, seen, { ...place, date, absenceCodes: codes }, state);
    expect([check('сп', '2025-12-10'), check('оп', '2025-12-10'), check('ну', '2025-12-09'), check('ну', '2025-12-10')]).toEqual([null, 'unknownAbsence', null, 'absenceRetired']);
    const standing: CellState = { ...empty, absence: { code: 'ну', version: 1 } };
    expect(check('ну', '2025-12-10', standing, { mark: 0, absence: 1 })).toBeNull();
  });

  it('brings a retired letter back when its removal is undone, but none that no list has', () => {
    const codes = [{ code: 'ну', closedFrom: '2025-09-01' }];
    const undo = (code: string) => findCellRefusal({ kind: 'restore', value: null, comment: null, code }, NONE, { ...place, absenceCodes: codes }, empty);
    expect([undo('ну'), undo('н')]).toEqual([null, 'unknownAbsence']);
  });

  it('refuses an absence where a mark stands, in this column or another one of the lesson', () => {
    expect(findCellRefusal(absence, { mark: 3, absence: 0 }, place, marked)).toBe('markHasAbsence');
    expect(findCellRefusal(absence, NONE, place, { ...empty, hasOtherMark: true })).toBe('markHasAbsence');
  });

  it('replaces one absence code by another', () => {
    expect(findCellRefusal(absence, { mark: 0, absence: 2 }, place, absent)).toBeNull();
    expect(findCellTarget(absence, absent)).toEqual({ value: null, comment: null, code: 'б' });
  });
});

describe('somebody else changed the cell', () => {
  it('refuses when the mark or the absence is not the one that was seen', () => {
    expect(findCellRefusal(mark(5), { mark: 2, absence: 0 }, place, marked)).toBe('changedByOther');
    expect(findCellRefusal(mark(5), NONE, place, marked)).toBe('changedByOther');
    expect(findCellRefusal(clear, { mark: 3, absence: 0 }, place, empty)).toBe('changedByOther');
    expect(findCellRefusal(mark(5), NONE, place, absent)).toBe('changedByOther');
    expect(findCellRefusal(mark(5), { mark: 3, absence: 0 }, place, marked)).toBeNull();
  });
});

describe('comments, clearing, undo', () => {
  it('writes a comment to a mark only', () => {
    const comment: CellSet = { kind: 'comment', text: 'переписал' };
    expect(findCellRefusal(comment, NONE, place, empty)).toBe('noMarkToComment');
    expect(findCellRefusal(comment, { mark: 3, absence: 0 }, place, marked)).toBeNull();
    expect(findCellTarget(comment, marked)).toEqual({ value: 4, comment: 'переписал', code: null });
    expect(findCellTarget({ kind: 'comment', text: '' }, marked)).toEqual({ value: 4, comment: null, code: null });
  });

  it('keeps the comment when the mark is replaced and drops it with the mark', () => {
    expect(findCellTarget(mark(5), marked)).toEqual({ value: 5, comment: 'за тетрадь', code: null });
    expect(findCellTarget(clear, marked)).toEqual({ value: null, comment: null, code: null });
  });

  it('clears an absence', () => {
    expect(findCellRefusal(clear, { mark: 0, absence: 2 }, place, absent)).toBeNull();
    expect(findCellTarget(clear, absent)).toEqual({ value: null, comment: null, code: null });
  });

  it('puts back a mark over an absence and an absence over a mark, but never both', () => {
    const seen = { mark: 0, absence: 2 };
    expect(findCellRefusal(restore(5, null), seen, place, absent)).toBeNull();
    expect(findCellTarget(restore(5, null, 'за тетрадь'), absent)).toEqual({ value: 5, comment: 'за тетрадь', code: null });
    expect(findCellRefusal(restore(null, 'н'), { mark: 3, absence: 0 }, place, marked)).toBeNull();
    expect(findCellTarget(restore(null, 'н', 'лишнее'), marked)).toEqual({ value: null, comment: null, code: 'н' });
    expect(findCellRefusal(restore(5, 'н'), NONE, place, empty)).toBe('absentStudent');
  });

  it('refuses to put back what the rules refuse', () => {
    expect(findCellRefusal(restore(7, null), NONE, place, empty)).toBe('notInScale');
    expect(findCellRefusal(restore(null, 'н'), NONE, place, { ...empty, hasOtherMark: true })).toBe('markHasAbsence');
  });
});

describe('a change of a cell', () => {
  it('touches the records that it makes different, each of which has its own term', () => {
    const both = { ...marked, absence: { code: 'н' as const, version: 1 } };
    expect(listTouchedRecords(mark(5), empty)).toEqual(['mark']);
    expect(listTouchedRecords(clear, both)).toEqual(['mark', 'attendance']);
    expect(listTouchedRecords(clear, empty)).toEqual([]);
    expect(listTouchedRecords({ kind: 'absence', code: 'б' }, empty)).toEqual(['attendance']);
  });
});
