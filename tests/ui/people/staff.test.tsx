import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { StaffCard, StaffListRow } from '@shared/contract/staff-contract';
import { renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

function aStaffRow(part: Partial<StaffListRow> = {}): StaffListRow {
  return {
    id: 5, name: 'Бобров Семён Ильич', position: 'Учитель истории', otherPositions: null, classes: ['8Б'], room: '204', branch: null, phone: '+7 913', email: null, employedFrom: '2020-09-01',
    dismissedOn: null, account: 'no', consent: 'none', ...part,
  };
}

function aStaffCard(part: Partial<StaffCard> = {}): StaffCard {
  return {
    id: 5, version: 2, canEdit: true, lastName: 'Бобров', firstName: 'Семён', middleName: 'Ильич', position: 'Учитель истории', otherPositions: null, branch: null, birthDate: null, snils: null,
    phone: null, email: null, roomId: null, employedFrom: null, dismissedOn: null, consent: 'given', account: null, proposedLogin: 'bobrov', rooms: [], classes: [], courses: [], lastChange: null, mergedInto: null, ...part,
  };
}

it('lists who works and, when asked, those who were dismissed', async () => {
  const rows = [aStaffRow(), aStaffRow({ id: 6, name: 'Ёлкина Анна', dismissedOn: '2025-06-30', account: 'blocked' })];
  const { user } = renderApp({ href: '/staff', session: aSession({ roles: ['sysadmin'] }), answers: { 'people.listStaff': () => rows } });
  await screen.findByRole('link', { name: 'Бобров Семён Ильич' }, { timeout: 20_000 });
  expect(screen.queryByText('Ёлкина Анна')).toBeNull();
  await user.click(screen.getByLabelText('И уволенные'));
  expect(screen.getByText('уволен(а) 30.06.2025')).toBeTruthy();
}, 60_000);

it('shows a teacher names and posts without cards and buttons', async () => {
  renderApp({ href: '/staff', session: aSession({ roles: ['subjectTeacher'] }), answers: { 'people.listStaff': () => [aStaffRow({ phone: null, account: null, consent: null })] } });
  await screen.findByText('Бобров Семён Ильич', {}, { timeout: 20_000 });
  expect(screen.queryByRole('link', { name: 'Бобров Семён Ильич' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Новый сотрудник…' })).toBeNull();
}, 60_000);

it('goes on from the card to the account with the proposed login', async () => {
  const { backend, user } = renderApp({
    href: '/staff/5', session: aSession({ roles: ['sysadmin'] }),
    answers: { 'people.getStaff': () => aStaffCard(), 'accounts.create': ({ login, roles }) => ({ id: 9, login, roles, state: 'none' }) },
  });
  const steps = await screen.findByLabelText('Вход в программу и работа', {}, { timeout: 20_000 });
  expect(within(steps).getByText('Выдаётся после учётной записи.')).toBeTruthy();
  await user.click(within(steps).getByLabelText('Классный руководитель'));
  await user.click(within(steps).getByRole('button', { name: 'Создать учётную запись' }));
  expect(backend.inputsOf('accounts.create')).toEqual([{ staffId: 5, login: 'bobrov', roles: ['classTeacher', 'subjectTeacher'] }]);
}, 60_000);
