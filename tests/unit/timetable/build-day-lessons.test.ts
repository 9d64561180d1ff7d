import { describe, expect, it } from 'vitest';
import { buildDayLessons, makeClassRule, type TimetableBase } from '@shared/domain/timetable';
import { SAMPLE_CALENDAR, weekly } from './sample-school-calendar';

const YEAR = ['2025-09-01', '2026-05-26'] as const;

/** Algebra of 7А, 7Б, 7В and a course of grade 1 and of grade 11, as the sample school's timetable has them. */
const base: TimetableBase = {
  ...SAMPLE_CALENDAR,
  courses: [
    { id: 71, classId: 1, grade: 7, shift: 1, weekDays: null },
    { id: 72, classId: 2, grade: 7, shift: 1, weekDays: null },
    { id: 73, classId: 3, grade: 7, shift: 1, weekDays: null },
    { id: 11, classId: 4, grade: 1, shift: 1, weekDays: null },
    { id: 110, classId: 5, grade: 11, shift: 1, weekDays: null },
  ],
  bellRules: [
    { classId: 1, scheduleId: 1, dateFrom: '2025-09-01', dateTo: null },
    { classId: 4, scheduleId: 2, dateFrom: '2025-09-01', dateTo: '2026-01-11' },
    { classId: 4, scheduleId: 1, dateFrom: '2026-01-12', dateTo: null },
  ].map(makeClassRule),
  entries: [
    ...weekly(71, [[5, 2], [3, 2], [4, 6]], '313'),
    ...weekly(72, [[2, 7], [4, 6], [5, 1]]),
    ...weekly(73, [[1, 3], [4, 6], [5, 4]]),
    ...weekly(11, [[1, 1]]),
    ...weekly(110, [[1, 1]]),
  ],
};

function datesOf(courseId: number, from: string, to: string, of = base): string[] {
  return buildDayLessons(of, from, to).filter((lesson) => lesson.courseId === courseId).map((lesson) => lesson.date);
}

describe('lessons of the year', () => {
  it('counts 101, 102 and 99 algebra lessons in 7А, 7Б and 7В of the sample school', () => {
    expect([71, 72, 73].map((id) => datesOf(id, ...YEAR).length)).toEqual([101, 102, 99]);
  });

  it('orders lessons by date, number and course, with room and bell times', () => {
    expect(buildDayLessons(base, '2025-09-03', '2025-09-04')).toEqual([
      { courseId: 71, date: '2025-09-03', lessonNumber: 2, startTime: '09:20', endTime: '10:00', room: '313' },
      { courseId: 71, date: '2025-09-04', lessonNumber: 6, startTime: '13:00', endTime: '13:40', room: '313' },
      { courseId: 72, date: '2025-09-04', lessonNumber: 6, startTime: null, endTime: null, room: null },
      { courseId: 73, date: '2025-09-04', lessonNumber: 6, startTime: null, endTime: null, room: null },
    ]);
  });

  it('has none for a span that ends before it begins', () => {
    expect(buildDayLessons(base, '2025-09-04', '2025-09-03')).toEqual([]);
  });
});

describe('days without lessons', () => {
  it('leaves out vacations: the last lesson before and the first after autumn vacations', () => {
    expect(datesOf(71, '2025-10-20', '2025-11-07')).toEqual(['2025-10-22', '2025-10-23', '2025-10-24', '2025-11-05', '2025-11-06', '2025-11-07']);
  });

  it('leaves out holidays', () => {
    expect(datesOf(73, '2026-02-16', '2026-03-02').filter((date) => date.endsWith('23'))).toEqual([]);
    expect(datesOf(71, '2026-04-29', '2026-05-06')).toEqual(['2026-04-29', '2026-04-30', '2026-05-06']);
  });

  it('gives the extra vacation to grade 1 only', () => {
    expect(datesOf(11, '2026-02-09', '2026-03-02')).toEqual(['2026-02-09', '2026-03-02']);
    expect(datesOf(110, '2026-02-09', '2026-03-02')).toEqual(['2026-02-09', '2026-02-16', '2026-03-02']);
  });

  it('leaves out days outside every period of the grade, though no vacation names them', () => {
    const gap = { ...base, daysOff: [] };
    expect(datesOf(71, '2025-10-24', '2025-11-05', gap)).toEqual(['2025-10-24', '2025-11-05']);
    expect(datesOf(110, '2025-10-27', '2025-10-27', gap)).toEqual(['2025-10-27']);
  });

  it('leaves out Saturday in a five-day school and keeps it in a six-day one', () => {
    const withSaturday = { ...base, entries: weekly(71, [[6, 1]]) };
    expect(datesOf(71, '2025-09-01', '2025-09-14', withSaturday)).toEqual([]);
    expect(datesOf(71, '2025-09-01', '2025-09-14', { ...withSaturday, weekDays: 6 })).toEqual(['2025-09-06', '2025-09-13']);
  });
});

describe('what is dated', () => {
  it('takes bells in force on the date: grade 1 goes by the main ones from January', () => {
    const times = (date: string) => buildDayLessons(base, date, date).find((lesson) => lesson.courseId === 11)?.endTime;
    expect([times('2025-12-29'), times('2026-01-12')]).toEqual(['09:05', '09:10']);
  });

  it('takes the timetable version in force, the later one where two overlap', () => {
    const versions = [...base.versions, { id: 2, dateFrom: '2025-09-08', dateTo: '2025-09-14' }];
    const entries = [...weekly(71, [[1, 1]]), { versionId: 2, courseId: 71, weekday: 2, lessonNumber: 1, parity: 0, room: null }];
    expect(datesOf(71, '2025-09-01', '2025-09-21', { ...base, versions, entries })).toEqual(['2025-09-01', '2025-09-09', '2025-09-15']);
  });

  it('drops a course that the version in force does not have', () => {
    const versions = [{ id: 1, dateFrom: '2025-09-01', dateTo: null }, { id: 2, dateFrom: '2025-09-08', dateTo: null }];
    expect(datesOf(11, '2025-09-01', '2025-09-30', { ...base, versions })).toEqual(['2025-09-01']);
  });

  it('takes odd weeks from the week of the first day on', () => {
    const odd = { ...weekly(71, [[3, 1]])[0]!, parity: 1 };
    const even = { ...weekly(72, [[3, 1]])[0]!, parity: 2 };
    const byWeek = { ...base, yearStart: '2025-09-02', entries: [odd, even] };
    expect(datesOf(71, '2025-09-01', '2025-09-26', byWeek)).toEqual(['2025-09-03', '2025-09-17']);
    expect(datesOf(72, '2025-09-01', '2025-09-26', byWeek)).toEqual(['2025-09-10', '2025-09-24']);
  });
});
