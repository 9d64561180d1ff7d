import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { InputFor } from '@shared/contract/contract';
import type { PlanCellResult } from '@shared/contract/curriculum-contract';
import { renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';
import { aPlan, aPlanCell } from './plan-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const take = ({ cells }: InputFor<'curriculum.setHours'>): readonly PlanCellResult[] =>
  cells.map(({ classId, subjectId, hours }) => ({ classId, subjectId, problem: null, cell: aPlanCell({ classId, subjectId, hours, line: { id: 100 + subjectId, version: 1 } }) }));

async function openPlan(plan = aPlan(), setHours: (input: InputFor<'curriculum.setHours'>) => readonly PlanCellResult[] = take) {
  const app = renderApp({ href: '/curriculum', session: aSession({ roles: ['deputy'], rights: ['curriculum.view', 'curriculum.edit'] }), answers: { 'curriculum.getPlan': () => plan, 'curriculum.setHours': setHours } });
  const grid = await screen.findByRole('grid');
  grid.focus();
  return { ...app, grid };
}

function readRow(name: string): string[] {
  return within(screen.getByRole('rowheader', { name }).closest('tr') ?? document.body).getAllByRole('gridcell').map((cell) => cell.textContent);
}

describe('the plan as a matrix', { timeout: 60_000 }, () => {
  it('shows parts and areas, hours of each class, sums and the norm with a sign where it is passed', async () => {
    await openPlan(aPlan({ cells: [...aPlan().cells, aPlanCell({ subjectId: 3, hours: 0.5, line: { id: 9, version: 1 } })] }));
    expect(readRow('Алгебра')).toEqual(['3', '3', '']);
    expect(readRow('Английский язык')).toEqual(['1,5', '', '']);
    expect(readRow('Всего в неделю')).toEqual(['5', '3', '0']);
    expect(readRow('Норма, не больше')).toEqual(['▲ 4', '4', '37']);
    expect(screen.getByText(/СанПиН 1.2.3685-21, таблица 6.6, действует с 01.03.2021 по 01.03.2027/)).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'в год' }));
    expect(readRow('Алгебра')).toEqual(['102', '102', '']);
  });

  it('is typed by keyboard, goes down at Enter, and sends what was seen', async () => {
    const { backend, user } = await openPlan();
    await user.keyboard('{ArrowRight}4{Enter}0,5{ArrowRight}');
    await waitFor(() => { expect(backend.inputsOf('curriculum.setHours').length).toBe(2); });
    expect(backend.inputsOf('curriculum.setHours')).toEqual([
      { from: null, date: '2025-09-01', cells: [{ classId: 72, subjectId: 1, hours: 4, seen: { id: 2, version: 4 } }] },
      { from: null, date: '2025-09-01', cells: [{ classId: 72, subjectId: 2, hours: 0.5, seen: null }] },
    ]);
    expect(readRow('Алгебра')).toEqual(['3', '4', '']);
    await user.keyboard('{Control>}[KeyZ]{/Control}');
    await waitFor(() => { expect(readRow('Английский язык')).toEqual(['1,5', '', '']); });
  });

  it('pastes a block from Excel, and nothing of it when a cell is no number', async () => {
    const { backend, grid } = await openPlan();
    fireEvent.paste(grid, { clipboardData: { getData: () => '5\t5\r\n2\tдва' } });
    expect(await screen.findByText(/Не вставлено: «два»/)).toBeTruthy();
    fireEvent.paste(grid, { clipboardData: { getData: () => '5\t5\r\n2\t2' } });
    await waitFor(() => { expect(readRow('Английский язык')).toEqual(['2', '2', '']); });
    expect(backend.inputsOf('curriculum.setHours').map(({ cells }) => cells.map(({ classId, subjectId, hours }) => [classId, subjectId, hours]))).toEqual([[[71, 1, 5], [72, 1, 5], [71, 2, 2], [72, 2, 2]]]);
  });

  it('keeps the reason of a refusal at its cell', async () => {
    await openPlan(aPlan(), ({ cells }) => cells.map(({ classId, subjectId }) => ({ classId, subjectId, problem: { code: 'hasLessons', lastLesson: '2025-12-10' }, cell: aPlanCell() })));
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Delete' });
    expect(await screen.findByText(/Не записано: 1 – по предмету уже идут уроки \(последний записан 10.12.2025\)/)).toBeTruthy();
    expect(readRow('Алгебра')).toEqual(['3', '3', '']);
  });

  it('copies a class to its parallel classes, only what differs', async () => {
    const { backend, user } = await openPlan();
    await user.click(screen.getByRole('button', { name: 'Скопировать класс…' }));
    await user.click(await screen.findByRole('combobox', { name: 'Из класса' }));
    await user.click(await screen.findByRole('option', { name: '7А' }));
    await user.click(screen.getByRole('checkbox', { name: '7Б' }));
    await user.click(screen.getByRole('button', { name: 'Скопировать: 2 клетки' }));
    await waitFor(() => { expect(backend.inputsOf('curriculum.setHours')[0]?.cells.map(({ classId, subjectId, hours }) => [classId, subjectId, hours])).toEqual([[72, 2, 1.5], [72, 4, 1]]); });
  });

  it('is only looked at by those who may not change it', async () => {
    const { backend, user } = await openPlan(aPlan({ canEdit: false }));
    await user.keyboard('7{Enter}');
    expect(await screen.findByText(/открыт для просмотра/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Скопировать класс…' })).toBeNull();
    expect(backend.inputsOf('curriculum.setHours')).toEqual([]);
  });
});
