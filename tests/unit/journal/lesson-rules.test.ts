import { describe, expect, it } from 'vitest';
import { findLessonRefusals, isPlaceholder, type LessonPlace, type LessonText } from '@shared/domain/journal';

const place: LessonPlace = { isLessonKnown: true, isPeriodClosed: false, isWindowOver: false, isFuture: false, isSeenVersion: true };
const lesson: LessonText = { topic: 'Числовые выражения', homework: '§ 1, № 13', noHomework: false, attendanceTaken: true };
const refuse = (edit: Partial<LessonText>, at: Partial<LessonPlace> = {}) => findLessonRefusals({ ...lesson, ...edit }, { ...place, ...at });

describe('placeholders', () => {
  it('are signs, digits alone, one letter, one letter repeated', () => {
    const texts = ['-', '–', '…', '...', 'а', 'Я.', 'ааа', 'Хх', '№ 5', '12'];
    expect(texts.filter((text) => !isPlaceholder(text, 'topic'))).toEqual([]);
  });

  it('are not words, however short, nor a number of a task as homework', () => {
    expect(isPlaceholder('Ом', 'topic')).toBe(false);
    expect(isPlaceholder('Be', 'topic')).toBe(false);
    expect(isPlaceholder('№ 45', 'homework')).toBe(false);
    expect(isPlaceholder('а', 'homework')).toBe(true);
    expect(isPlaceholder('—', 'homework')).toBe(true);
  });
});

describe('the right page of a lesson', () => {
  it('is taken when it is understandable, and when parts of it are still empty', () => {
    expect(refuse({})).toEqual([]);
    expect(refuse({ topic: null, homework: null, attendanceTaken: false })).toEqual([]);
    expect(refuse({ homework: null, noHomework: true })).toEqual([]);
  });

  it('is refused with every reason at once', () => {
    expect(refuse({ topic: '-', homework: '…', noHomework: true }, { isFuture: true })).toEqual(['placeholderTopic', 'placeholderHomework', 'homeworkAndNone', 'futureAttendance']);
  });

  it('refuses a topic that is none of the plan’s where the plan is kept to strictly', () => {
    expect(refuse({}, { topicRefusal: 'topicNotInPlan' })).toEqual(['topicNotInPlan']);
    expect(refuse({ topic: '-' }, { topicRefusal: 'topicNeedsReason' })).toEqual(['placeholderTopic']);
  });

  it('refuses homework together with «не задано»', () => {
    expect(refuse({ noHomework: true })).toEqual(['homeworkAndNone']);
  });

  it('takes topic and homework ahead, attendance not', () => {
    expect(refuse({ attendanceTaken: false }, { isFuture: true })).toEqual([]);
    expect(refuse({}, { isFuture: true })).toEqual(['futureAttendance']);
  });

  it('refuses a lesson from nowhere, a closed period, and what somebody else has changed', () => {
    expect(refuse({ topic: '-' }, { isLessonKnown: false })).toEqual(['noSuchLesson']);
    expect(refuse({ topic: '-' }, { isPeriodClosed: true })).toEqual(['periodClosed']);
    expect(refuse({ topic: '-' }, { isSeenVersion: false })).toEqual(['changedByOther']);
  });
});
