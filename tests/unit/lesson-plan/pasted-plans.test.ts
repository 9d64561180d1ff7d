import { describe, expect, it } from 'vitest';
import { WORK_TYPES } from '@shared/domain/journal';
import { findHeadMapping, findPlanDueDate, formatTableText, guessMapping, parseTableText, readField, readPlanDate, readPlanRows, type ColumnMapping } from '@shared/domain/lesson-plan';

const YEAR = { startDate: '2025-09-01', endDate: '2026-05-26' };

describe('text of the clipboard', () => {
  it.each([
    ['cells of Excel', '1\tТема\r\n2\tЕщё\r\n', [['1', 'Тема'], ['2', 'Ещё']]],
    ['a quoted cell with a line break and quotes', '1\t"Роман\n""Война и мир"""\t§ 2', [['1', 'Роман\n"Война и мир"', '§ 2']]],
    ['a title in quotes is no quoted cell', '"Тихий Дон" М. А. Шолохова\t1', [['"Тихий Дон" М. А. Шолохова', '1']]],
    ['an open quote does not swallow the rest', '"Слово\t1\nДело\t2', [['"Слово', '1'], ['Дело', '2']]],
    ['empty cells stay', 'а\t\tв', [['а', '', 'в']]],
  ])('%s', (_name, text, rows) => {
    expect(parseTableText(text)).toEqual(rows);
  });

  it('comes back as it went', () => {
    const rows = [['а\nб', '"в"', 'г'], ['1', '', 'х']];
    expect(parseTableText(formatTableText(rows))).toEqual(rows);
  });
});

describe('columns of a pasted block', () => {
  it('are told by a head, in any order', () => {
    expect(findHeadMapping(['№ п/п', 'Кол-во часов', 'Тема урока', 'Учитель', 'Д/З'])).toEqual(['ordinal', 'hours', 'topic', null, 'homework']);
    expect(findHeadMapping(['1', 'Натуральные числа'])).toBeNull();
  });

  it('are guessed without one', () => {
    expect(guessMapping([['1', 'Натуральные числа', '1', '02.09'], ['2', 'Дробные числа и их сравнение', '2', '04.09']])).toEqual(['ordinal', 'topic', 'hours', 'plannedDate']);
    expect(guessMapping([['Натуральные числа']])).toEqual(['topic']);
    expect(guessMapping([['', '']])).toEqual([null, null]);
  });
});

describe('rows of a plan', () => {
  const mapping: ColumnMapping = ['ordinal', 'topic', 'hours', 'lessonType', 'homework'];
  const read = (...rows: string[][]) => readPlanRows(rows, mapping, YEAR, WORK_TYPES);

  it('take the section from the row above them, and leave sums and blanks out', () => {
    const { topics, skipped } = read(['', 'Раздел 1. Числа'], ['1', 'Натуральные  числа', '2', '', '§ 1'], ['', ''], ['2', 'Контрольная работа № 1', '', '', ''], ['', 'Итого', '3']);
    expect(topics.map(({ section, topic, hours, workType, homework }) => [section, topic, hours, workType, homework])).toEqual([
      ['Раздел 1. Числа', 'Натуральные числа', 2, null, '§ 1'], ['Раздел 1. Числа', 'Контрольная работа № 1', 1, 'control', null],
    ]);
    expect(skipped).toEqual([1, 3, 5]);
  });

  it('know reserve hours and a kind of lesson that is a work', () => {
    const { topics } = read(['1', 'Резервный урок', '1'], ['2', 'Степени', '1', 'Самостоятельная работа']);
    expect(topics.map(({ isReserve, workType }) => [isReserve, workType])).toEqual([[true, null], [false, 'independent']]);
  });

  it.each([['16.09.2025', '2025-09-16'], ['16.9', '2025-09-16'], ['3.02', '2026-02-03'], ['03.02.26', '2026-02-03'], ['31.02', null], ['сент.', null], ['16.07', null]])('read the date %s', (text, date) => {
    expect(readPlanDate(text, YEAR)).toBe(date);
  });

  it.each([
    ['hours', '2 ч.', { hours: 2 }], ['hours', '', { hours: 1 }], ['hours', 'два', null], ['hours', '99', null],
    ['workType', 'контрольная работа', { workType: 'control' }], ['workType', 'Л', { workType: 'laboratory' }], ['workType', 'ерунда', null], ['workType', '', { workType: null }],
    ['homework', '  ', { homework: null }], ['plannedDate', '01.09', { plannedDate: '2025-09-01', plannedUntil: '2025-09-01' }], ['plannedDate', 'завтра', null],
  ] as const)('a cell %s takes «%s»', (field, text, value) => {
    expect(readField(field, text, YEAR, WORK_TYPES)).toEqual(value);
  });
});

describe('the day by which plans have to be there (LRS-06)', () => {
  const periods = [{ name: 'I', startDate: '2025-09-01', endDate: '2025-10-24' }, { name: 'II', startDate: '2025-11-05', endDate: '2025-12-30' }];
  it.each<[string, Parameters<typeof findPlanDueDate>[0], string, string]>([
    ['five days before the year', { unit: 'daysFromYearStart', amount: -5 }, '2025-11-20', '2025-08-27'],
    ['a week before the period that is on', { unit: 'daysBeforePeriod', amount: 7 }, '2025-11-20', '2025-10-29'],
    ['a week before the next period, in the holidays', { unit: 'daysBeforePeriod', amount: 7 }, '2025-10-28', '2025-10-29'],
    ['the fifth of September', { unit: 'onDay', day: '09-05' }, '2025-11-20', '2025-09-05'],
    ['the first day where nothing is said', { unit: 'none' }, '2025-11-20', '2025-09-01'],
  ])('is %s', (_name, term, today, due) => {
    expect(findPlanDueDate(term, YEAR, periods, today)).toBe(due);
  });
});
