import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fill, renderApp } from '../support/render-app';
import { aFolderReport, aReport, aStorage } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

describe('a new school without a file', { timeout: 60_000 }, () => {
  it('asks for requisites, rules, classes and two people, and makes the school of the answers', async () => {
    const { backend, user } = renderApp({
      session: null,
      answers: {
        'storage.getState': () => aStorage({ state: 'none', folder: null, school: null }),
        'storage.checkFolder': () => aFolderReport(),
        'storage.createSchool': () => ({ folder: 'S:\\Школа', report: aReport({ applied: true }), adminLogin: 'admin', adminSlip: new Uint8Array([37, 80]) }),
      },
    });
    const next = async () => { await user.click(screen.getByRole('button', { name: 'Дальше' })); };
    await user.click(await screen.findByRole('button', { name: 'Создать школу без файла…' }));
    await user.click(await screen.findByRole('button', { name: 'Выбрать папку…' }));
    await next();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Дальше' }).disabled).toBe(true);
    await fill('Полное название школы', 'Средняя школа № 5');
    await fill('Краткое название', 'СШ № 5');
    await fill('Населённый пункт', 'Минусинск');
    await next();
    await user.selectOptions(screen.getByLabelText('Регламент школы'), '003');
    await user.selectOptions(screen.getByLabelText('Учебные периоды'), 'trimester');
    await next();
    await fill('7 класс', 'аб');
    expect(screen.getByText('Всего классов: 12')).toBeTruthy();
    await next();
    const people: [string, number, string][] = [['Фамилия', 0, 'Орлов'], ['Имя', 0, 'Пётр'], ['Фамилия', 1, 'Белова'], ['Имя', 1, 'Анна']];
    for (const [label, index, text] of people) await user.type(screen.getAllByLabelText(label)[index] ?? document.body, text);
    await next();
    await user.click(screen.getByRole('button', { name: 'Создать школу' }));
    expect(await screen.findByText('Школа создана в папке «S:\\Школа».')).toBeTruthy();
    expect(backend.inputsOf('storage.createSchool')).toMatchObject([{ folder: 'S:\\Школа', preset: '003', adminLogin: 'admin', blank: { fullName: 'Средняя школа № 5', periodKind: 'trimester', director: { lastName: 'Орлов' }, administrator: { lastName: 'Белова' }, letters: { 7: 'аб' } } }]);
  });
});
