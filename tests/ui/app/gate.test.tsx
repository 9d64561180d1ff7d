import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failing } from '../support/fake-backend';
import { fakeShell, fill, renderApp } from '../support/render-app';
import { aSession, aStorage } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

describe('before the frame', { timeout: 60_000 }, () => {
  it('offers to open a school or to make one when none is chosen', async () => {
    const { backend, user } = renderApp({ answers: { 'storage.getState': () => aStorage({ state: 'none', folder: null, school: null }), 'storage.openSchool': () => aStorage() }, session: null });
    expect(await screen.findByRole('button', { name: 'Создать школу из файла…' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Открыть базу школы…' }));
    expect(await screen.findByRole('heading', { name: 'Вход в программу' })).toBeTruthy();
    expect(backend.inputsOf('storage.openSchool')).toEqual([{ folder: 'S:\\Школа' }]);
  });

  it('asks the backend nothing when the folder dialog is closed', async () => {
    const { backend, user } = renderApp({ answers: { 'storage.getState': () => aStorage({ state: 'none', folder: null }) }, shell: fakeShell({ chooseFolder: () => Promise.resolve(null) }) });
    await user.click(await screen.findByRole('button', { name: 'Открыть базу школы…' }));
    expect(backend.inputsOf('storage.openSchool')).toEqual([]);
  });

  it('says in Russian why the school does not open, and tries the same folder again', async () => {
    const failure = { code: 'fileMissing', details: { folder: 'S:\\Школа', file: 'school.db' } } as const;
    const { backend, user } = renderApp({ answers: { 'storage.getState': () => aStorage({ state: 'failed', failure }), 'storage.openSchool': failing('folderMissing', { folder: 'S:\\Школа' }) } });
    expect((await screen.findByRole('alert')).textContent).toContain('нет файла базы школы «school.db». Новый файл не создан.');
    await user.click(screen.getByRole('button', { name: 'Повторить' }));
    await waitFor(() => { expect(screen.getByRole('alert').textContent).toContain('Папка «S:\\Школа» недоступна.'); });
    expect(backend.inputsOf('storage.openSchool')).toEqual([{ folder: 'S:\\Школа' }]);
    expect(screen.getByRole('button', { name: 'Выбрать другую папку' })).toBeTruthy();
  });

  it('tries the folder again by itself while another computer holds it and does not answer', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const failure = { code: 'heldElsewhere', details: { workstation: 'СЕРВЕР' } } as const;
    const { backend } = renderApp({ answers: { 'storage.getState': () => aStorage({ state: 'failed', failure }), 'storage.openSchool': () => aStorage() }, session: null });
    expect((await screen.findByRole('alert')).textContent).toContain('Программа подключится сама');
    await act(async () => { await vi.advanceTimersByTimeAsync(9000); });
    expect(backend.inputsOf('storage.openSchool')).toEqual([]);
    await act(async () => { await vi.advanceTimersByTimeAsync(1500); });
    vi.useRealTimers();
    expect(await screen.findByRole('heading', { name: 'Вход в программу' })).toBeTruthy();
    expect(backend.inputsOf('storage.openSchool')).toEqual([{ folder: 'S:\\Школа' }]);
  });

  it('keeps the login and clears the password when they do not fit', async () => {
    const { user } = renderApp({ session: null, answers: { 'session.login': failing('wrongPassword', { left: 4 }) } });
    await fill('Логин', 'ivanova');
    await fill('Пароль', 'не тот');
    await user.click(screen.getByRole('button', { name: 'Войти' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Осталось попыток: 4.');
    expect(screen.getByLabelText<HTMLInputElement>('Логин').value).toBe('ivanova');
    expect(screen.getByLabelText<HTMLInputElement>('Пароль').value).toBe('');
  });

  it('lets in with the right password, to the first place the person may open', async () => {
    const { user } = renderApp({ session: null, answers: { 'session.login': () => aSession() } });
    await fill('Логин', ' ivanova ');
    await fill('Пароль', 'верный-1');
    await user.click(screen.getByRole('button', { name: 'Войти' }));
    expect(await screen.findByRole('navigation', { name: 'Разделы' })).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'Журнал' })).toBeTruthy();
  });

  it('says when Caps Lock is on', async () => {
    const { user } = renderApp({ session: null });
    await user.click(await screen.findByLabelText('Пароль'));
    await user.keyboard('{CapsLock}A');
    expect(screen.getByText('Включён Caps Lock')).toBeTruthy();
  });
});

describe('a session that is lost', { timeout: 60_000 }, () => {
  it('shows the login, and the next person begins at an own place', async () => {
    const { user } = renderApp({ href: '/accounts', answers: { 'accounts.list': failing('notSignedIn'), 'session.login': () => aSession({ accountId: 2, login: 'petrova', roles: ['secretary'] }) } });
    await fill('Логин', 'petrova');
    await fill('Пароль', 'верный-1');
    await user.click(screen.getByRole('button', { name: 'Войти' }));
    expect(await screen.findByRole('heading', { name: 'Классы и ученики' })).toBeTruthy();
  });
});

describe('the first login', { timeout: 60_000 }, () => {
  const first = aSession({ roles: ['subjectTeacher'], mustChangePassword: true });

  it('asks for a password of one\'s own and for the profile to be confirmed', async () => {
    const { backend, user } = renderApp({ session: first, answers: { 'session.changePassword': () => aSession({ roles: ['subjectTeacher'] }) } });
    await fill('Одноразовый пароль с листка', 'temp-123');
    await fill('Новый пароль', 'Сирень-2025');
    await fill('Новый пароль ещё раз', 'Сирень-2025');
    await user.click(screen.getByRole('button', { name: 'Сменить пароль' }));
    expect(screen.getByRole('alert').textContent).toContain('Проверьте свои данные и подтвердите их.');
    expect(backend.inputsOf('session.changePassword')).toEqual([]);
    await user.click(screen.getByLabelText('Это я, данные верны'));
    await user.click(screen.getByRole('button', { name: 'Сменить пароль' }));
    expect(await screen.findByRole('navigation', { name: 'Разделы' })).toBeTruthy();
    expect(backend.inputsOf('session.changePassword')).toEqual([{ oldPassword: 'temp-123', newPassword: 'Сирень-2025' }]);
  });

  it('names what is wrong with a new password beside the field', async () => {
    const { user } = renderApp({ session: first });
    await fill('Новый пароль', 'абв');
    await fill('Новый пароль ещё раз', 'где');
    await user.click(screen.getByRole('button', { name: 'Сменить пароль' }));
    expect(screen.getByText(/не короче 8 знаков/)).toBeTruthy();
    expect(screen.getByText('Пароли не совпадают')).toBeTruthy();
    expect(screen.getByText('Введите нынешний пароль')).toBeTruthy();
  });

  it('words the codes of a refusal', async () => {
    const { user } = renderApp({ session: first, answers: { 'session.changePassword': failing('passwordRefused', { problems: ['passwordUnchanged'] }) } });
    await fill('Одноразовый пароль с листка', 'temp-123');
    await fill('Новый пароль', 'Сирень-2025');
    await fill('Новый пароль ещё раз', 'Сирень-2025');
    await user.click(screen.getByLabelText('Это я, данные верны'));
    await user.click(screen.getByRole('button', { name: 'Сменить пароль' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Пароль не подходит: должен отличаться от прежнего.');
  });
});
