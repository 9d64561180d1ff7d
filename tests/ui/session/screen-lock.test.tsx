import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failing, type FakeAnswers } from '../support/fake-backend';
import { fill, renderApp } from '../support/render-app';
import { aCard, aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });
afterEach(() => { vi.useRealTimers(); });

const answers: FakeAnswers = { 'people.getStudent': () => aCard() };
const work = () => [...document.body.children].filter((child) => !child.hasAttribute('data-cover'));
const isCovered = () => document.body.dataset.covered === 'true' && work().every((child) => (child as HTMLElement).inert);
const press = (init: KeyboardEventInit) => { fireEvent.keyDown(document.body, init); };

describe('a locked screen', { timeout: 60_000 }, () => {
  it('covers everything at Ctrl+Alt+L and gives back what was typed, for the password of the same person', async () => {
    const { backend, user } = renderApp({ href: '/people/students/1', answers: { ...answers, 'session.unlock': failing('wrongPassword', { left: 4 }) } });
    await fill('Адрес', 'ул. Новая, 7');
    press({ code: 'KeyL', ctrlKey: true, altKey: true });
    const cover = await screen.findByRole('dialog', { name: 'Экран закрыт' });
    expect(isCovered()).toBe(true);
    expect(cover.textContent).not.toMatch(/Абрамов|Новая/);
    await fill('Пароль', 'чужой');
    await user.click(screen.getByRole('button', { name: 'Открыть экран' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Осталось попыток: 4');
    expect(isCovered()).toBe(true);
    backend.answer({ 'session.unlock': () => null });
    await fill('Пароль', 'свой');
    await user.click(screen.getByRole('button', { name: 'Открыть экран' }));
    await waitFor(() => { expect(screen.queryByRole('dialog', { name: 'Экран закрыт' })).toBeNull(); });
    expect(isCovered()).toBe(false);
    expect(screen.getByLabelText<HTMLInputElement>('Адрес').value).toBe('ул. Новая, 7');
    expect(backend.inputsOf('session.unlock')).toEqual([{ password: 'чужой' }, { password: 'свой' }]);
    expect(backend.inputsOf('people.saveStudent')).toEqual([]);
  });

  it('does not open by a reload of the window', async () => {
    const first = renderApp({ href: '/people/students/1', answers });
    await screen.findByLabelText('Адрес');
    press({ code: 'KeyL', ctrlKey: true, altKey: true });
    await screen.findByRole('dialog', { name: 'Экран закрыт' });
    first.container.remove();
    renderApp({ href: '/people/students/1', answers });
    await waitFor(() => { expect(screen.getAllByRole('dialog', { name: 'Экран закрыт' }).length).toBe(2); });
  });

  it('covers itself after the minutes of the setting, counted from the last key or movement', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    renderApp({ href: '/people/students/1', answers, session: aSession({ idleLockMinutes: 2 }) });
    await screen.findByLabelText('Адрес');
    await act(() => vi.advanceTimersByTimeAsync(100_000));
    fireEvent.pointerMove(document.body);
    await act(() => vi.advanceTimersByTimeAsync(100_000));
    expect(screen.queryByRole('dialog', { name: 'Экран закрыт' })).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(30_000));
    expect(await screen.findByRole('dialog', { name: 'Экран закрыт' })).toBeTruthy();
  });

  it('leaves to the login window for somebody else', async () => {
    const { backend, user } = renderApp({ href: '/people/students/1', answers });
    await screen.findByLabelText('Адрес');
    press({ code: 'KeyL', ctrlKey: true, altKey: true });
    await user.click(await screen.findByRole('button', { name: 'Войти другому' }));
    expect(await screen.findByRole('heading', { name: 'Вход в программу' })).toBeTruthy();
    expect(backend.inputsOf('session.logout').length).toBe(1);
    expect(isCovered()).toBe(false);
  });
});

describe('the quick hide', { timeout: 60_000 }, () => {
  it('covers at once by F9 without a word of the school, and shows again by the same key', async () => {
    renderApp({ href: '/people/students/1', answers });
    await fill('Адрес', 'ул. Новая, 7');
    press({ code: 'F9' });
    expect((await screen.findByRole('dialog', { name: 'Экран скрыт' })).textContent).toBe('Экран скрыт. F9 – показать снова.');
    expect(isCovered()).toBe(true);
    press({ code: 'F9' });
    await waitFor(() => { expect(isCovered()).toBe(false); });
    expect(screen.getByLabelText<HTMLInputElement>('Адрес').value).toBe('ул. Новая, 7');
  });
});
