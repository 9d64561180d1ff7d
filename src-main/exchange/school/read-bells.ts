import { addDays, type CalendarDate } from '@shared/lib/calendar-date';
import { foldName, type BellRecord, type BellScheduleRecord, type ClassRecord } from '@shared/domain/exchange';
import type { SchoolCalendar } from './read-calendar';
import { BELL_COLUMNS } from './school-columns';
import { takeRows, type SchoolReading } from './school-reading';

const MAX_LESSONS = 14;

/** Sheet «Звонки»: a lesson of a schedule in a row; an empty schedule name continues the one above. */
export function readBells(reading: SchoolReading): BellScheduleRecord[] {
  const schedules = new Map<string, { readonly name: string; readonly lessons: BellRecord[] }>();
  let name = '';
  for (const row of takeRows(reading, 'Звонки', BELL_COLUMNS, ['schedule'])) {
    name = row.text('schedule') || name;
    if (name === '') row.requiredText('schedule');
    const lesson: BellRecord = { number: row.requiredInteger('number', 0, MAX_LESSONS), startTime: row.time('startTime'), endTime: row.time('endTime'), source: row.source, faulty: row.faulty };
    const known = schedules.get(foldName(name));
    if (known) known.lessons.push(lesson);
    else schedules.set(foldName(name), { name, lessons: [lesson] });
  }
  return [...schedules.values()];
}

/**
 * Bell schedules of a class through the year. A schedule named for the first half-year gives way to the one of the same name for
 * the second, or to «Основное», when the second half begins for that grade.
 */
export function listBellSpans(schedule: string, grade: number, calendar: SchoolCalendar, schedules: readonly BellScheduleRecord[]): ClassRecord['bells'] {
  const first = { from: calendar.year.startDate, schedule };
  if (!/I полугодие|1 полугодие|первое полугодие/iu.test(schedule) || /II полугодие/iu.test(schedule)) return [first];
  const base = foldName(schedule.replace(/\(?\s*(I|1|первое) полугодие\s*\)?/iu, ''));
  const second = schedules.find((item) => foldName(item.name).startsWith(base) && /II полугодие|2 полугодие|второе полугодие/iu.test(item.name));
  const next = second ?? schedules.find((item) => foldName(item.name) === 'основное') ?? schedules.find((item) => item.name !== schedule);
  const from = findSecondHalf(grade, calendar);
  return next && from !== null ? [first, { from, schedule: next.name }] : [first];
}

/** The half-year of the grade itself, the third quarter, or the day after the vacation that spans the New Year. */
function findSecondHalf(grade: number, calendar: SchoolCalendar): CalendarDate | null {
  const own = calendar.periods.filter((period) => period.grades.from <= grade && grade <= period.grades.to && period.startDate !== '');
  const half = own.filter((period) => period.kind === 'halfYear')[1];
  const quarter = own.filter((period) => period.kind === 'quarter')[2];
  const newYear = `${Number(calendar.year.startDate.slice(0, 4)) + 1}-01-01`;
  const vacation = calendar.vacations.find((span) => span.startDate !== '' && span.startDate <= newYear && span.endDate >= newYear);
  return half?.startDate ?? quarter?.startDate ?? (vacation ? addDays(vacation.endDate, 1) : null);
}
