import { describe, expect, it } from 'vitest';
import { checkFreeDays, checkPeriodChange, checkPeriodSet, checkSpecialDay, checkTaughtDays, proposePeriods, proposeVacations, type FreeDays, type PeriodSurroundings, type SpecialDayDraft } from '@shared/domain/school';

const YEAR = { startDate: '2025-09-01', endDate: '2026-05-26' };
const LEVEL = { gradeFrom: 1, gradeTo: 9 };
const span = (name: string, startDate: string, endDate: string, gradeFrom = 1, gradeTo = 11) => ({ name, startDate, endDate, gradeFrom, gradeTo });
const VACATIONS = [span('Осенние каникулы', '2025-10-25', '2025-11-04'), span('Зимние каникулы', '2025-12-31', '2026-01-11'), span('Весенние каникулы', '2026-03-28', '2026-04-05')];
const QUARTERS = [
  { name: 'I четверть', startDate: '2025-09-01', endDate: '2025-10-24' }, { name: 'II четверть', startDate: '2025-11-05', endDate: '2025-12-30' },
  { name: 'III четверть', startDate: '2026-01-12', endDate: '2026-03-27' }, { name: 'IV четверть', startDate: '2026-04-06', endDate: '2026-05-26' },
];
const AROUND: PeriodSurroundings = { year: YEAR, weekDays: 5, vacations: VACATIONS, holidays: [], otherLevels: [{ gradeFrom: 10, gradeTo: 11 }] };
const put = (index: number, part: Partial<(typeof QUARTERS)[number]>) => QUARTERS.map((period, at) => (at === index ? { ...period, ...part } : period));
const check = (periods: typeof QUARTERS, around = AROUND) => checkPeriodSet(LEVEL, periods, around).map(({ row, text }) => `${row}: ${text}`);

describe('periods of a level', () => {
  it('are right as the sample school has them', () => {
    expect(check(QUARTERS)).toEqual([]);
  });

  it('are refused when there are none, two have one name, or one has none', () => {
    expect(check([])[0]).toContain('не указано ни одного');
    expect(check(put(1, { name: 'I четверть' }))).toEqual(['I четверть: название повторяется.']);
    expect(check(put(2, { name: ' ' }))).toEqual(['Строка 3: нет названия.']);
  });

  it('are refused when an end is before its beginning or beyond the year', () => {
    expect(check(put(0, { endDate: '2025-08-30' }))).toEqual(['I четверть: конец (30.08.2025) раньше начала (01.09.2025).']);
    expect(check(put(3, { endDate: '2026-06-01' }))).toEqual(['IV четверть: (06.04.2026–01.06.2026) выходит за границы учебного года (01.09.2025–26.05.2026).']);
  });

  it('are refused when they overlap, naming the one that is wrong', () => {
    expect(check(put(0, { endDate: '2025-11-10' }))[0]).toBe('I четверть: пересекается с «II четверть» (05.11.2025–30.12.2025). Конец должен быть раньше 25.10.2025.');
  });

  it('are refused on a vacation, but may have one inside', () => {
    expect(check(put(1, { startDate: '2025-11-01' }))).toEqual(['II четверть: (01.11.2025–30.12.2025) заходит на каникулы «Осенние каникулы» (25.10.2025–04.11.2025). Каникулы лежат между периодами или внутри одного из них.']);
    expect(check([{ name: 'I полугодие', startDate: '2025-09-01', endDate: '2025-12-30' }, { name: 'II полугодие', startDate: '2026-01-12', endDate: '2026-05-26' }])).toEqual([]);
  });

  it('leave no school day between them that is no vacation', () => {
    expect(check(put(1, { startDate: '2025-11-06' }))).toEqual(['I четверть: учебные дни 05.11.2025 не входят ни в один период и не объявлены каникулами. Продлите период или впишите каникулы.']);
    expect(check(put(1, { startDate: '2025-11-06' }), { ...AROUND, holidays: [span('Перенос', '2025-11-05', '2025-11-05')] })).toEqual([]);
    expect(check(put(1, { startDate: '2025-11-06' }), { ...AROUND, holidays: [span('Перенос', '2025-11-05', '2025-11-05', 5, 9)] })).toHaveLength(1);
  });

  it('belong to grades that no other level has', () => {
    expect(checkPeriodSet({ gradeFrom: 1, gradeTo: 10 }, QUARTERS, AROUND)[0]?.text).toContain('для классов 10–11 периоды уже заданы');
  });
});

describe('a change of periods in use', () => {
  const use = { closedPages: 0, closedLessonDates: [], markCount: 0 };
  const first = { id: 1, ...QUARTERS[0]!, use };
  const dates = ['2025-10-20', '2025-10-24', '2025-11-05'];

  it('takes away what nothing hangs on', () => {
    expect(checkPeriodChange([first], [])).toEqual([]);
  });

  it('keeps a period with marks', () => {
    expect(checkPeriodChange([{ ...first, use: { ...use, markCount: 2 } }], [])).toEqual([{ row: 'I четверть', index: null, text: 'убрать нельзя: за период выставлено 2 отметки, закрыто страниц – 0.' }]);
  });

  it('moves no border across lessons of a closed page, either way', () => {
    const closed = { ...first, use: { closedPages: 1, closedLessonDates: dates, markCount: 0 } };
    const move = (endDate: string) => checkPeriodChange([closed], [{ ...first, endDate }]).map(({ text }) => text);
    expect(move('2025-10-23')[0]).toContain('24.10.2025');
    expect(move('2025-11-07')[0]).toContain('05.11.2025');
    expect(move('2025-10-25')).toEqual([]);
    expect(checkPeriodChange([{ ...first, use: { ...use, closedLessonDates: dates } }], [{ ...first, endDate: '2025-10-23' }])).toEqual([]);
  });
});

describe('vacations and holidays', () => {
  const periods = QUARTERS.map((period) => ({ ...period, ...LEVEL }));
  const freeDays: FreeDays[] = VACATIONS.map((vacation, index) => ({ ...vacation, id: index + 1, kind: 'vacation', classId: null }));
  const draft = (part: Partial<FreeDays>): FreeDays => ({ id: null, kind: 'vacation', name: 'Карантин', startDate: '2025-12-08', endDate: '2025-12-14', gradeFrom: 1, gradeTo: 11, classId: null, ...part });
  const checkDays = (part: Partial<FreeDays>) => checkFreeDays(draft(part), { year: YEAR, periods, freeDays }).map(({ text }) => text);

  it('lie inside a period or between two', () => {
    expect(checkDays({})).toEqual([]);
    expect(checkDays({ startDate: '2025-10-20', endDate: '2025-10-26' })[0]).toContain('пересекается с «I четверть»');
  });

  it('do not lie on each other, nor beyond the year', () => {
    expect(checkDays({ startDate: '2026-03-30', endDate: '2026-03-31' })[0]).toContain('пересекается с «Весенние каникулы»');
    expect(checkDays({ startDate: '2026-05-20', endDate: '2026-06-10' })[0]).toContain('выходит за границы');
  });

  it('may end a period where they are of one class', () => {
    expect(checkDays({ startDate: '2025-10-20', endDate: '2025-10-24', gradeFrom: 7, gradeTo: 7, classId: 5 })).toEqual([]);
    expect(checkDays({ startDate: '2025-10-20', endDate: '2025-10-26', gradeFrom: 7, gradeTo: 7, classId: 5 })).not.toEqual([]);
  });

  it('are not declared over lessons already written down', () => {
    const taught = [{ classId: 5, className: '7А', grade: 7, date: '2025-12-09' }, { classId: 6, className: '7Б', grade: 7, date: '2025-12-09' }];
    expect(checkTaughtDays('«Карантин»', [draft({ classId: 5 })], taught)[0]?.text).toContain('09.12.2025; класс 7А.');
    expect(checkTaughtDays('«Карантин»', [draft({ gradeFrom: 8 })], taught)).toEqual([]);
  });
});

describe('a special day', () => {
  const around = { year: YEAR, weekDays: 5, periods: QUARTERS.map((period) => ({ ...period, ...LEVEL })), vacations: VACATIONS, specialDays: [] as SpecialDayDraft[] };
  const day = (part: Partial<SpecialDayDraft>): SpecialDayDraft => ({ id: null, kind: 'moved', date: '2025-11-08', name: 'За 3 ноября', gradeFrom: 1, gradeTo: 9, classId: null, followsWeekday: 1, followsParity: null, ...part });
  const checkDay = (part: Partial<SpecialDayDraft>, of = around) => checkSpecialDay(day(part), of).map(({ text }) => text);

  it('may be a Saturday that goes by the timetable of a Monday', () => {
    expect(checkDay({})).toEqual([]);
  });

  it('is refused outside the periods and on a vacation when lessons are moved to it', () => {
    expect(checkDay({ date: '2025-11-01' })[0]).toContain('не входит ни в один учебный период');
    expect(checkDay({ gradeFrom: 10, gradeTo: 11 })[0]).toContain('не входит ни в один учебный период');
    expect(checkDay({ date: '2025-12-06' }, { ...around, vacations: [span('Карантин', '2025-12-01', '2025-12-07')] })[0]).toContain('на каникулах «Карантин»');
  });

  it('is refused where it changes nothing, or where there is one for the same classes', () => {
    expect(checkDay({ date: '2025-12-10', followsWeekday: 3 })[0]).toContain('это и так учебный день');
    expect(checkDay({ kind: 'cancelled' }, { ...around, specialDays: [day({ id: 4 })] })[0]).toContain('уже записано: «За 3 ноября»');
    expect(checkDay({ id: 4 }, { ...around, specialDays: [day({ id: 4 })] })).toEqual([]);
  });
});

describe('proposed dates', () => {
  it('lie between the vacations of the year', () => {
    expect(proposePeriods('quarter', YEAR, VACATIONS)).toEqual(QUARTERS);
    expect(proposePeriods('halfYear', YEAR, VACATIONS).map(({ name, startDate, endDate }) => [name, startDate, endDate])).toEqual([['I полугодие', '2025-09-01', '2025-12-30'], ['II полугодие', '2026-01-12', '2026-05-26']]);
  });

  it('are right without vacations, for every kind and year', () => {
    for (const kind of ['quarter', 'trimester', 'halfYear', 'semester', 'module'] as const) {
      for (const first of [2025, 2026, 2027, 2031]) {
        const year = { startDate: `${first}-09-01`, endDate: `${first + 1}-05-31` };
        expect(checkPeriodSet(LEVEL, proposePeriods(kind, year, []), { ...AROUND, year, vacations: [] })).toEqual([]);
        const vacations = proposeVacations(year).map((vacation) => ({ ...vacation, gradeFrom: 1, gradeTo: 11 }));
        expect(checkPeriodSet(LEVEL, proposePeriods(kind, year, vacations), { ...AROUND, year, vacations })).toEqual([]);
      }
    }
  });
});
