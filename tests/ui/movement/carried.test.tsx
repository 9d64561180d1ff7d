import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { CarriedSheet } from '@shared/contract/movement-contract';
import { findSeriousViolations } from '../support/find-serious-violations';
import { fill, renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const sheet: CarriedSheet = {
  studentId: 1, student: 'Абрамов Егор', className: '7А',
  courses: [{ courseId: 5, subject: 'Алгебра' }, { courseId: 6, subject: 'Биология' }],
  periods: [{ slot: 'p1', name: 'I четверть', startDate: '2025-09-01', endDate: '2025-10-26' }, { slot: 'p2', name: 'II четверть', startDate: '2025-11-05', endDate: '2025-12-28' }, { slot: 'p3', name: 'III четверть', startDate: '2026-01-12', endDate: '2026-03-22' }],
  records: [],
};
const session = aSession({ roles: ['secretary'] });
const open = () => renderApp({ href: '/people/students/1/carried', session, answers: { 'movement.getCarried': () => sheet, 'movement.addCarried': () => sheet } });

it('takes marks of a document in a table by keyboard and saves them at once with the document', { timeout: 60_000 }, async () => {
  const { backend, user } = open();
  const current = await screen.findByLabelText('Алгебра, II четверть, текущие');
  expect(screen.queryByLabelText('Алгебра, III четверть, текущие')).toBeNull();
  await user.click(current);
  await user.keyboard('5 20.11, 4{Enter}3');
  expect(document.activeElement).toBe(screen.getByLabelText('Биология, II четверть, текущие'));
  await user.keyboard('{ArrowRight}{ArrowUp}х');
  expect(screen.getByLabelText('Алгебра, II четверть, за период').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/Алгебра, II четверть: Одна отметка/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Алгебра, II четверть, за период'), { target: { value: '5' } });
  expect(screen.getByRole('button', { name: 'Перенести 4 отметки' })).toHaveProperty('disabled', true);
  await fill('Документ другой школы', 'Справка № 15 от 05.12.2025');
  expect(await findSeriousViolations()).toEqual([]);
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => { expect(backend.inputsOf('movement.addCarried')).toEqual([{
    studentId: 1, document: 'Справка № 15 от 05.12.2025', records: [
      { courseId: 5, kind: 'mark', slot: 'p2', value: '5', date: '2025-11-20' }, { courseId: 5, kind: 'mark', slot: 'p2', value: '4', date: null }, { courseId: 5, kind: 'periodMark', slot: 'p2', value: '5' },
      { courseId: 6, kind: 'mark', slot: 'p2', value: '3', date: null },
    ],
  }]); });
  expect(await screen.findByText(/Перенесено, отметки стоят/)).toBeTruthy();
});

it('takes a block of Excel from the cell on', { timeout: 60_000 }, async () => {
  open();
  const first = await screen.findByLabelText('Алгебра, I четверть, текущие');
  fireEvent.paste(first, { clipboardData: { getData: () => '5 4\t4\n3\t3\n' } });
  expect(['Алгебра, I четверть, текущие', 'Алгебра, I четверть, за период', 'Биология, I четверть, текущие', 'Биология, I четверть, за период'].map((label) => screen.getByLabelText<HTMLInputElement>(label).value)).toEqual(['5 4', '4', '3', '3']);
});
