import { bellScheduleTable, bellTimeTable, classBellsTable, gradingPeriodTable, schoolTable, schoolYearTable, vacationTable } from '@main/database/entities';
import type { Transaction } from '@main/database/transaction';

const QUARTERS = [
  ['I четверть', '2025-09-01', '2025-10-24'],
  ['II четверть', '2025-11-05', '2025-12-30'],
  ['III четверть', '2026-01-12', '2026-03-27'],
  ['IV четверть', '2026-04-06', '2026-05-26'],
] as const;
const FREE_DAYS = [
  ['vacation', 'Осенние каникулы', '2025-10-25', '2025-11-04'],
  ['vacation', 'Зимние каникулы', '2025-12-31', '2026-01-11'],
  ['vacation', 'Весенние каникулы', '2026-03-28', '2026-04-05'],
  ['holiday', 'День народного единства', '2025-11-04', '2025-11-04'],
  ['holiday', 'Новогодние праздники', '2026-01-01', '2026-01-08'],
  ['holiday', 'День защитника Отечества', '2026-02-23', '2026-02-23'],
] as const;
const BELLS = [
  ['08:30', '09:10'],
  ['09:20', '10:00'],
  ['10:20', '11:00'],
  ['11:20', '12:00'],
  ['12:10', '12:50'],
  ['13:00', '13:40'],
] as const;

export type CalendarIds = { readonly yearId: number; readonly periodIds: readonly [number, number, number, number]; readonly bellsId: number };

/** School, year 2025/2026, four quarters, vacations, holidays, bells of six lessons. */
export function insertCalendar(transaction: Transaction): CalendarIds {
  transaction.insert(schoolTable, {
    fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 12»', shortName: 'МБОУ «СОШ № 12»', locality: 'г. Канск',
    directorName: 'Соколов Игорь Петрович', weekDays: 5, timeZone: 'Asia/Krasnoyarsk', preset: 'default', createdAt: '2025-08-25T03:00:00.000Z',
  });
  const yearId = transaction.insert(schoolYearTable, { name: '2025/2026', startDate: '2025-09-01', endDate: '2026-05-26', isOpen: 1 });
  const quarter = ([name, startDate, endDate]: (typeof QUARTERS)[number], index: number): number =>
    transaction.insert(gradingPeriodTable, { yearId, kind: 'quarter', name, ordinal: index + 1, gradeFrom: 1, gradeTo: 9, startDate, endDate });
  const periodIds: CalendarIds['periodIds'] = [quarter(QUARTERS[0], 0), quarter(QUARTERS[1], 1), quarter(QUARTERS[2], 2), quarter(QUARTERS[3], 3)];
  for (const [kind, name, startDate, endDate] of FREE_DAYS) transaction.insert(vacationTable, { yearId, kind, name, gradeFrom: 1, gradeTo: 11, startDate, endDate });
  const bellsId = transaction.insert(bellScheduleTable, { yearId, name: 'Основное' });
  BELLS.forEach(([startTime, endTime], index) => transaction.insert(bellTimeTable, { scheduleId: bellsId, lessonNumber: index + 1, startTime, endTime }));
  return { yearId, periodIds, bellsId };
}

export function insertClassBells(transaction: Transaction, classId: number, scheduleId: number): void {
  transaction.insert(classBellsTable, { classId, scheduleId, dateFrom: '2025-09-01' });
}
