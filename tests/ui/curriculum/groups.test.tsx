import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Division } from '@shared/contract/groups-contract';
import { renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

function aDivision(part: Partial<Division> = {}): Division {
  const student = (id: number, name: string, groupId: number | null) => ({ id, number: id, name, sex: 'м' as const, groupId, dateFrom: groupId === null ? null : '2025-09-01', next: null });
  return {
    classId: 71, className: '7А', subjectId: 2, subject: 'Английский язык', date: '2025-12-10', yearStart: '2025-09-01', firstFreeDay: '2025-12-10', canEdit: true, canPropose: false, canConfirm: false, version: '2-2-2.3-3-3',
    groups: [{ id: 11, name: '1 подгруппа', courseId: 1, teachers: ['Петров А. Л.'], lastLesson: null }, { id: 12, name: '2 подгруппа', courseId: 2, teachers: [], lastLesson: null }],
    students: [student(1, 'Абрамов Егор', 11), student(2, 'Ёлкина Дарья', 12), student(3, 'Жуков Пётр', null)], proposals: [], ...part,
  };
}

function openGroups(division: Division) {
  const info = { classId: 71, className: '7А', grade: 7, subjectId: 2, subject: 'Английский язык', groups: [{ id: 11, name: '1 подгруппа', count: 1 }, { id: 12, name: '2 подгруппа', count: 1 }], leftCount: 1, isProposed: false };
  return renderApp({
    href: '/groups', session: aSession({ roles: ['deputy'], rights: ['groups.view', 'groups.edit', 'groups.propose'] }),
    answers: { 'groups.listDivisions': () => [info], 'groups.getDivision': () => division, 'groups.saveDivision': () => division, 'groups.proposeDivision': () => division },
  });
}

const namesIn = (list: string) => within(screen.getByRole('listbox', { name: list })).queryAllByRole('option').map((option) => option.textContent);

describe('the division of a class', { timeout: 60_000 }, () => {
  it('moves marked pupils by a digit, splits in turn, and saves from a day with what was seen', async () => {
    const { backend, user } = openGroups(aDivision());
    expect(await screen.findByText('1 + 1 · ! без группы 1')).toBeTruthy();
    await waitFor(() => { expect(namesIn('Не распределены')).toEqual(['Жуков Пётр']); });
    await user.click(screen.getByRole('option', { name: 'Абрамов Егор' }));
    await user.click(screen.getByRole('option', { name: 'Жуков Пётр' }));
    await user.keyboard('2');
    expect(namesIn('2 подгруппа')).toEqual(['Абрамов Егор', 'Ёлкина Дарья', 'Жуков Пётр']);
    await user.click(screen.getByRole('button', { name: 'Через одного' }));
    await user.keyboard('{Control>}[KeyS]{/Control}');
    await waitFor(() => {
      expect(backend.inputsOf('groups.saveDivision')).toEqual([{
        classId: 71, subjectId: 2, from: '2025-12-10', version: '2-2-2.3-3-3', groups: [{ id: 11, name: '1 подгруппа', studentIds: [1, 3] }, { id: 12, name: '2 подгруппа', studentIds: [2] }],
      }]);
    });
  });

  it('lets a teacher propose, not save', async () => {
    const { backend, user } = openGroups(aDivision({ canEdit: false, canPropose: true }));
    await user.click(await screen.findByRole('button', { name: 'По алфавиту пополам' }));
    await user.click(screen.getByRole('button', { name: 'Предложить деление' }));
    await waitFor(() => { expect(backend.inputsOf('groups.proposeDivision').length).toBe(1); });
    expect(backend.inputsOf('groups.saveDivision')).toEqual([]);
  });
});
