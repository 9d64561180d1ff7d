import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BreachRow } from '@shared/contract/security-contract';
import { fill, renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

/** By a clock of the school that is neither of this computer's time nor of its zone. */
const clock = { now: '2025-12-10T03:30:20.000Z', timeZone: 'Asia/Krasnoyarsk' };
const receipt = { number: 3, reportedAt: '2025-12-10T03:30:00.000Z', isLate: true };
const row: BreachRow = {
  id: 3, login: 'ivanova', person: 'Иванова М. П.', reporter: 'Петров Андрей', isReporterSignedIn: false, noticedAt: '2025-12-10T01:00:00.000Z', reportedAt: '2025-12-10T03:30:00.000Z',
  isLate: true, workstation: 'КАБ-21', description: 'Пароль на стикере', outcome: 'blocked', actId: null, seen: null,
};

describe('a report of a breach', { timeout: 60_000 }, () => {
  it('is made at the login window without a password, and says what is still missing', async () => {
    const { backend, user } = renderApp({ session: null, answers: { 'security.reportBreach': () => receipt, 'security.getClock': () => clock } });
    expect(await screen.findByText(/ученикам и посторонним вход запрещён/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Сообщить о нарушении…' }));
    await user.click(await screen.findByRole('button', { name: 'Сообщить и закрыть вход' }));
    expect(screen.getByText('Назовите себя')).toBeTruthy();
    expect(backend.inputsOf('security.reportBreach')).toEqual([]);
    expect(screen.getByLabelText<HTMLInputElement>('Когда замечено').value).toBe('2025-12-10T10:30');
    await fill('Логин, о котором речь', 'ivanova');
    await fill('Когда замечено', '2025-12-10T09:15');
    await fill('Кто сообщает: фамилия, имя', 'Петров Андрей');
    await fill('Что случилось', 'Пароль на стикере');
    await user.click(screen.getByRole('button', { name: 'Сообщить и закрыть вход' }));
    expect(await screen.findByText(/Сообщение № 3 принято/)).toBeTruthy();
    expect(screen.getByText(/прошло больше часа/)).toBeTruthy();
    expect(backend.inputsOf('security.reportBreach')[0]).toMatchObject({ login: 'ivanova', reporter: 'Петров Андрей', noticedAt: '2025-12-10T02:15:00.000Z', description: 'Пароль на стикере' });
  });

  it('is one click from the line about the previous login', async () => {
    const { user } = renderApp({ href: '/people', session: aSession({ previousLogin: { at: '2025-12-09T03:30:00.000Z', workstation: 'КАБ-5' } }), answers: { 'security.getClock': () => clock } });
    await user.click(await screen.findByRole('button', { name: 'Это был(а) не я' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Логин, о котором речь')).value).toBe('ivanova');
  });

  it('is shown to the director until it is read', async () => {
    const { backend, user } = renderApp({ href: '/breaches', session: aSession({ roles: ['director'] }), answers: { 'security.listBreaches': () => [row], 'security.seeBreach': () => row } });
    expect(await screen.findByText('Пароль на стикере')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Прочитано' }));
    await waitFor(() => { expect(backend.inputsOf('security.seeBreach')).toEqual([{ id: 3 }]); });
  });
});

describe('the yearly rule', { timeout: 60_000 }, () => {
  it('stands before everything else until it is confirmed', async () => {
    const rule = { version: '2025-1', paragraphs: ['Пароль никому не передаю.', 'Сообщаю о нарушении в течение часа.'], yearName: '2025/2026' };
    const { backend, user } = renderApp({ href: '/people', session: aSession({ mustAcknowledge: true }), answers: { 'security.getRule': () => rule, 'security.acknowledge': () => aSession() } });
    const confirm = await screen.findByRole<HTMLButtonElement>('button', { name: 'Подтверждаю' });
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(confirm.disabled).toBe(true);
    await user.click(await screen.findByLabelText('Правила прочитал(а), обязуюсь их соблюдать'));
    await user.click(confirm);
    expect(await screen.findByRole('heading', { name: 'Классы и ученики' })).toBeTruthy();
    expect(backend.inputsOf('security.acknowledge')).toEqual([{ version: '2025-1' }]);
  });
});
