import type { YearBells, YearCalendar, YearCard } from '@shared/contract/calendar-contract';

export function aYear(part: Partial<YearCard> = {}): YearCard {
  return { id: 1, version: 1, name: '2025/2026', startDate: '2025-09-01', endDate: '2026-05-26', state: 'open', isCurrent: true, closedOn: null, lastChange: { at: '2025-08-25T03:00:00.000Z', author: 'Лебедев П. А.' }, ...part };
}

const span = (id: number, name: string, startDate: string, endDate: string) => ({ id, name, startDate, endDate, closedPages: 0 });
const CLASSES = [{ classId: 5, name: '1А', grade: 1, shift: 1, weekDays: null }, { classId: 7, name: '7А', grade: 7, shift: 1, weekDays: null }, { classId: 8, name: '7Б', grade: 7, shift: 1, weekDays: null }];

export function aCalendar(part: Partial<YearCalendar> = {}): YearCalendar {
  const days = { version: 1, gradeFrom: 1, gradeTo: 11, classId: null, lastChange: null };
  return {
    year: aYear(), weekDays: 5,
    levels: [{
      gradeFrom: 1, gradeTo: 9, kind: 'quarter', version: 40, lastChange: null,
      periods: [span(1, 'I четверть', '2025-09-01', '2025-10-24'), span(2, 'II четверть', '2025-11-05', '2025-12-30'), span(3, 'III четверть', '2026-01-12', '2026-03-27'), span(4, 'IV четверть', '2026-04-06', '2026-05-26')],
    }],
    freeDays: [
      { ...days, id: 1, kind: 'vacation', name: 'Осенние каникулы', startDate: '2025-10-25', endDate: '2025-11-04' },
      { ...days, id: 2, kind: 'vacation', name: 'Зимние каникулы', startDate: '2025-12-31', endDate: '2026-01-11' },
      { ...days, id: 3, kind: 'vacation', name: 'Весенние каникулы', startDate: '2026-03-28', endDate: '2026-04-05' },
      { ...days, id: 4, kind: 'holiday', name: 'День защитника Отечества', startDate: '2026-02-23', endDate: '2026-02-23' },
    ],
    specialDays: [{ ...days, id: 9, kind: 'moved', date: '2025-12-13', name: 'За 15 декабря', followsWeekday: 1, followsParity: null }],
    classes: CLASSES,
    publicDays: [{ kind: 'holiday', name: 'Праздник Весны и Труда', startDate: '2026-05-01', endDate: '2026-05-01', replaces: null, source: 'Трудовой кодекс РФ, статья 112' }],
    transfersUnknownFor: [],
    ...part,
  };
}

export function someBells(part: Partial<YearBells> = {}): YearBells {
  const lessons = [{ number: 1, startTime: '08:30', endTime: '09:10' }, { number: 2, startTime: '09:20', endTime: '10:00' }];
  return {
    year: aYear(), freeFrom: '2025-12-11', classes: CLASSES,
    schedules: [{ id: 3, version: 2, name: 'Основное', lessons, retiredOn: null, lastUsedOn: '2025-12-10', lastChange: null }],
    rules: CLASSES.map(({ classId }, index) => ({ id: index + 1, version: 1, source: 'class', scheduleId: 3, dateFrom: '2025-09-01', dateTo: null, weekday: null, shift: null, gradeFrom: null, gradeTo: null, classId, reason: null })),
    ...part,
  };
}
