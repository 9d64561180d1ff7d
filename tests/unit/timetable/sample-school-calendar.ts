import type { DayOff, TimetableBase, TimetableEntry } from '@shared/domain/timetable';

const off = (kind: DayOff['kind'], name: string, startDate: string, endDate: string, gradeFrom = 1, gradeTo = 11): DayOff => ({ kind, name, startDate, endDate, gradeFrom, gradeTo, classId: null });
const quarter = (startDate: string, endDate: string) => ({ startDate, endDate, gradeFrom: 1, gradeTo: 9 });
const halfYear = (startDate: string, endDate: string) => ({ startDate, endDate, gradeFrom: 10, gradeTo: 11 });

/** Year 2025/2026 of the sample school: quarters, half-years, vacations, holidays, its main bells and those of grade 1. */
export const SAMPLE_CALENDAR = {
  yearStart: '2025-09-01',
  weekDays: 5,
  versions: [{ id: 1, dateFrom: '2025-09-01', dateTo: null }],
  periods: [
    quarter('2025-09-01', '2025-10-24'), quarter('2025-11-05', '2025-12-30'), quarter('2026-01-12', '2026-03-27'), quarter('2026-04-06', '2026-05-26'),
    halfYear('2025-09-01', '2025-12-30'), halfYear('2026-01-12', '2026-05-26'),
  ],
  daysOff: [
    off('vacation', 'Осенние каникулы', '2025-10-25', '2025-11-04'),
    off('vacation', 'Зимние каникулы', '2025-12-31', '2026-01-11'),
    off('vacation', 'Дополнительные каникулы', '2026-02-14', '2026-02-22', 1, 1),
    off('vacation', 'Весенние каникулы', '2026-03-28', '2026-04-05'),
    off('holiday', 'День защитника Отечества', '2026-02-23', '2026-02-23'),
    off('holiday', 'Международный женский день (перенос)', '2026-03-09', '2026-03-09'),
    off('holiday', 'Праздник Весны и Труда', '2026-05-01', '2026-05-01'),
    off('holiday', 'День Победы (перенос)', '2026-05-11', '2026-05-11'),
  ],
  specialDays: [],
  bellRules: [],
  bellTimes: [
    { scheduleId: 1, lessonNumber: 1, startTime: '08:30', endTime: '09:10' },
    { scheduleId: 1, lessonNumber: 2, startTime: '09:20', endTime: '10:00' },
    { scheduleId: 1, lessonNumber: 6, startTime: '13:00', endTime: '13:40' },
    { scheduleId: 2, lessonNumber: 1, startTime: '08:30', endTime: '09:05' },
  ],
} as const satisfies Partial<TimetableBase>;

/** Entries of one course in version 1: pairs of weekday and lesson number. */
export function weekly(courseId: number, slots: readonly (readonly [weekday: number, lessonNumber: number])[], room: string | null = null): TimetableEntry[] {
  return slots.map(([weekday, lessonNumber]) => ({ versionId: 1, courseId, weekday, lessonNumber, parity: 0, room }));
}
