import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutageAct } from '@shared/contract/outage-contract';
import { findSeriousViolations } from '../support/find-serious-violations';
import { failing, type FakeAnswers } from '../support/fake-backend';
import { fill, renderApp } from '../support/render-app';
import { aClass, aSession, aStorage } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const document = { fileName: 'Лист урока (бланк).pdf', bytes: new Uint8Array([37, 80, 68, 70, 45]), pages: 1, sheets: 1, warnings: [] };

function anAct(part: Partial<OutageAct> = {}): OutageAct {
  return {
    id: 4, number: 2, version: 1, startedAt: '2025-12-10T01:05:00.000Z', endedAt: '2025-12-10T02:55:00.000Z', cause: 'Отключение электричества', classes: [], state: 'registered',
    registeredAt: '2025-12-10T05:00:00.000Z', registeredBy: 'Зайцева Е. Ю.', decidedAt: null, decidedBy: null, decisionReason: null, ...part,
  };
}

function open(roles: Parameters<typeof aSession>[0], answers: FakeAnswers = {}) {
  return renderApp({ href: '/outage', session: aSession(roles), answers: { 'outage.listActs': () => [anAct()], 'school.listClasses': () => [aClass(), aClass({ id: 20, name: '7Б' })], 'outage.printBlankForm': () => document, ...answers } });
}

describe('outages and forms', { timeout: 60_000 }, () => {
  it('makes an empty form where no school can be opened', async () => {
    const { user, backend, shell } = renderApp({ session: null, answers: { 'storage.getState': () => aStorage({ state: 'failed', failure: { code: 'folderMissing', details: { folder: 'S:\\Школа' } }, school: null }), 'outage.printBlankForm': () => document } });
    await user.click(await screen.findByRole('button', { name: 'Бланки на случай сбоя…' }));
    await user.selectOptions(await screen.findByLabelText('Бланк'), 'attendance');
    await user.click(screen.getByRole('button', { name: 'Сделать бланк' }));
    await user.click(await screen.findByRole('button', { name: 'Сохранить PDF…' }));
    expect(await screen.findByText(/Сохранено/)).toBeTruthy();
    expect(backend.inputsOf('outage.printBlankForm')).toEqual([{ form: 'attendance' }]);
    expect(shell.saved).toHaveLength(1);
  });

  it('makes a form with the names of a class; a class teacher is offered the own class alone', async () => {
    const { user, backend } = open({ roles: ['classTeacher'], ownClasses: [{ id: 19, name: '7А' }] }, { 'outage.printClassForm': () => document });
    const target = await screen.findByLabelText('Для кого');
    await within(target).findByRole('option', { name: '7А' });
    expect(within(target).queryByRole('option', { name: '7Б' })).toBeNull();
    await user.selectOptions(target, 'class:19');
    await user.click(screen.getByRole('button', { name: 'Сделать бланк' }));
    expect(await screen.findByText(/Готово/)).toBeTruthy();
    expect(backend.inputsOf('outage.printClassForm')).toEqual([{ form: 'lesson', classId: 19 }]);
    expect(screen.queryByRole('button', { name: 'Составить акт…' })).toBeNull();
  });

  it('enters an act of the whole school, in the time of the school', async () => {
    const { user, backend } = open({ roles: ['deputy'] }, { 'outage.registerAct': () => anAct() });
    await user.click(await screen.findByRole('button', { name: 'Составить акт…' }));
    const save = await screen.findByRole('button', { name: 'Составить акт' });
    expect((save as HTMLButtonElement).disabled).toBe(true);
    await fill('Начало сбоя, время', '8:05');
    await fill('Окончание сбоя, время', '25:00');
    await fill('Причина', 'Отключение электричества');
    expect(screen.getByText('Нужно время вида 08:30')).toBeTruthy();
    expect((save as HTMLButtonElement).disabled).toBe(true);
    await fill('Окончание сбоя, время', '09:55');
    await user.click(save);
    await waitFor(() => { expect(screen.queryByRole('dialog')).toBeNull(); });
    expect(backend.inputsOf('outage.registerAct')).toEqual([{ from: '2025-12-10T08:05', to: '2025-12-10T09:55', cause: 'Отключение электричества', classIds: [] }]);
  });

  it('shows why an act was refused and keeps what was typed', async () => {
    const { user } = open({ roles: ['sysadmin'] }, { 'outage.registerAct': failing('invalidInput', { what: 'окончание сбоя ещё не наступило' }) });
    await user.click(await screen.findByRole('button', { name: 'Составить акт…' }));
    await fill('Начало сбоя, время', '08:05');
    await fill('Окончание сбоя, время', '23:55');
    await fill('Причина', 'Сбой сети');
    await user.click(screen.getByRole('button', { name: 'Составить акт' }));
    expect((await screen.findByRole('alert')).textContent).toContain('ещё не наступило');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Причина').value).toBe('Сбой сети');
  });

  it('lets the director alone decide, and wants a reason for a refusal', async () => {
    const { user, backend } = open({ roles: ['director'] }, { 'outage.decideAct': () => anAct({ state: 'declined' }) });
    expect(await screen.findByText('ждёт директора')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Отклонить…' }));
    const decline = await screen.findByRole('button', { name: 'Отклонить' });
    expect((decline as HTMLButtonElement).disabled).toBe(true);
    await fill('Почему отклонён', 'уроки шли');
    await user.click(decline);
    await waitFor(() => { expect(backend.inputsOf('outage.decideAct')).toEqual([{ actId: 4, version: 1, decision: 'declined', reason: 'уроки шли' }]); });
  });

  it('shows a decided act without the buttons of a decision, and nothing serious to a screen reader', async () => {
    open({ roles: ['director'] }, { 'outage.listActs': () => [anAct({ state: 'confirmed', classes: ['7А'], decidedAt: '2025-12-10T06:00:00.000Z', decidedBy: 'Соколов И. П.' })] });
    expect(await screen.findByText('подтверждён')).toBeTruthy();
    expect(screen.getByText(/Соколов И. П./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Подтвердить…' })).toBeNull();
    expect(await findSeriousViolations()).toEqual([]);
  });
});
