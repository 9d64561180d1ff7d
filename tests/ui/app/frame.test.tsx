import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failing } from '../support/fake-backend';
import { fill, renderApp } from '../support/render-app';
import { aCard, aClass, aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

async function listRail(): Promise<readonly string[]> {
  const rail = await screen.findByRole('navigation', { name: 'Разделы' });
  return within(rail).getAllByRole('link').map((link) => link.textContent);
}

describe('the frame', { timeout: 60_000 }, () => {
  it('shows an administrator what an administrator may open', async () => {
    renderApp({ href: '/people' });
    expect(await listRail()).toEqual([
      'Страницы журнала', 'Учебный план', 'Подгруппы', 'КТП', 'Индивидуальные планы', 'Классы и ученики', 'Движение', 'Сотрудники', 'Согласия', 'Обязанности', 'Печать журнала', 'Учебный год', 'Регламент', 'Готовность', 'Справочники', 'Загрузка из файлов', 'Учётные записи', 'Защита данных', 'Резервные копии', 'Состояние системы', 'Проверка целостности', 'Журнал действий', 'Сбои и бланки', 'Нарушения',
    ]);
  });

  it('shows a subject teacher neither class lists nor accounts', async () => {
    renderApp({ href: '/exchange', session: aSession({ roles: ['subjectTeacher'] }) });
    expect(await listRail()).toEqual([
      'Мой день', 'Страницы журнала', 'Учебный план', 'Подгруппы', 'КТП', 'Индивидуальные планы', 'Сотрудники', 'Обязанности', 'Печать журнала', 'Учебный год', 'Регламент', 'Справочники', 'Загрузка из файлов', 'Сбои и бланки',
    ]);
  });

  it('says that an address is not for this role, and asks the backend nothing', async () => {
    const { backend } = renderApp({ href: '/accounts', session: aSession({ roles: ['subjectTeacher'] }) });
    expect((await screen.findByRole('alert')).textContent).toContain('У вашей роли нет права на этот раздел.');
    expect(backend.inputsOf('accounts.list')).toEqual([]);
  });

  it('reads again by itself what could not be read while the folder of the school was away', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { backend } = renderApp({ href: '/people', answers: { 'school.listClasses': failing('storageUnreachable', { folder: 'S:\\Школа' }) } });
    expect((await screen.findByRole('alert')).textContent).toContain('сейчас из базы ничего не прочитать и ничего в неё не записать');
    backend.answer({ 'school.listClasses': () => [aClass()] });
    await act(async () => { await vi.advanceTimersByTimeAsync(5500); });
    vi.useRealTimers();
    expect(await screen.findByText('7А')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByText('Нет связи с базой школы')).toBeNull();
  });

  it('comes back to the last place of this person', async () => {
    localStorage.setItem('lastPlace:ivanova', '/exchange');
    renderApp();
    expect(await screen.findByRole('heading', { name: 'Загрузка из файлов' })).toBeTruthy();
  });

  it('forgets a last place that the role no longer opens', async () => {
    localStorage.setItem('lastPlace:ivanova', '/accounts');
    renderApp({ session: aSession({ roles: ['secretary'] }) });
    expect(await screen.findByRole('heading', { name: 'Классы и ученики' })).toBeTruthy();
  });

  it('finds a class by Ctrl+K in the Russian layout and goes there by Enter', async () => {
    const { user } = renderApp({
      href: '/exchange',
      answers: { 'school.listClasses': () => [aClass({ id: 3, name: '1А' }), aClass()], 'people.getClassList': () => ({ classId: 19, className: '7А', classTeacher: null, date: '2025-12-10', rows: [] }) },
    });
    await screen.findByRole('heading', { name: 'Загрузка из файлов' });
    await user.keyboard('{Control>}[KeyK]{/Control}');
    await fill('Что найти', '7а');
    screen.getByLabelText('Что найти').focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Класс 7А' })).toBeTruthy();
  });

  it('lists the keys on «?», but not while somebody types', async () => {
    const { user } = renderApp({ href: '/people' });
    await user.type(await screen.findByLabelText('Отбор классов'), '?');
    expect(screen.queryByRole('dialog')).toBeNull();
    screen.getByLabelText('Отбор классов').blur();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Клавиши' })).toBeTruthy();
  });

  it('goes back by Alt+←', async () => {
    const { user } = renderApp({ href: '/people' });
    await user.click(await screen.findByRole('link', { name: 'Загрузка из файлов' }));
    await screen.findByRole('heading', { name: 'Загрузка из файлов' });
    await user.keyboard('{Alt>}[ArrowLeft]{/Alt}');
    expect(await screen.findByRole('heading', { name: 'Классы и ученики' })).toBeTruthy();
  });

  it('tells of the previous login once, in the time of the school', async () => {
    const { user } = renderApp({ href: '/people', session: aSession({ previousLogin: { at: '2025-12-09T01:12:00.000Z', workstation: 'КАБ-21' } }) });
    expect(await screen.findByText(/Предыдущий вход: 09\.12\.2025 08:12, компьютер КАБ-21/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Закрыть сообщение о предыдущем входе' }));
    expect(screen.queryByText(/Предыдущий вход/)).toBeNull();
  });

  it('signs out through the menu and shows the login', async () => {
    const { backend, user } = renderApp({ href: '/people' });
    await user.click(await screen.findByRole('button', { name: 'Иванова М. П.' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Выйти' }));
    expect(await screen.findByRole('heading', { name: 'Вход в программу' })).toBeTruthy();
    expect(backend.inputsOf('session.logout')).toEqual([{}]);
  });

  it('does not sign out over an unsaved card without asking', async () => {
    const { backend, user } = renderApp({ href: '/people/students/1', answers: { 'people.getStudent': () => aCard() } });
    await fill('Адрес', 'ул. Новая, 1');
    await user.click(screen.getByRole('button', { name: 'Иванова М. П.' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Выйти' }));
    expect(await screen.findByRole('dialog', { name: 'Карточка не сохранена' })).toBeTruthy();
    expect(backend.inputsOf('session.logout')).toEqual([]);
  });

  it('objects to the window being closed while a card is unsaved, and only then', async () => {
    renderApp({ href: '/people/students/1', answers: { 'people.getStudent': () => aCard() } });
    await screen.findByLabelText('Адрес');
    const isObjected = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(isObjected()).toBe(false);
    await fill('Адрес', 'ул. Новая, 1');
    await waitFor(() => { expect(isObjected()).toBe(true); });
  });

  it('turns to high contrast and remembers it', async () => {
    const { user } = renderApp({ href: '/people' });
    await user.click(await screen.findByRole('button', { name: 'Иванова М. П.' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Контрастная' }));
    await waitFor(() => { expect(document.documentElement.dataset.look).toBe('contrast'); });
    expect(localStorage.getItem('look')).toBe('contrast');
  });
});
