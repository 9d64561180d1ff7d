import { describe, expect, it } from 'vitest';
import { findDutyProblems, findModeProblem, findRequisiteProblems, findShownTeacher, formatClassName, lacksAdministrator, planClassTeacher, type ClassTeacherSpan } from '@shared/domain/school';

const FIRST: ClassTeacherSpan = { id: 1, staffId: 10, dateFrom: '2025-09-01', dateTo: null };

describe('a change of the class teacher', () => {
  it.each([
    ['closes the former one the day before', 11, '2025-12-10', { close: { id: 1, dateTo: '2025-12-09' }, correct: null, add: { staffId: 11, dateFrom: '2025-12-10' } }],
    ['corrects one appointed from that very day', 11, '2025-09-01', { close: null, correct: { id: 1, staffId: 11 }, add: null }],
    ['changes nothing for the same person', 10, '2025-12-10', { close: null, correct: null, add: null }],
    ['leaves the class without one', null, '2025-12-10', { close: { id: 1, dateTo: '2025-12-09' }, correct: null, add: null }],
  ])('%s', (_what, staffId, from, change) => {
    expect(planClassTeacher([FIRST], staffId, from)).toEqual({ problem: null, change });
  });

  it('is refused before a later appointment, and without a date', () => {
    expect(planClassTeacher([{ ...FIRST, dateFrom: '2026-01-12' }], 11, '2025-12-10')).toEqual({ problem: 'laterTeacher' });
    expect(planClassTeacher([], 11, null)).toEqual({ problem: 'noDate' });
  });

  it('shows the teacher of the day, before the year the one to come, and none who has left', () => {
    expect(findShownTeacher([FIRST], '2025-08-25')?.staffId).toBe(10);
    expect(findShownTeacher([{ ...FIRST, dateTo: '2025-11-01' }, { ...FIRST, id: 2, staffId: 11, dateFrom: '2025-11-02' }], '2025-12-10')?.staffId).toBe(11);
    expect(findShownTeacher([{ ...FIRST, dateTo: '2025-11-01' }], '2025-12-10')).toBeNull();
  });
});

it('finds slips in ИНН, ОГРН, e-mail and site', () => {
  expect(findRequisiteProblems({ inn: '7707083893', ogrn: '1027700132195', email: 'школа@почта.рф', site: 'школа12.рф' })).toEqual([]);
  expect(findRequisiteProblems({ inn: '7707083894', ogrn: '1027700132196', email: 'a@b', site: 'нет сайта' })).toEqual(['badInn', 'badOgrn', 'badEmail', 'badSite']);
});

it('counts the lessons that a week can hold by the days of the class, else of the school', () => {
  expect(findModeProblem({ weekDays: 5, mostPerDay: 7, mostPerWeek: 36 }, 6)).toBe('modeTooLong');
  expect(findModeProblem({ weekDays: null, mostPerDay: 7, mostPerWeek: 36 }, 6)).toBeNull();
});

it('names a class by its letter however it was typed', () => {
  expect([formatClassName(7, ' а '), formatClassName(10, 'ИТ')]).toEqual(['7А', '10ИТ']);
});

describe('persons in charge', () => {
  const admin = { duty: 'administrator', staffId: 1, orderNumber: '5', orderDate: '2025-08-28', dateFrom: '2025-09-01', dateTo: null } as const;
  it('need an administrator on every day', () => {
    expect(lacksAdministrator([admin], '2025-09-01')).toBe(false);
    expect(lacksAdministrator([{ ...admin, dateTo: '2025-09-10' }], '2025-09-11')).toBe(true);
    expect(lacksAdministrator([{ ...admin, duty: 'consultant' }], '2025-09-01')).toBe(true);
  });

  it('do not lose the last administrator, nor are appointed twice for one time', () => {
    expect(findDutyProblems({ ...admin, dateTo: '2025-11-30' }, [], true, '2025-12-10')).toEqual(['lastAdministrator']);
    expect(findDutyProblems({ ...admin, dateTo: '2025-11-30' }, [{ ...admin, staffId: 2 }], true, '2025-12-10')).toEqual([]);
    expect(findDutyProblems(admin, [{ ...admin, dateFrom: '2025-10-01' }], false, '2025-12-10')).toEqual(['twice']);
    expect(findDutyProblems({ ...admin, orderDate: null, dateTo: '2025-08-01' }, [], false, '2025-12-10')).toEqual(['endsBeforeStart', 'orderWithoutDate']);
  });
});
