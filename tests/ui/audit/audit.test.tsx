import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aLogRow } from '../support/audit-data';
import type { FakeAnswers } from '../support/fake-backend';
import { fill, renderApp } from '../support/render-app';
import { aClass, aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const answers: FakeAnswers = {
  'audit.list': () => ({ rows: [aLogRow()], next: null, lookedBackTo: null }),
  'audit.listPeople': () => [{ accountId: 5, name: 'Бобров Семён Ильич' }],
  'school.listClasses': () => [aClass()],
};

describe('the log of actions', { timeout: 60_000 }, () => {
  it('says when the entry was made beside the date of the lesson, and what became of what', async () => {
    renderApp({ href: '/audit', answers });
    expect((await screen.findByText('4 → 5')).closest('tr')?.textContent).toBe('10.12.2025 10:12№ 120Петрова С. С.КАБ-21изменено' + 'Журнал и отметки' + 'Отметка: 7А, Алгебра, 08.12.2025, Абрамов Егор' + '4 → 5');
  });

  it('is narrowed by person, kind and dates at once, but not by half a date', async () => {
    const { backend, user } = renderApp({ href: '/audit', answers });
    await screen.findByText('4 → 5');
    await user.click(screen.getByRole('tab', { name: 'Отказы' }));
    await user.click(screen.getByRole('combobox', { name: 'Кто' }));
    await user.click(await screen.findByRole('option', { name: 'Бобров Семён Ильич' }));
    await fill('С даты', '1.12');
    await fill('С даты', '1.12.2025');
    await waitFor(() => { expect(backend.inputsOf('audit.list').at(-1)).toEqual({ kind: 'denials', accountId: 5, from: '2025-12-01', limit: 100 }); });
    expect(backend.inputsOf('audit.list').every(({ from }) => from === undefined || from === '2025-12-01')).toBe(true);
  });

  it('goes on to earlier lines and says how far it has looked', async () => {
    const { backend, user } = renderApp({
      href: '/audit',
      answers: { ...answers, 'audit.list': ({ before }) => (before === undefined ? { rows: [aLogRow()], next: 120, lookedBackTo: '2025-12-01T03:00:00.000Z' } : { rows: [aLogRow({ id: 3, details: '2 → 3' })], next: null, lookedBackTo: null }) },
    });
    expect(await screen.findByText('Записей: 1, просмотрено до 01.12.2025 10:00')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Показать более ранние' }));
    expect(await screen.findByText('2 → 3')).toBeTruthy();
    expect(screen.getByText('4 → 5')).toBeTruthy();
    expect(backend.inputsOf('audit.list').at(-1)).toEqual({ limit: 100, before: 120 });
    expect(screen.queryByRole('button', { name: 'Показать более ранние' })).toBeNull();
  });

  it('is taken along as a workbook of what is chosen', async () => {
    const file = { fileName: 'Журнал действий 2025-12-10.xlsx', bytes: new Uint8Array([80, 75, 3, 4]), rows: 1, isCut: false };
    const { shell, backend } = renderApp({ href: '/audit', answers: { ...answers, 'audit.exportLog': () => file } });
    await screen.findByText('4 → 5');
    fireEvent.click(screen.getByRole('button', { name: 'Выгрузить в XLSX…' }));
    expect(await screen.findByText(/^Сохранено: .*xlsx/)).toBeTruthy();
    expect(shell.saved[0]).toBe(file);
    expect(backend.inputsOf('audit.exportLog')).toEqual([{}]);
  });

  it('shows a deputy neither logins nor prints nor refusals', async () => {
    renderApp({ href: '/audit', answers, session: aSession({ roles: ['deputy'] }) });
    await screen.findByText('4 → 5');
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['Все', 'Журнал и отметки', 'Ученики и сотрудники', 'Школа и настройки']);
  });
});
