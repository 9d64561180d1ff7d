import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MovementForecast, MovementLine, MovementOrder, MovementRequest } from '@shared/contract/movement-contract';
import type { FakeAnswers } from '../support/fake-backend';
import { failing } from '../support/fake-backend';
import { fill, renderApp } from '../support/render-app';
import { aClass, aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const line = (part: Partial<MovementLine> = {}): MovementLine => ({ id: 4, studentId: 1, student: 'Абрамов Егор', kind: 'transfer', date: '2025-12-15', fromClass: '7А', toClass: '7Б', reason: null, destination: null, canUndo: true, ...part });
const anOrder = (part: Partial<MovementOrder> = {}): MovementOrder => ({ id: 8, version: 1, number: '45-у', date: '2025-12-10', kind: 'transfer', text: null, registeredBy: 'Иванова М. П.', lines: [line()], ...part });
const forecast = (part: Partial<MovementForecast> = {}): MovementForecast => ({ problems: [], warnings: [], fromClass: '7А', divided: [], carried: [], ...part });
const aRequest = (part: Partial<MovementRequest> = {}): MovementRequest => ({
  id: 3, version: 2, kind: 'arrival', classId: 19, className: '7А', studentId: null, student: null, text: 'Котов Пётр, из школы № 5, с 12 декабря', askedAt: '2025-12-09T03:00:00.000Z', askedBy: 'Петров С. С.',
  state: 'new', answer: null, decidedAt: null, decidedBy: null, isLate: true, ...part,
});
const answers: FakeAnswers = {
  'movement.listOrders': () => [anOrder()],
  'movement.listPupils': () => [
    { studentId: 1, name: 'Абрамов Егор', birthDate: '2012-03-14', classId: 19, className: '7А', isOnList: true },
    { studentId: 2, name: 'Котов Пётр', birthDate: null, classId: null, className: null, isOnList: false },
  ],
  'movement.foresee': () => forecast(),
  'movement.listArrivals': () => [],
  'movement.listRequests': () => [aRequest()],
  'school.listClasses': () => [aClass(), aClass({ id: 20, name: '7Б', letter: 'Б' })],
};
const session = aSession({ roles: ['sysadmin'] });
const open = (more: FakeAnswers = {}, href = '/movement') => renderApp({ href, session, answers: { ...answers, ...more } });
type App = ReturnType<typeof open>;
const choose = async ({ user }: App, label: string, option: RegExp) => {
  await user.click(screen.getByRole('combobox', { name: label }));
  await user.click(await screen.findByRole('option', { name: option }));
};

describe('movement', { timeout: 120_000 }, () => {
  it('enrols a newcomer by an order written in the same window', async () => {
    const app = open({ 'movement.registerOrder': (order) => anOrder({ id: 9, lines: [], ...order }), 'movement.move': () => anOrder({ id: 9, kind: 'arrival' }) });
    const { user, backend } = app;
    await user.click(await screen.findByRole('button', { name: 'Записать движение…' }));
    await choose(app, 'Ученик', /Котов Пётр/);
    await choose(app, 'Класс', /^7Б$/);
    const save = screen.getByRole('button', { name: 'Записать движение' });
    expect(save).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Новый…' }));
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await fill('Номер приказа', '46-у');
    await fill('Основание', 'Заявление родителей');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => { expect(screen.queryByRole('group', { name: 'Новый приказ' })).toBeNull(); });
    expect(backend.inputsOf('movement.registerOrder')).toEqual([{ number: '46-у', date: '2025-12-10', kind: 'arrival', text: 'Заявление родителей' }]);
    await waitFor(() => { expect(save).toHaveProperty('disabled', false); });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => { expect(screen.queryByRole('dialog')).toBeNull(); });
    expect(backend.inputsOf('movement.move')).toEqual([{ kind: 'arrival', studentId: 2, orderId: 9, date: '2025-12-10', toClassId: 20, groupIds: [], destination: '', reason: null }]);
  });

  it('keeps the window with the words when the order is refused, and asks before typed words are lost', async () => {
    const app = open({ 'movement.registerOrder': failing('invalidInput', { what: 'приказ № 46-у этого года уже есть' }) });
    const { user } = app;
    await user.click(await screen.findByRole('button', { name: 'Записать движение…' }));
    await user.click(screen.getByRole('button', { name: 'Новый…' }));
    await fill('Номер приказа', '46-у');
    await user.click(screen.getByRole('button', { name: 'Зарегистрировать приказ' }));
    expect((await screen.findByRole('alert')).textContent).toContain('приказ № 46-у этого года уже есть');
    await user.click(screen.getByRole('button', { name: 'Не сейчас' }));
    expect(screen.getByText('Движение не записано.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Вернуться к вводу' }));
    expect(screen.getByLabelText('Номер приказа')).toHaveProperty('value', '46-у');
    await user.click(screen.getByRole('button', { name: 'Не сейчас' }));
    await user.click(screen.getByRole('button', { name: 'Закрыть без записи' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows what a transfer does before it is done, and refuses what stands against it', async () => {
    const app = open({ 'movement.foresee': ({ toClassId }) => (toClassId === 19 ? forecast({ problems: ['ученик уже в этом классе'] }) : forecast({ carried: [{ subject: 'Алгебра', marks: 7, absences: 2, target: 'Алгебра, 7Б' }], divided: [{ subjectId: 2, subject: 'Английский язык', groups: [{ groupId: 31, name: '1 подгруппа', isPresent: false }] }] })) });
    const { user, backend } = app;
    await user.click(within(await screen.findByRole('row', { name: /45-у/ })).getByRole('button', { name: 'Движение…' }));
    await choose(app, 'Ученик', /Абрамов Егор/);
    await choose(app, 'Класс', /^7А$/);
    expect(await screen.findByText('Так записать нельзя: ученик уже в этом классе.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Записать движение' })).toHaveProperty('disabled', true);
    await choose(app, 'Класс', /^7Б$/);
    expect(await screen.findByText(/Алгебра: отметок – 7, пропусков – 2 → Алгебра, 7Б/)).toBeTruthy();
    expect(screen.getByText(/Не выбраны группы: Английский язык/)).toBeTruthy();
    await choose(app, 'Группа: Английский язык', /1 подгруппа/);
    await waitFor(() => { expect(backend.inputsOf('movement.foresee').at(-1)).toMatchObject({ kind: 'transfer', orderId: 8, toClassId: 20, groupIds: [31] }); });
  });

  it('registers an order and takes a movement back from the list', async () => {
    const { user, backend } = open({ 'movement.registerOrder': () => anOrder({ id: 9 }), 'movement.undo': () => anOrder({ lines: [] }) });
    await user.click(await screen.findByRole('button', { name: 'Новый приказ…' }));
    await fill('Номер', '47-у');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => { expect(backend.inputsOf('movement.registerOrder')).toMatchObject([{ number: '47-у', date: '2025-12-10' }]); });
    await user.click(await screen.findByRole('button', { name: 'Отменить движение: Абрамов Егор' }));
    const dialog = await screen.findByRole('dialog', { name: 'Отменить движение?' });
    expect(dialog.textContent).toContain('Абрамов Егор: 7А → 7Б, с 15.12.2025 (приказ № 45-у).');
    await user.click(within(dialog).getByRole('button', { name: 'Отменить движение' }));
    await waitFor(() => { expect(backend.inputsOf('movement.undo')).toEqual([{ movementId: 4 }]); });
  });

  it('answers a request of a class teacher; a refusal says why', async () => {
    const { user, backend } = open({ 'movement.decideRequest': (input) => aRequest({ state: input.decision }) }, '/movement?tab=requests');
    await user.click(await screen.findByRole('button', { name: 'Отклонить…' }));
    const dialog = await screen.findByRole('dialog');
    const decline = within(dialog).getByRole('button', { name: /^Отклонить/ });
    expect(decline).toHaveProperty('disabled', true);
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'нет заявления родителей' } });
    await user.click(decline);
    await waitFor(() => { expect(backend.inputsOf('movement.decideRequest')).toMatchObject([{ requestId: 3, version: 2, decision: 'declined', answer: 'нет заявления родителей' }]); });
  });
});
