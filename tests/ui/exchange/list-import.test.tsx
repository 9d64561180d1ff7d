import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportReport } from '@shared/contract/exchange-contract';
import type { ListTable } from '@shared/domain/exchange';
import { renderApp } from '../support/render-app';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const FIELDS = [{ field: 'fullName', title: 'ФИО' }, { field: 'className', title: 'Класс' }, { field: 'birthDate', title: 'Дата рождения' }];
const NONE = { fields: [], needed: [['name']] };
const TABLE: ListTable = {
  sheets: [{
    name: 'Лист1', rowCount: 25, headRow: 1, target: 'students', mapping: { fullName: 1 },
    columns: [{ column: 1, letter: 'A', title: 'Ученик', examples: ['Абрамов Егор', 'Боброва Яна'] }, { column: 2, letter: 'B', title: 'Родился', examples: ['01.02.2012'] }],
  }],
  fields: { students: { fields: FIELDS, needed: [['className', 'birthDate', 'fullName']] }, staff: NONE, subjects: NONE, rooms: NONE },
  profiles: [{ name: 'Из 1С', target: 'students', titles: { fullName: 'Ученик', birthDate: 'Родился' } }],
  classes: ['7А', '7Б'],
};
const report = (part: Partial<ImportReport>): ImportReport => ({ kind: 'list', fileName: 'список.xlsx', counts: [{ what: 'Ученики', created: 25, unchanged: 0 }], problems: [], applied: false, batchId: null, needs: null, ...part });

describe('a list from any table', () => {
  it('says what is still to be named, takes remembered heads and one class for all rows, checks and loads', async () => {
    const { backend, user } = renderApp({
      href: '/exchange/list',
      answers: { 'exchange.readTable': () => TABLE, 'exchange.checkList': () => report({}), 'exchange.importList': () => report({ applied: true, batchId: 3 }) },
    });
    const input = await screen.findByLabelText('Выберите таблицу');
    await user.upload(input, new File(['x'], 'список.xlsx'));
    expect(await screen.findByText('Осталось указать: «Класс», «Дата рождения».')).toBeTruthy();
    expect(screen.getByText('Абрамов Егор · Боброва Яна')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Сопоставить как раньше'), 'Из 1С');
    await user.selectOptions(screen.getByLabelText('Класс для всех строк'), '7Б');
    expect(screen.getByLabelText<HTMLSelectElement>('Столбец B: что это').value).toBe('birthDate');
    await user.click(screen.getByRole('button', { name: 'Проверить' }));
    await user.click(await screen.findByRole('button', { name: 'Загрузить' }));
    expect(await screen.findByText(/Список загружен/)).toBeTruthy();
    expect(backend.inputsOf('exchange.importList')[0]).toMatchObject({ target: 'students', mapping: { fullName: 1, birthDate: 2 }, constants: { className: '7Б' }, profile: 'Из 1С', acceptWarnings: false });
  });

  it('does not load what has errors, and checks again after a change', async () => {
    const problem = { level: 'error' as const, file: 'список.xlsx', sheet: 'Лист1', cell: 'B5', value: '31.02', message: 'Такой даты нет.' };
    const { user } = renderApp({ href: '/exchange/list', answers: { 'exchange.readTable': () => ({ ...TABLE, sheets: TABLE.sheets.map((sheet) => ({ ...sheet, mapping: { fullName: 1, birthDate: 2, className: 3 } })) }), 'exchange.checkList': () => report({ problems: [problem] }) } });
    const input = await screen.findByLabelText('Выберите таблицу');
    await user.upload(input, new File(['x'], 'список.xlsx'));
    await user.click(await screen.findByRole('button', { name: 'Проверить' }));
    expect(await screen.findByText('Такой даты нет.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Загрузить' })).toBeNull();
  });
});
