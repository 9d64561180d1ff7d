import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeState } from '@renderer/features/accounts/account-words';
import { failing, type FakeAnswers } from '../support/fake-backend';
import { fakeShell, fill, renderApp } from '../support/render-app';
import { anAccount } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const slip = { fileName: 'Листок bobrov.pdf', bytes: new Uint8Array([37, 80, 68, 70, 45]), login: 'bobrov', expiresAt: '2025-12-19' };

async function openStep(step: RegExp, answers: FakeAnswers, shell = fakeShell()) {
  const app = renderApp({ href: '/accounts', answers: { 'accounts.list': () => [anAccount()], ...answers }, shell });
  await app.user.click(await screen.findByRole('button', { name: 'Действия: Бобров Семён Ильич' }));
  await app.user.click(await screen.findByRole('menuitem', { name: step }));
  return app;
}

describe('the state of an account in words', () => {
  const now = Date.parse('2025-12-10T03:30:00.000Z');
  const asIs = (instant: string) => instant;

  it('names what an administrator has to know', () => {
    const words = (part: Parameters<typeof anAccount>[0]) => describeState(anAccount(part), asIs, now);
    expect(words({})).toBe('Работает');
    expect(words({ state: 'none' })).toBe('Листок не выдан');
    expect(words({ state: 'temporary', slipExpiresAt: '2025-12-19' })).toBe('Листок выдан, действует до 19.12.2025');
    expect(words({ state: 'expired', slipExpiresAt: '2025-12-09' })).toBe('Листок просрочен 09.12.2025');
    expect(words({ state: 'blocked', lockedUntil: '2025-12-10T03:45:00.000Z' })).toBe('Заблокирована');
    expect(words({ lockedUntil: '2025-12-10T03:45:00.000Z' })).toBe('Вход закрыт до 2025-12-10T03:45:00.000Z: пять неверных попыток');
    expect(words({ lockedUntil: '2025-12-10T03:15:00.000Z' })).toBe('Работает');
  });
});

describe('accounts', { timeout: 60_000 }, () => {
  it('gives slips at once to all who have none', async () => {
    const document = { ...slip, fileName: 'Листки доступа сотрудников.pdf', pages: 3, sheets: 2, warnings: [], issued: 2 };
    const { backend, shell, user } = renderApp({
      href: '/accounts',
      answers: { 'accounts.list': () => [anAccount(), anAccount({ id: 6, name: 'Васильева Анна', state: 'none' }), anAccount({ id: 7, name: 'Громов Пётр', state: 'expired' })], 'accounts.issueMissingSlips': () => document },
    });
    await user.click(await screen.findByRole('button', { name: 'Листки всем, у кого их нет (2)…' }));
    const question = await screen.findByRole('dialog', { name: 'Выдать 2 листка доступа?' });
    await user.click(within(question).getByRole('button', { name: 'Выдать листки…' }));
    expect(await screen.findByText(/Листков: 2, каждый на своём листе/)).toBeTruthy();
    await waitFor(() => { expect(shell.saved).toMatchObject([{ fileName: 'Листки доступа сотрудников.pdf' }]); });
    expect(backend.inputsOf('accounts.issueMissingSlips')).toEqual([{}]);
  });

  it('are filtered by name, role and state', async () => {
    renderApp({ href: '/accounts', answers: { 'accounts.list': () => [anAccount(), anAccount({ id: 6, name: 'Васильева Анна', roles: ['director'], state: 'none' })] } });
    await screen.findByText('Бобров Семён Ильич');
    await fill('Отбор учётных записей', 'листок не выдан');
    expect(screen.queryByText('Бобров Семён Ильич')).toBeNull();
    await fill('Отбор учётных записей', 'предметник');
    expect(screen.getByText('Бобров Семён Ильич')).toBeTruthy();
    expect(screen.queryByText('Васильева Анна')).toBeNull();
  });

  it('get a slip that goes to a file and never onto the screen', async () => {
    const { backend, shell, user } = await openStep(/Выдать листок/, { 'accounts.issueSlip': () => slip });
    expect(await screen.findByText(/Нынешний пароль перестанет действовать/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Выдать листок…' }));
    expect(await screen.findByText('Сохранён: C:\\Листок bobrov.pdf')).toBeTruthy();
    expect(backend.inputsOf('accounts.issueSlip')).toEqual([{ accountId: 5, format: 'pdf' }]);
    expect(shell.saved[0]?.bytes).toBe(slip.bytes);
  });

  it('warn that a slip not yet kept will be lost', async () => {
    const { user } = await openStep(/Выдать листок/, { 'accounts.issueSlip': () => slip }, fakeShell({ savePdf: () => Promise.resolve(null) }));
    await user.click(await screen.findByRole('button', { name: 'Выдать листок…' }));
    expect(await screen.findByText(/Листок ещё не сохранён/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Закрыть без листка' })).toBeTruthy();
  });

  it('take several roles, with the version that was seen', async () => {
    const { backend, user } = await openStep(/Изменить роли/, { 'accounts.setRoles': () => anAccount({ version: 3 }) });
    await user.click(await screen.findByLabelText('Заместитель директора по УВР (завуч)'));
    await user.click(screen.getByRole('button', { name: 'Сохранить роли' }));
    await waitFor(() => { expect(screen.queryByRole('dialog', { name: 'Роли' })).toBeNull(); });
    expect(backend.inputsOf('accounts.setRoles')).toEqual([{ accountId: 5, roles: ['deputy', 'subjectTeacher'], version: 2 }]);
    expect(backend.inputsOf('accounts.list').length).toBe(2);
  });

  it('are not left without a role', async () => {
    const { user } = await openStep(/Изменить роли/, {});
    await user.click(await screen.findByLabelText('Учитель-предметник'));
    expect(screen.getByText('Нужна хотя бы одна роль')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Сохранить роли' }).disabled).toBe(true);
  });

  it('are blocked after a question, and say why not when refused; the next try goes with the new version', async () => {
    const { backend, user } = await openStep(/Заблокировать/, { 'accounts.setBlocked': failing('changedByOther', { author: 'Петров С. С.', at: '10.12.2025 10:12' }) });
    backend.answer({ 'accounts.list': () => [anAccount({ version: 7 })] });
    const dialog = await screen.findByRole('dialog', { name: 'Заблокировать учётную запись?' });
    expect(dialog.textContent).toContain('Всё, что внесено в журнал, останется.');
    await user.click(within(dialog).getByRole('button', { name: 'Заблокировать' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('запись изменил(а) Петров С. С.');
    await waitFor(() => { expect(backend.inputsOf('accounts.list').length).toBe(2); });
    await user.click(within(dialog).getByRole('button', { name: 'Заблокировать' }));
    await waitFor(() => { expect(backend.inputsOf('accounts.setBlocked').map((input) => input.version)).toEqual([2, 7]); });
  });
});
