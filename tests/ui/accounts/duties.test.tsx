import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountEnd, CredentialRequest, Delegation, RoleRequest } from '@shared/contract/duties-contract';
import { fill, renderApp } from '../support/render-app';
import { anAccount, aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const request: RoleRequest = {
  id: 4, accountId: 5, name: 'Бобров Семён Ильич', position: 'Учитель истории', login: 'bobrov', role: 'sysadmin', requestedAt: '2025-12-10T02:00:00.000Z', requestedBy: 'Лебедев П. А.',
  decision: null, decidedAt: null, decidedBy: null, version: 1,
};
const end: AccountEnd = {
  id: 2, accountId: 5, staffId: 5, name: 'Бобров Семён Ильич', position: 'Учитель истории', login: 'bobrov', kind: 'dismissal', blockedFrom: '2025-12-10', orderNumber: '41-к',
  registeredAt: '2025-12-09T02:00:00.000Z', registeredBy: 'Лебедев П. А.', state: 'planned', isClosed: true, wasAdministrator: false, openDuties: [{ kind: 'course', id: 7, classId: 3, title: '7А, История' }], version: 1,
};
const delegation: Delegation = {
  id: 3, absent: 'Иванова М. П.', acting: 'Петров А. Л.', kind: 'class', what: '7А, классное руководство', dateFrom: '2025-12-08', dateTo: '2025-12-19', orderNumber: '112', registeredAt: '2025-12-08T02:00:00.000Z',
  registeredBy: 'Зайцева Е. Ю.', state: 'current', endedBy: null, version: 1,
};
const credential: CredentialRequest = {
  id: 9, staffId: 5, name: 'Бобров Семён Ильич', position: 'Учитель истории', reason: 'forgotten', requestedBy: 'Бобров С. И.', requestedOn: '2025-12-01', dueOn: '2025-12-06', state: 'overdue',
  registeredBy: 'Лебедев П. А.', issuedBy: null, issuedAt: null, version: 1,
};

describe('administrator rights', { timeout: 60_000 }, () => {
  it('are confirmed by the director, who sees no other accounts', async () => {
    const { backend, user } = renderApp({ href: '/accounts', session: aSession({ roles: ['director'] }), answers: { 'accounts.listRoleRequests': () => [request], 'accounts.decideRole': () => ({ ...request, decision: 'confirmed' as const }) } });
    await user.click(await screen.findByRole('button', { name: 'Подтвердить…' }));
    expect(screen.queryByRole('tab', { name: 'Учётные записи' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Подтвердить' }));
    await waitFor(() => { expect(backend.inputsOf('accounts.decideRole')).toEqual([{ requestId: 4, version: 1, decision: 'confirmed' }]); });
  });

  it('are shown as waiting in the list and in the dialog of roles', async () => {
    const { user } = renderApp({ href: '/accounts', answers: { 'accounts.list': () => [anAccount({ waitingRoles: ['sysadmin'] })] } });
    expect(await screen.findByText('Системный администратор: ждёт подтверждения директора')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Действия: Бобров Семён Ильич' }));
    await user.click(await screen.findByRole('menuitem', { name: /Изменить роли/ }));
    expect(await screen.findByText(/Снимите отметку, чтобы отозвать/)).toBeTruthy();
  });
});

describe('duties', { timeout: 60_000 }, () => {
  it('that end show what nobody has taken over, and cannot be completed before', async () => {
    const { user } = renderApp({ href: '/accounts', answers: { 'accounts.list': () => [], 'accounts.listEnds': () => [end] } });
    await user.click(await screen.findByRole('tab', { name: 'Окончание работы' }));
    expect(await screen.findByText('7А, История')).toBeTruthy();
    expect(screen.getByText('вход закрыт, не завершено')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Завершить…' }).disabled).toBe(true);
  });

  it('end by an order that the administrator enters', async () => {
    const { backend, user } = renderApp({ href: '/accounts', answers: { 'accounts.list': () => [anAccount()], 'accounts.planEnd': () => end } });
    await user.click(await screen.findByRole('button', { name: 'Действия: Бобров Семён Ильич' }));
    await user.click(await screen.findByRole('menuitem', { name: /Окончание работы/ }));
    await fill('Первый день, когда вход закрыт', '20.12.2025');
    await fill('Номер приказа', '41-к');
    await user.click(screen.getByRole('button', { name: 'Записать' }));
    await waitFor(() => { expect(backend.inputsOf('accounts.planEnd')).toEqual([{ accountId: 5, version: 2, kind: 'dismissal', blockedFrom: '2025-12-20', orderNumber: '41-к' }]); });
  });

  it('of an absent colleague are shown with days and order, and taken back', async () => {
    const { backend, user } = renderApp({
      href: '/accounts', session: aSession({ roles: ['deputy'] }),
      answers: {
        'accounts.listDelegations': () => [delegation], 'accounts.endDelegation': () => ({ ...delegation, state: 'past' as const }),
      },
    });
    expect(await screen.findByText('08.12.2025 – 19.12.2025')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Прекратить…' }));
    await user.click(await screen.findByRole('button', { name: 'Прекратить' }));
    await waitFor(() => { expect(backend.inputsOf('accounts.endDelegation')).toEqual([{ delegationId: 3, version: 1 }]); });
  });
});

it('shows overdue requests for credentials to the director, who cannot enter any', { timeout: 60_000 }, async () => {
  const { user } = renderApp({ href: '/accounts', session: aSession({ roles: ['director'] }), answers: { 'accounts.listRoleRequests': () => [], 'accounts.listCredentialRequests': () => [credential] } });
  await user.click(await screen.findByRole('tab', { name: 'Реквизиты доступа' }));
  expect(await screen.findByText('06.12.2025, просрочено')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Записать просьбу…' })).toBeNull();
});
