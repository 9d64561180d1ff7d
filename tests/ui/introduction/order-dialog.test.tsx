import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { findSeriousViolations } from '../support/find-serious-violations';
import { renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const register = { rows: [], lacksAdministrator: true, appointBy: '2025-08-31' };
const printed = { fileName: 'Приказ.pdf', bytes: new Uint8Array(), pages: 2, sheets: 1, warnings: [] };
const open = (roles: Parameters<typeof aSession>[0]) => renderApp({ href: '/directories?tab=responsibles', session: aSession(roles), answers: { 'school.listResponsibles': () => register, 'introduction.printOrder': () => printed } });

describe('orders about the journal', { timeout: 60_000 }, () => {
  it('are prepared beside the register of persons in charge, with lines instead of a number that is not known', async () => {
    const { user, backend } = open({ roles: ['director'] });
    await user.click(await screen.findByRole('button', { name: 'Приказы…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Проект приказа' });
    expect(await within(dialog).findByText(/В реестре ответственных сегодня никого нет/)).toBeTruthy();
    expect(await findSeriousViolations()).toEqual([]);
    await user.selectOptions(within(dialog).getByLabelText('Приказ'), 'training');
    await user.click(within(dialog).getByRole('button', { name: 'Подготовить' }));
    expect(await screen.findByText('«Приказ.pdf», страниц – 2.')).toBeTruthy();
    expect(backend.inputsOf('introduction.printOrder')).toEqual([{ template: 'training', from: '2025-12-10', number: null, date: null }]);
  });

  it('are not offered to those who neither prepare nor sign them', async () => {
    open({ roles: ['deputy'] });
    await screen.findByText('Ответственных пока нет. Директор назначает их приказом.');
    expect(screen.queryByRole('button', { name: 'Приказы…' })).toBeNull();
  });
});
