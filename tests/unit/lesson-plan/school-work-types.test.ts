import { describe, expect, it } from 'vitest';
import { getWorkType, listOpenTypes, WORK_TYPES } from '@shared/domain/journal';
import { checkPlan, findWorkType, formatWorkType, makePlanLine, readField, readPlanRows, type PlanFrame } from '@shared/domain/lesson-plan';

const YEAR = { startDate: '2025-09-01', endDate: '2026-05-26' };
const control = getWorkType('control', WORK_TYPES);
const reading = { ...getWorkType('answer', WORK_TYPES), code: 'own1', name: 'Чтение вслух', letter: 'Чт' };
const quiz = { ...reading, code: 'own2', name: 'Контрольный диктант', letter: 'Кд', isMonitoring: true };
const old = { ...getWorkType('laboratory', WORK_TYPES), closedFrom: '2025-09-01' };
const types = [...WORK_TYPES.filter(({ code }) => code !== 'control' && code !== 'laboratory'), { ...control, name: 'Большая работа' }, old, reading, quiz];
const open = listOpenTypes(types, '2025-09-10');

describe('kinds of work of the school in a plan', () => {
  it.each([['чтение вслух', 'own1'], ['Чт', 'own1'], ['Большая работа', 'control'], ['к/р', 'control'], ['Контрольный диктант', 'own2'], ['Диктант', 'dictation'], ['Лабораторная работа', null], ['Не указан', null]])('a cell takes «%s»', (text, workType) => {
    expect(readField('workType', text, YEAR, open)).toEqual(workType === null ? null : { workType });
  });

  it.each([
    [null, 'Чтение вслух: «Бородино»', 'own1'],
    [null, 'Чтение вслух и разбор по ролям', null],
    [null, 'Контрольный диктант № 2', 'own2'],
    [null, 'Контрольная работа № 2', 'control'],
    [null, 'Лабораторная работа № 1', null],
    ['Чтение вслух', 'Бородино', 'own1'],
  ])('a row with type «%s» and topic «%s»', (lessonType, topic, workType) => {
    expect(findWorkType(lessonType, topic, open)).toBe(workType);
  });

  it('a pasted row names them, and a retired one stays readable', () => {
    expect(readPlanRows([['Бородино', 'чтение вслух']], ['topic', 'workType'], YEAR, open).topics).toMatchObject([{ workType: 'own1' }]);
    expect(formatWorkType('laboratory', types)).toBe('Лабораторная работа');
    expect(formatWorkType('control', types)).toBe('Большая работа');
  });

  it('the check counts works for control, and tells a kind that is retired by its day', () => {
    const frame: PlanFrame = { yearHours: 36, periods: [], slots: [], ordinals: null, workTypes: types };
    const day = (plannedDate: string) => ({ plannedDate, plannedUntil: plannedDate });
    const check = (workType: string, plannedDate: string) => checkPlan([makePlanLine(1, { topic: 'Тема', hours: 36, workType, ...day(plannedDate) })], frame).map(({ code, line, details }) => [code, line, details.name]);
    expect(check('own2', '2025-09-10')).toEqual([]);
    expect(check('own1', '2025-09-10')).toEqual([['noControlWorks', null, undefined]]);
    expect(check('laboratory', '2025-09-10')).toEqual([['workRetired', 0, 'Лабораторная работа']]);
    expect(check('laboratory', '2025-08-31')).toEqual([]);
  });
});
