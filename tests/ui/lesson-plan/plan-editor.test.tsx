import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@shared/contract/app-error';
import type { PlanCard } from '@shared/contract/lesson-plan-contract';
import { findSeriousViolations } from '../support/find-serious-violations';
import type { FakeAnswers } from '../support/fake-backend';
import { renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';
import { aLine, aPlan, aPlanRow, keepPlan } from './plan-data';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  // jsdom lays nothing out: the grid shows the rows that fit into its height.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
});

function open(card: PlanCard, answers: FakeAnswers = {}) {
  const kept = keepPlan(card);
  const app = renderApp({
    href: '/plans/7', session: aSession({ roles: [card.canDecide ? 'deputy' : 'subjectTeacher'] }),
    answers: {
      'lessonPlan.get': () => kept.card, 'lessonPlan.save': (input) => kept.save(input), 'lessonPlan.list': () => ({ rows: [], dueDate: '2025-08-27', today: '2025-08-28', canDecide: false }),
      'lessonPlan.listColumns': () => [], 'lessonPlan.rememberColumns': () => null, ...answers,
    },
  });
  const saved = () => app.backend.inputsOf('lessonPlan.save').at(-1)?.lines ?? [];
  return { ...app, kept, saved };
}

const findGrid = () => screen.findByRole('grid', { name: 'Темы плана' });
const textOf = (row: number, column: number) => document.getElementById(`plan-cell-${row}-${column}`)?.textContent;
const press = (key: string, part: object = {}) => { fireEvent.keyDown(document.activeElement ?? document.body, { key, ...part }); };
/** What the browser does with Ctrl+V on the hidden field. */
const paste = (grid: HTMLElement, text: string) => {
  fireEvent.keyDown(grid, { key: 'v', code: 'KeyV', ctrlKey: true });
  const field = document.querySelector('.pg-clipboard')!;
  const event = createEvent.paste(field, { clipboardData: { getData: () => text } });
  fireEvent(field, event);
};

describe('the editor of a lesson plan', { timeout: 60_000 }, () => {
  it('takes 102 topics pasted from Excel, remembers their columns, spreads them and saves', async () => {
    const { user, backend, saved } = open(aPlan({ version: 0, lines: [], yearHours: 102 }));
    const rows = ['№ п/п\tТема урока\tУчитель\tКол-во часов\tДЗ', ...Array.from({ length: 102 }, (_, index) => `${index + 1}\tУрок ${index + 1}\tИванова\t1\t§ ${index + 1}`)];
    paste(await findGrid(), rows.join('\r\n'));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/Тем: 102, часов: 102/)).toBeTruthy();
    expect(within(dialog).getByLabelText<HTMLSelectElement>('Столбец 3: Учитель').value).toBe('');
    await user.click(within(dialog).getByRole('button', { name: 'Вставить темы' }));
    await waitFor(() => { expect(screen.queryByRole('dialog')).toBeNull(); });
    expect((await findGrid()).getAttribute('aria-rowcount')).toBe('103');
    await user.click(screen.getByRole('button', { name: /Разложить по датам/ }));
    await user.click(await screen.findByRole('menuitem', { name: /Весь план/ }));
    expect(textOf(0, 7)).toBe('01.09.2025');
    expect(textOf(1, 7)).toBe('03.09.2025');
    fireEvent.keyDown(window, { key: 's', code: 'KeyS', ctrlKey: true });
    expect(await screen.findByText(/сохранено/)).toBeTruthy();
    expect(saved()).toHaveLength(102);
    expect(saved()[101]).toMatchObject({ topic: 'Урок 102', hours: 1, homework: '§ 102' });
    expect(backend.inputsOf('lessonPlan.rememberColumns')).toEqual([{ head: '№ п/п | Тема урока | Учитель | Кол-во часов | ДЗ', columns: ['ordinal', 'topic', null, 'hours', 'homework'] }]);
    expect(await findSeriousViolations()).toEqual([]);
  });

  it('is typed into as a spreadsheet: a letter opens a cell, Enter goes down, Escape leaves it, Ctrl+Z takes back', async () => {
    const { saved, user } = open(aPlan());
    const grid = await findGrid();
    grid.focus();
    press('Н');
    await user.keyboard('овая тема');
    const input = screen.getByLabelText<HTMLInputElement>('Тема урока');
    expect(input.value).toBe('Новая тема');
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(textOf(0, 2)).toBe('Новая тема');
    expect(grid.getAttribute('aria-activedescendant')).toBe('plan-cell-1-2');
    press('F2');
    expect(screen.getByLabelText<HTMLInputElement>('Тема урока').value).toBe('Тема 2');
    fireEvent.keyDown(screen.getByLabelText('Тема урока'), { key: 'Escape' });
    press('ArrowRight');
    press('2');
    fireEvent.keyDown(screen.getByLabelText('Часы'), { key: 'Enter' });
    expect(textOf(1, 0)).toBe('2–3');
    press('ArrowUp');
    press('x');
    fireEvent.keyDown(screen.getByLabelText('Часы'), { key: 'Enter' });
    expect(screen.getByText('Часы – целое число от 1 до 20.')).toBeTruthy();
    fireEvent.keyDown(screen.getByLabelText('Часы'), { key: 'Escape' });
    press('z', { code: 'KeyZ', ctrlKey: true });
    expect(textOf(1, 3)).toBe('1');
    press('y', { code: 'KeyY', ctrlKey: true });
    expect(textOf(1, 3)).toBe('2');
    await waitFor(() => { expect(saved().map(({ topic, hours }) => [topic, hours])).toEqual([['Новая тема', 1], ['Тема 2', 2], ['Тема 3', 1]]); }, { timeout: 8_000 });
  });

  it('inserts, moves, joins, splits and removes lines by keys and buttons, and fills cells from one column', async () => {
    const { user } = open(aPlan());
    const grid = await findGrid();
    const topics = () => Array.from(grid.querySelectorAll('[data-column="2"]'), (cell) => cell.textContent);
    grid.focus();
    press('=', { code: 'Equal', ctrlKey: true });
    expect(topics()).toEqual(['', 'Тема 1', 'Тема 2', 'Тема 3']);
    paste(grid, 'Первая\nВторая');
    grid.focus();
    expect(topics()).toEqual(['Первая', 'Вторая', 'Тема 2', 'Тема 3']);
    press('ArrowDown', { altKey: true });
    expect(topics()).toEqual(['Вторая', 'Первая', 'Тема 2', 'Тема 3']);
    press('ArrowDown', { shiftKey: true });
    await user.click(screen.getByRole('button', { name: 'Объединить' }));
    expect(topics()).toEqual(['Вторая', 'Первая. Тема 2', 'Тема 3']);
    await user.click(screen.getByRole('button', { name: 'Разделить' }));
    expect(topics()).toEqual(['Вторая', 'Первая', 'Тема 2', 'Тема 3']);
    grid.focus();
    press('-', { code: 'Minus', ctrlKey: true });
    expect(topics()).toEqual(['Вторая', 'Тема 2', 'Тема 3']);
  });

  it('keeps topic and hours of what has been given in lessons', async () => {
    const { user } = open(aPlan({ given: [{ date: '2025-09-01', lessonNumber: 2, planItemId: 1, hours: 1, hasTopic: true, isReplaced: false }] }));
    const grid = await findGrid();
    expect(textOf(0, 8)).toBe('01.09');
    grid.focus();
    press('F2');
    expect(screen.getByText(/Тема уже дана на уроке/)).toBeTruthy();
    expect(screen.queryByLabelText('Тема урока')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Удалить' }));
    expect(grid.querySelectorAll('[data-column="2"]')).toHaveLength(3);
  });

  it('puts two people’s changes together and asks about the cell that both changed', async () => {
    const theirs = aPlan({ version: 2, lines: [aLine(1, { topic: 'Их тема', homework: '§ 9' }), aLine(2, { hours: 2 }), aLine(3)], lastChange: { at: '2025-08-28T03:00:00.000Z', author: 'Петров А. Л.' } });
    let refused = false;
    const { user, kept, saved } = open(aPlan(), {
      'lessonPlan.save': (input) => {
        if (refused) return kept.save(input);
        refused = true;
        kept.change(theirs);
        throw new AppError('changedByOther', { author: 'Петров А. Л.', at: '28.08.2025 10:00' });
      },
    });
    (await findGrid()).focus();
    press('М');
    await user.keyboard('оя тема');
    fireEvent.keyDown(screen.getByLabelText('Тема урока'), { key: 'Enter' });
    fireEvent.keyDown(window, { key: 's', code: 'KeyS', ctrlKey: true });
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText('Записано: Их тема')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Сохранить выбранное' }));
    fireEvent.keyDown(window, { key: 's', code: 'KeyS', ctrlKey: true });
    await waitFor(() => { expect(saved().map(({ topic, hours, homework }) => [topic, hours, homework])).toEqual([['Моя тема', 1, '§ 9'], ['Тема 2', 2, null], ['Тема 3', 1, null]]); });
  });
});

describe('plans as a whole', { timeout: 60_000 }, () => {
  it('are handed in by the teacher, returned with a remark by the deputy', async () => {
    const card = aPlan({ state: 'submitted', canEdit: false, canDecide: true });
    const { user, backend } = open(card, { 'lessonPlan.decide': () => ({ ...card, state: 'returned', remark: 'Нет резерва' }) });
    await user.click(await screen.findByRole('button', { name: 'Вернуть…' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText(/Замечание/), { target: { value: 'Нет резерва' } });
    await user.click(within(dialog).getByRole('button', { name: 'Вернуть' }));
    expect(await screen.findByText(/План возвращён/)).toBeTruthy();
    expect(backend.inputsOf('lessonPlan.decide')).toEqual([{ courseId: 7, version: 1, decision: 'returned', remark: 'Нет резерва' }]);
    expect(screen.queryByRole('button', { name: 'Новая строка' })).toBeNull();
  });

  it('are listed with state, hours and forecast; whoever has none is named', async () => {
    const { user } = open(aPlan(), {
      'lessonPlan.list': () => ({ rows: [aPlanRow(), aPlanRow({ id: 8, subject: 'Геометрия', state: null, teachers: ['Петров А. Л.'], canEdit: false })], dueDate: '2025-08-27', today: '2025-08-28', canDecide: true }),
    });
    await findGrid();
    window.location.hash = '#/plans';
    expect(await screen.findByText('не хватит 4 ч.')).toBeTruthy();
    expect(screen.getByText(/Срок сдачи КТП прошёл 27.08.2025. Планов нет: 1 из 2/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Показать, у кого нет' }));
    expect(await screen.findByRole('button', { name: 'Петров А. Л. – 1' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Алгебра' })).toBeNull();
    expect(await findSeriousViolations()).toEqual([]);
  });
});

describe('the re-planner', { timeout: 60_000 }, () => {
  it('takes a quarantine, suggests what to do, and writes it in one step', async () => {
    const lines = [aLine(1), aLine(2), aLine(3, { topic: 'Резерв', isReserve: true }), aLine(4)];
    const slots = ['2025-09-01', '2025-09-03', '2025-09-08', '2025-09-10'].map((date) => ({ date, lessonNumber: 2 }));
    const card = aPlan({ lines, slots, today: '2025-09-01' });
    const { user, backend } = open(card, { 'lessonPlan.correct': () => ({ ...card, version: 2 }) });
    await findGrid();
    await user.click(screen.getByRole('radio', { name: /План и факт/ }));
    await user.selectOptions(await screen.findByLabelText('Причина'), 'quarantine');
    await user.click(screen.getByRole('button', { name: 'Отметить: 1' }));
    expect(screen.getByText(/Не хватает уроков: 1. Выбрано освободить: 1/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('3. Резерв').checked).toBe(true);
    expect(screen.getByText(/После корректировки все темы уместятся/)).toBeTruthy();
    expect(await findSeriousViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Записать корректировку' }));
    await waitFor(() => {
      expect(backend.inputsOf('lessonPlan.correct')).toEqual([{
        courseId: 7, version: 1, reason: 'Карантин 01.09.2025', lost: [{ date: '2025-09-01', lessonNumber: 2, cause: 'quarantine' }], steps: [{ kind: 'reserve', lineId: 3 }],
      }]);
    });
  });
});
