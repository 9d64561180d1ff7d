import { expect, it } from 'vitest';
import { EMPTY_RECORD, findLacks, findLessonStatus, listRequired, type LessonRecord } from '@shared/domain/journal';

const REQUIRED = listRequired({ kind: 'lesson' });
const full: LessonRecord = { ...EMPTY_RECORD, topic: 'Степень', homework: '§ 5', attendanceTaken: true };
const statusOf = (record: LessonRecord, isFuture = false) => findLessonStatus(record, findLacks(record, REQUIRED), isFuture);

it('lacks topic, homework and attendance while nothing is recorded', () => {
  expect(findLacks(EMPTY_RECORD, REQUIRED)).toEqual(['topic', 'homework', 'attendance']);
});

it('takes «не задано» for homework', () => {
  expect(findLacks({ ...full, homework: null }, REQUIRED)).toEqual(['homework']);
  expect(findLacks({ ...full, homework: null, noHomework: true }, REQUIRED)).toEqual([]);
});

it('does not take absences for confirmed attendance', () => {
  expect(findLacks({ ...full, attendanceTaken: false, hasAbsences: true }, REQUIRED)).toEqual(['attendance']);
});

it('asks for marks or «без отметок» only where they are required', () => {
  expect(findLacks(full, [...REQUIRED, 'marks'])).toEqual(['marks']);
  expect(findLacks({ ...full, noMarks: true }, [...REQUIRED, 'marks'])).toEqual([]);
  expect(findLacks({ ...full, hasMarks: true }, [...REQUIRED, 'marks'])).toEqual([]);
});

it('asks no homework of an extra-curricular lesson', () => {
  expect(findLacks(EMPTY_RECORD, listRequired({ kind: 'extracurricular' }))).toEqual(['topic', 'attendance']);
});

it('is empty, partial, complete – and future before its day, whatever is written ahead', () => {
  expect(statusOf(EMPTY_RECORD)).toBe('empty');
  expect(statusOf({ ...EMPTY_RECORD, hasMarks: true })).toBe('partial');
  expect(statusOf({ ...EMPTY_RECORD, hasAbsences: true })).toBe('partial');
  expect(statusOf({ ...EMPTY_RECORD, noHomework: true })).toBe('partial');
  expect(statusOf(full)).toBe('complete');
  expect(statusOf(full, true)).toBe('future');
});
