import { act as settle, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BreachAct, BreachOperation, FamilyBreach } from '@shared/contract/breach-contract';
import { fill, renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const act: BreachAct = {
  id: 1, number: 1, reportId: 3, person: 'Иванова Мария Петровна', login: 'ivanova', suspectedFrom: '2025-12-10T03:00:00.000Z', notifiedAt: '2025-12-10T05:00:00.000Z', operationsUntil: null,
  measures: '', commission: '', state: 'draft', madeBy: 'Лебедев П. А.', madeAt: '2025-12-10T06:00:00.000Z', confirmedBy: null, confirmedAt: null, version: 1,
};
const operation = (part: Partial<BreachOperation>): BreachOperation => ({
  auditId: 10, at: '2025-12-10T04:00:00.000Z', workstation: 'КАБ-9', action: 'изменено', about: 'Урок: 7А, Алгебра, 10.12.2025', details: 'тема: Тождества → Утечка', part: 'doubtful', isData: true, isInvalid: null, outcome: null, ...part,
});
const family: FamilyBreach = {
  id: 1, studentId: 4, student: 'Абрамов Егор', className: '7А', toldBy: 'Абрамова С. И.', noticedOn: '2025-12-05', toldOn: '2025-12-10', dueOn: '2025-12-08', isToldLate: true, description: 'Код видели друзья',
  registeredBy: 'Иванова М. П.', registeredAt: '2025-12-10T03:00:00.000Z', measures: null, closedBy: null, closedAt: null, version: 1,
};

describe('an act on a breach', { timeout: 60_000 }, () => {
  it('is confirmed by the director when every doubtful operation is decided', async () => {
    const open = [operation({}), operation({ auditId: 11, part: 'afterNotice', isInvalid: true })];
    const decided = [operation({ isInvalid: true }), open[1] as BreachOperation];
    const { backend, user } = renderApp({
      href: '/breaches', session: aSession({ roles: ['director'] }),
      answers: { 'security.listBreaches': () => [], 'security.listActs': () => [act], 'security.listOperations': () => open, 'security.decideOperations': () => decided, 'security.confirmAct': () => ({ ...act, state: 'confirmed' as const }) },
    });
    await user.click(await screen.findByRole('tab', { name: 'Акты' }));
    await user.click(await screen.findByRole('button', { name: 'Операции…' }));
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Подтвердить акт…' })).disabled).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'недействительна' }));
    await waitFor(() => { expect(backend.inputsOf('security.decideOperations')).toEqual([{ actId: 1, auditIds: [10], isInvalid: true }]); });
    await user.click(await screen.findByRole('button', { name: 'Подтвердить акт…' }));
    expect(await screen.findByText(/Операций станет недействительными: 2/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Подтвердить' }));
    await waitFor(() => { expect(backend.inputsOf('security.confirmAct')).toEqual([{ actId: 1, version: 1 }]); });
  });
});

it('shows a class teacher what families have told, marks it late and lets it be closed', { timeout: 60_000 }, async () => {
  const { backend, user } = renderApp({ href: '/breaches', session: aSession({ roles: ['classTeacher'] }), answers: { 'security.listFamilyBreaches': () => [family], 'security.closeFamilyBreach': () => family } });
  expect(await screen.findByText('позже срока (08.12.2025)')).toBeTruthy();
  expect(screen.queryByRole('tab', { name: 'Акты' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Закрыть…' }));
  await fill('Что сделано', 'Код отозван, листок выдан матери');
  await user.click(screen.getByRole('button', { name: 'Закрыть сообщение' }));
  await waitFor(() => { expect(backend.inputsOf('security.closeFamilyBreach')).toMatchObject([{ breachId: 1, studentId: 4, version: 1 }]); });
});

describe('lines above every screen', { timeout: 60_000 }, () => {
  it('tell of a second login in both places', async () => {
    const { backend } = renderApp({ href: '/people', session: aSession({ otherPlaces: ['КАБ-7'] }) });
    expect(await screen.findByText(/Под вашим логином уже работают: КАБ-7/)).toBeTruthy();
    settle(() => { backend.emit({ kind: 'secondLogin', workstation: 'КАБ-9', at: '2025-12-10T03:30:00.000Z' }); });
    expect(await screen.findByText(/вошли ещё раз: компьютер КАБ-9/)).toBeTruthy();
  });

  it('count down to the nightly break and name the tasks of the day', async () => {
    renderApp({
      href: '/people', session: aSession({ maintenance: { from: '10:35', to: '11:00' }, now: '2025-12-10T03:30:00.000Z' }),
      answers: { 'system.listTasks': () => [{ kind: 'roles', text: 'Ждут вашего подтверждения права администратора: 1', to: '/accounts' }] },
    });
    expect(await screen.findByText(/Через 5 минут, в 10:35, начнётся обслуживание базы до 11:00/)).toBeTruthy();
    expect(await screen.findByRole('link', { name: /права администратора: 1/ })).toBeTruthy();
  });
});
