import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SystemState } from '@shared/contract/system-contract';
import { failing } from '../support/fake-backend';
import { findSeriousViolations } from '../support/find-serious-violations';
import { renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const STATE: SystemState = {
  holder: { workstation: 'СЕРВЕР', epoch: 4, since: '2025-12-10T01:00:00.000Z', programVersion: '0.2.0' },
  clients: [
    { workstation: 'КАБ-1', address: '10.0.0.11', programVersion: '0.2.0', login: 'ivanova', since: '2025-12-10T02:00:00.000Z', latencyMs: 3.4 },
    { workstation: 'КАБ-2', address: '10.0.0.12', programVersion: '0.1.9', login: null, since: '2025-12-10T02:10:00.000Z', latencyMs: null },
  ],
  workstations: [
    { name: 'КАБ-1', programVersion: '0.2.0', lastSeenAt: '2025-12-10T03:00:00.000Z', lastLogin: 'ivanova', mayHold: true, isOutdated: false },
    { name: 'КАБ-3', programVersion: '0.1.0', lastSeenAt: '2025-12-01T03:00:00.000Z', lastLogin: null, mayHold: true, isOutdated: true },
    { name: 'СЕРВЕР', programVersion: '0.2.0', lastSeenAt: '2025-12-10T03:00:00.000Z', lastLogin: null, mayHold: true, isOutdated: false },
  ],
  mayHoldAll: true,
  file: { bytes: 35 * 1024 ** 2, freeBytes: 120 * 1024 ** 3, answerMs: 0.2 },
};

const open = (roles: Parameters<typeof aSession>[0] = {}) => renderApp({ href: '/system', session: aSession(roles), answers: { 'system.getState': () => STATE, 'system.setMayHold': () => null, 'backup.getState': failing('noConnection'), 'backup.listAlarms': () => [] } });

describe('«Состояние системы»', { timeout: 60_000 }, () => {
  it('shows who holds, who is connected, and whose program is out of date', async () => {
    open();
    const holder = await screen.findByRole('region', { name: 'Кто ведёт базу' });
    expect(holder.textContent).toContain('СЕРВЕР, с 10.12.2025 08:00, программа 0.2.0');
    expect(holder.textContent).toContain('35 МБ');
    expect(holder.textContent).toContain('120 ГБ');
    expect(holder.textContent).toContain('менее 1 мс');
    const clients = screen.getByRole('region', { name: 'Подключены сейчас' });
    expect(within(clients).getAllByRole('row').slice(1).map((row) => row.textContent)).toEqual([
      'КАБ-1ivanova0.2.03 мс10.12.2025 09:0010.0.0.11',
      'КАБ-2никто не вошёл0.1.9 – требуется обновление—10.12.2025 09:1010.0.0.12',
    ]);
    expect(screen.getByRole('region', { name: 'Все компьютеры школы' }).textContent).toContain('КАБ-30.1.0 – требуется обновление');
    expect(await findSeriousViolations()).toEqual([]);
  });

  it('lets the administrator choose which computers may hold the file', async () => {
    const { backend, user } = open();
    await user.click(await screen.findByRole('radio', { name: 'Только отмеченные' }));
    await user.click(await screen.findByRole('checkbox', { name: 'КАБ-1' }));
    await user.click(screen.getByRole('button', { name: 'Сохранить' }));
    await waitFor(() => { expect(backend.inputsOf('system.setMayHold')).toEqual([{ names: ['СЕРВЕР', 'КАБ-1'] }]); });
  });

  it('does not save a list of none', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('radio', { name: 'Только отмеченные' }));
    await user.click(await screen.findByRole('checkbox', { name: 'СЕРВЕР' }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Сохранить' }).disabled).toBe(true);
  });

  it('lets a director look only', async () => {
    open({ roles: ['director'] });
    await screen.findByRole('region', { name: 'Кто ведёт базу' });
    expect(screen.queryByRole('region', { name: 'Может вести базу' })).toBeNull();
  });
});
