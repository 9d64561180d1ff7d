import { expect, it } from 'vitest';
import { buildYearCalendar, type YearCalendarModel } from '@main/documents';
import { addDays } from '@shared/lib/calendar-date';
import { SCHOOL, STAMP } from '../../support/documents/a-class-book';
import { joinTexts, OPTIONS, readPages } from '../../support/documents/read-pdf';

const DAYS = Array.from({ length: 300 }, (_, index) => ({ date: addDays('2025-09-01', index), letter: '', tone: 0 as const, isFree: false }));
const aModel = (part: Partial<YearCalendarModel>): YearCalendarModel => ({
  stamp: STAMP, school: SCHOOL, approval: 'project', yearName: '2025/2026', shownFor: null, days: DAYS, notes: [], legend: [],
  periods: [['все', 'I четверть', '01.09–24.10.2025', '40']], freeDays: [['Осенние каникулы', 'все', '25.10–04.11.2025', '11']], ...part,
});

it('carries what the first page has no room for to the next one, each with «ПРОЕКТ» until it is approved', async () => {
  const periods = Array.from({ length: 30 }, (_, index) => ['1', `модуль ${String(index + 1)}`, '01.09–24.10.2025', '40']);
  const result = await buildYearCalendar(aModel({ periods }), OPTIONS);
  const pages = (await readPages(result.bytes)).map(joinTexts);
  expect(pages).toHaveLength(2);
  for (const page of pages) expect(page).toContain('ПРОЕКТ');
  for (let number = 1; number <= 30; number += 1) expect(pages.join(' ')).toContain(`модуль ${String(number)} `);
});

it('names the order of the director once it is approved', async () => {
  const text = (await readPages((await buildYearCalendar(aModel({ approval: { on: '2025-08-29', orderNumber: '101-о' } }), OPTIONS)).bytes)).map(joinTexts).join(' ');
  expect(text).toContain('Приказ от 29.08.2025 № 101-о');
  expect(text).not.toContain('ПРОЕКТ');
});
