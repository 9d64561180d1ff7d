import { describe, expect, it } from 'vitest';
import { buildRegulation, checkValue, formatSetting, getParameter, parsePreset, PARAMETERS, PRESET_CODES, SETTING_KEYS } from '@shared/domain/regulation';
import { aRegulation, getPreset, readPresetFile } from '../../support/load-presets';

const general = getPreset('default');

describe('the presets', () => {
  it('have all 86 parameters of section 4.1, each once', () => {
    const ids = SETTING_KEYS.map((key) => getParameter(key).id).sort();
    expect(ids).toEqual(Array.from({ length: 86 }, (_, index) => `LRS-${String(index + 1).padStart(2, '0')}`));
    expect(Object.keys(PARAMETERS)).toHaveLength(86);
  });

  it('keep the clause of a value, and the general rules where their document is silent', () => {
    expect(getPreset('002').values.attendanceTerm).toEqual({ value: { unit: 'minutesFromLessonStart', amount: 20 }, clause: 'регламент 2.9', said: null });
    expect(getPreset('004').values.entryWindow).toEqual({ value: general.values.entryWindow.value, clause: null, said: null });
    expect(getPreset('002').values.forecastTerm).toEqual({ value: general.values.forecastTerm.value, clause: 'дневник 4', said: 'регулярно' });
  });

  it.each([
    ['000', 'entryWindow', 'отметки – 14 календарных дней; остальные данные урока – до закрытия периода, позже срока – с пометкой'],
    ['001', 'homeworkTerm', 'в день урока, не позже чем через 3 часа после последнего урока класса'],
    ['002', 'homeworkTerm', 'в день урока, не позже чем через 1,5 часа после последнего урока класса'],
    ['003', 'forecastTerm', 'не позже чем за 10 календарных дней до конца периода'],
    ['003', 'consentMode', 'данные не вносятся'],
    ['004', 'availability', 'режим – с перерывом на обслуживание; начало перерыва – 02:00; конец перерыва – 06:00'],
    ['001', 'planLead', 'срок – не позже чем за 5 календарных дней до начала учебного года; первый раз после регистрации школы – не установлено'],
    ['001', 'keepJournal', 'срок – 5 лет; носители – бумажный'],
    ['000', 'periodMarkTerm', 'не позже чем через 2 дня после конца периода'],
  ] as const)('%s words %s: «%s»', (code, key, words) => {
    expect(formatSetting(key, getPreset(code).values[key].value)).toBe(words);
  });

  it('say every value in words that differ from preset to preset where the values do', () => {
    for (const key of SETTING_KEYS) {
      const values = new Set(PRESET_CODES.map((code) => JSON.stringify(getPreset(code).values[key].value)));
      const words = new Set(PRESET_CODES.map((code) => formatSetting(key, getPreset(code).values[key].value)));
      expect({ key, words: words.size }).toEqual({ key, words: values.size });
      for (const text of words) expect(text).toMatch(/[а-яё0-9]/u);
    }
  });

  it('are refused with a missing, unknown or impossible value', () => {
    const file = readPresetFile('002') as { values: Record<string, unknown> };
    const withValues = (values: Record<string, unknown>): unknown => ({ ...file, values: { ...file.values, ...values } });
    expect(() => parsePreset(withValues({ markTerm: undefined }), general)).toThrow('markTerm is missing');
    expect(() => parsePreset(withValues({ markTrem: null }), general)).toThrow('unknown markTrem');
    expect(() => parsePreset(withValues({ markTerm: { value: { unit: 'hours', amount: 3 } } }), general)).toThrow('markTerm');
    expect(() => parsePreset(withValues({ markTerm: null }), null)).toThrow('has no value');
  });
});

describe('a value', () => {
  const check = (key: keyof typeof PARAMETERS, value: unknown) => checkValue(getParameter(key).kind, value);

  it.each([
    ['markTerm', { unit: 'calendarDays', amount: 7, more: 1 }, { unit: 'calendarDays', amount: 7 }],
    ['homeworkTerm', { unit: 'hoursAfterLastLesson', amount: 1.5 }, { unit: 'hoursAfterLastLesson', amount: 1.5 }],
    ['performanceReport', ['yearly', 'periodEnd'], ['periodEnd', 'yearly']],
    ['periodMarkTerm', { unit: 'byOrderDate', dates: ['2026-05-25', '2025-12-27', '2026-05-25'] }, { unit: 'byOrderDate', dates: ['2025-12-27', '2026-05-25'] }],
    ['hoursReport', { unit: 'onDay', day: '02-29' }, { unit: 'onDay', day: '02-29' }],
  ] as const)('of %s is taken as far as it is known', (key, raw, value) => {
    expect(check(key, raw)).toEqual({ value, problem: null });
  });

  it.each([
    ['markTerm', { unit: 'calendarDays' }], ['markTerm', { unit: 'calendarDays', amount: -1 }], ['markTerm', { unit: 'calendarDays', amount: 1.5 }], ['markTerm', { unit: 'untilPeriodClosing' }],
    ['markTerm', null], ['homeworkTerm', { unit: 'hoursAfterLastLesson', amount: 1.25 }], ['hoursReport', { unit: 'onDay', day: '02-30' }], ['markScale', 'from3'],
    ['performanceReport', ['hourly']], ['acquaintance', 'on'], ['controlPerDay', 0], ['controlPerDay', 1.5], ['availability', { hasBreak: true, from: '25:00', to: '06:00' }],
    ['availability', { hasBreak: true, from: '02:00' }], ['supportHours', '  '], ['periodMarkTerm', { unit: 'byOrderDate', dates: ['27.12.2025'] }], ['groupOwner', []],
  ] as const)('of %s is refused: %j', (key, raw) => {
    expect(check(key, raw).problem).toMatch(/[а-я]/u);
  });
});

describe('a regulation', () => {
  const first = { id: 1, key: 'markTerm', value: { unit: 'calendarDays', amount: 2 }, dateFrom: '2025-10-01' } as const;

  it('is the preset with what was changed with effect by the date', () => {
    const at = (date: string) => buildRegulation(date, { firstPreset: '000', choices: [], changes: [first] }, getPreset);
    expect(at('2025-09-30').get('markTerm')).toEqual({ unit: 'calendarDays', amount: 14 });
    expect(at('2025-10-01').get('markTerm')).toEqual({ unit: 'calendarDays', amount: 2 });
    expect(at('2025-10-01').findSource('markTerm')).toEqual(first);
    expect(at('2025-10-01').findSource('topicTerm')).toBeNull();
  });

  it('takes the later of two changes from one day, and the later day before the later change', () => {
    const second = { ...first, id: 2, value: { unit: 'weekly' } } as const;
    const earlier = { ...first, id: 3, value: { unit: 'lessonDay' }, dateFrom: '2025-09-15' } as const;
    expect(buildRegulation('2025-12-10', { firstPreset: '000', choices: [], changes: [first, second, earlier] }, getPreset).get('markTerm')).toEqual({ unit: 'weekly' });
  });

  it('begins anew with the choice of another preset, but keeps what is changed from its day on', () => {
    const choices = [{ id: 5, preset: '003', dateFrom: '2025-11-01' }] as const;
    const later = { ...first, id: 6, key: 'topicTerm', dateFrom: '2025-11-01' } as const;
    const at = (date: string) => buildRegulation(date, { firstPreset: '000', choices, changes: [first, later] }, getPreset);
    expect(at('2025-10-31').preset).toBe('000');
    expect(at('2025-11-01').preset).toBe('003');
    expect(at('2025-11-01').get('markTerm')).toEqual({ unit: 'lessonDay' });
    expect(at('2025-11-01').get('topicTerm')).toEqual({ unit: 'calendarDays', amount: 2 });
  });

  it('of every preset has a value for every key', () => {
    for (const code of PRESET_CODES) for (const key of SETTING_KEYS) expect(aRegulation(code).get(key)).toBeDefined();
  });
});
