import { isCalendarDate, type CalendarDate } from '../../lib/calendar-date';
import { findWorkType } from './find-work-type';
import type { ColumnMapping, PlanField } from './plan-columns';
import { MAX_LINE_HOURS, type PlanTopic } from './plan-line';
import { readWorkType, type PlanWorkType } from './plan-work-type';

export type PlanYear = { readonly startDate: CalendarDate; readonly endDate: CalendarDate };
export type PlanReading = { readonly topics: readonly PlanTopic[]; /** Numbers of rows, from 1, that were no topic: heads of sections, sums, blanks. */ readonly skipped: readonly number[] };

const SUMMARY = /^(итого|всего)(\s|:|$)/iu;
const SECTION = /^(раздел|глава|модуль|тема)\s*\d/iu;
const RESERVE = /^(резерв|резервн)/iu;

/** Rows of a pasted block or a file as topics of a plan, with kinds of work that may be chosen: a row with a section alone heads the rows below, sums and blank rows fall away. */
export function readPlanRows(rows: readonly (readonly string[])[], mapping: ColumnMapping, year: PlanYear, types: readonly PlanWorkType[]): PlanReading {
  const topics: PlanTopic[] = [];
  const skipped: number[] = [];
  let section: string | null = null;
  rows.forEach((row, index) => {
    const get = (field: PlanField): string | null => {
      const at = mapping.indexOf(field);
      return at < 0 ? null : tidy(row[at] ?? '');
    };
    const texts = row.map(tidy).filter((text) => text !== null);
    const heading = findHeading(texts);
    section = get('section') ?? heading ?? section;
    const topic = get('topic');
    if (texts.length === 0 || heading !== null || topic === null || texts.some((text) => SUMMARY.test(text))) skipped.push(index + 1);
    else topics.push(readTopic(topic, section, get, { year, types }));
  });
  return { topics, skipped };
}

function readTopic(topic: string, section: string | null, get: (field: PlanField) => string | null, { year, types }: { readonly year: PlanYear; readonly types: readonly PlanWorkType[] }): PlanTopic {
  const lessonType = get('lessonType');
  const plannedDate = readPlanDate(get('plannedDate') ?? '', year);
  return {
    section, topic, hours: readHours(get('hours') ?? '') ?? 1, lessonType, workType: readWorkType(get('workType') ?? '', types) ?? findWorkType(lessonType, topic, types), homework: get('homework'),
    isReserve: isReserveTopic(topic), plannedDate, plannedUntil: plannedDate,
  };
}

/** A reserve hour is told by its name: «Резерв», «Резервный урок». */
export function isReserveTopic(topic: string): boolean {
  return RESERVE.test(topic);
}

/** Line breaks inside a cell become blanks. */
function tidy(text: string): string | null {
  const clean = text.replace(/\s+/gu, ' ').trim();
  return clean === '' ? null : clean;
}

/** A row that holds nothing but «Раздел 1. Числа». */
function findHeading(texts: readonly string[]): string | null {
  const [only] = texts;
  return texts.length === 1 && only !== undefined && SECTION.test(only) ? only : null;
}

export function readHours(text: string): number | null {
  const hours = Number(/^(\d{1,2})(?:\s*ч\.?)?$/u.exec(text.trim())?.[1]);
  return hours >= 1 && hours <= MAX_LINE_HOURS ? hours : null;
}

/** «16.09.2025», «16.09.25», «16.09»: a day of the school year; null for anything else. */
export function readPlanDate(text: string, { startDate, endDate }: PlanYear): CalendarDate | null {
  const match = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2}|\d{4}))?\.?$/.exec(text.trim());
  if (!match) return null;
  const [, day = '', month = '', year] = match;
  const years = year === undefined ? [startDate.slice(0, 4), endDate.slice(0, 4)] : [year.length === 2 ? `20${year}` : year];
  const dates = years.map((one) => `${one}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).filter(isCalendarDate);
  return dates.find((date) => date >= startDate && date <= endDate) ?? (year === undefined ? null : (dates[0] ?? null));
}
