import type { SchoolFile, SpanRecord } from '@shared/domain/exchange';
import { bellScheduleTable, bellTimeTable, gradingPeriodTable, roomTable, schoolTable, schoolYearTable, settingTable, subjectTable, vacationTable } from '../../../database/entities';
import type { ImportWriter } from '../import-writer';

/** Ids of what the school file names, by those names. */
export type CalendarIds = { readonly yearId: number; readonly bells: ReadonlyMap<string, number>; readonly rooms: ReadonlyMap<string, number>; readonly subjects: ReadonlyMap<string, number> };

/** School, year, periods, vacations, bells, rooms, subjects (SET-03…SET-08). */
export function importCalendar(writer: ImportWriter, file: SchoolFile, facts: { preset: string; programVersion: string }): CalendarIds {
  importRequisites(writer, file, facts);
  const { year } = file;
  const yearId = writer.ensure(schoolYearTable, 'Учебный год', { name: year.name }, { startDate: year.startDate, endDate: year.endDate, isOpen: 1 }, year.name);
  importSpans(writer, file, yearId);
  return { yearId, bells: importBells(writer, file, yearId), rooms: importRooms(writer, file), subjects: importSubjects(writer, file) };
}

function importRequisites(writer: ImportWriter, { requisites }: SchoolFile, facts: { preset: string; programVersion: string }): void {
  const { fullName, shortName, settlement, address, inn, ogrn, director, weekDays, timeZone } = requisites;
  const known = writer.transaction.query.find<{ createdAt: string; preset: string }>('SELECT created_at AS "createdAt", preset FROM school WHERE id = 1');
  const values = { fullName, shortName, locality: settlement, address, inn, ogrn, directorName: director, weekDays, timeZone };
  writer.ensure(schoolTable, 'Школа', { id: 1 }, known ? values : { ...values, preset: facts.preset, createdAt: writer.transaction.author.at }, shortName);
  if (!known) writer.ensure(settingTable, 'Параметры', { name: 'programVersion' }, { value: facts.programVersion });
}

function importSpans(writer: ImportWriter, file: SchoolFile, yearId: number): void {
  file.periods.forEach((period, index) => {
    const { name, kind, startDate, endDate, grades } = period;
    writer.ensure(gradingPeriodTable, 'Учебные периоды', { yearId, name, gradeFrom: grades.from }, { kind, ordinal: index + 1, gradeTo: grades.to, startDate, endDate }, name);
  });
  const add = (kind: string, what: string) => ({ name, startDate, endDate, grades }: SpanRecord): void => {
    writer.ensure(vacationTable, what, { yearId, kind, name, gradeFrom: grades.from }, { gradeTo: grades.to, startDate, endDate }, name);
  };
  file.vacations.forEach(add('vacation', 'Каникулы'));
  file.holidays.forEach(add('holiday', 'Праздничные дни'));
}

function importBells(writer: ImportWriter, file: SchoolFile, yearId: number): Map<string, number> {
  const ids = new Map<string, number>();
  for (const schedule of file.bellSchedules) {
    const scheduleId = writer.ensure(bellScheduleTable, 'Расписания звонков', { yearId, name: schedule.name }, {});
    ids.set(schedule.name, scheduleId);
    for (const { number, startTime, endTime } of schedule.lessons) {
      writer.ensure(bellTimeTable, 'Звонки', { scheduleId, lessonNumber: number }, { startTime, endTime }, `${schedule.name}, урок ${String(number)}`);
    }
  }
  return ids;
}

export function importRooms(writer: ImportWriter, file: SchoolFile): Map<string, number> {
  return new Map(file.rooms.map(({ name, title, seats }) => [name, writer.ensure(roomTable, 'Кабинеты', { name }, { title, capacity: seats }, name)]));
}

export const COMPONENTS = { mandatory: 'federal', school: 'school', extracurricular: 'extracurricular' } as const;

function importSubjects(writer: ImportWriter, file: SchoolFile): Map<string, number> {
  return new Map(
    file.subjects.map(({ name, shortName, area, component, isDivisible }, index) => {
      const values = { shortName, area, component: COMPONENTS[component], isDivisible: isDivisible ? 1 : 0, ordinal: index + 1 };
      return [name, writer.ensure(subjectTable, 'Предметы', { name }, values, name)];
    }),
  );
}
