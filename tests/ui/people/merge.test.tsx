import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { MergeForecast } from '@shared/contract/merge-contract';
import { findSeriousViolations } from '../support/find-serious-violations';
import { renderApp } from '../support/render-app';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const person = (id: number, name: string) => ({ id, name, birthDate: null, place: '7А', sign: 'sameName' as const });
const FORECAST: MergeForecast = {
  kept: { id: 1, version: 3, name: 'Абрамов Егор' }, closed: { id: 2, version: 1, name: 'Абрамов Егор' },
  fields: [{ key: 'address', title: 'адрес', kept: null, closed: 'ул. Новая, 1' }, { key: 'phone', title: 'телефон', kept: '+7 900', closed: '+7 901' }],
  moves: ['Согласие – 1'], problems: [],
};

it('joins two cards after a look at both: the fuller value stands by itself, the rest is chosen; refusals are told in words', { timeout: 60_000 }, async () => {
  const { backend, user } = renderApp({ href: '/people', answers: {
    'people.listSamePeople': () => [{ kind: 'student', left: person(1, 'Абрамов Егор'), right: person(2, 'Абрамов  Егор') }],
    'people.listMerged': () => [{ kind: 'guardian', closedId: 8, closed: 'Ёлкина Анна', keptId: 7, kept: 'Елкина Анна', at: '2025-12-09T03:00:00.000Z', author: 'Лебедев П. А.' }],
    'people.foreseeMerge': ({ keptId }) => (keptId === 1 ? FORECAST : { ...FORECAST, problems: ['на закрываемой карточке есть записи: отметка – 3'] }),
    'people.mergeCards': () => null,
    'people.undoMerge': () => null,
  } });
  await user.click(await screen.findByRole('tab', { name: 'Повторы' }, { timeout: 20_000 }));
  await user.click(await screen.findByRole('button', { name: 'Объединить…' }));
  await user.click(await screen.findByLabelText('телефон: +7 901'));
  expect(screen.getByLabelText<HTMLInputElement>('адрес: ул. Новая, 1').checked).toBe(true);
  expect(screen.getByText('Согласие – 1')).toBeTruthy();
  expect(await findSeriousViolations()).toEqual([]);
  await user.click(screen.getByLabelText('Абрамов Егор (№ 2)'));
  expect((await screen.findByText(/На закрываемой карточке есть записи: отметка – 3/))).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Объединить' })).toHaveProperty('disabled', true);
  await user.click(screen.getByLabelText('Абрамов Егор (№ 2)'));
  await user.click(await screen.findByLabelText('телефон: +7 901'));
  await user.click(screen.getByRole('button', { name: 'Объединить' }));
  await waitFor(() => { expect(backend.inputsOf('people.mergeCards')).toEqual([{ kind: 'student', keptId: 1, closedId: 2, keptVersion: 3, closedVersion: 1, fromClosed: ['address', 'phone'] }]); });
  await user.click(await screen.findByRole('button', { name: 'Разъединить…' }));
  await user.click(await screen.findByRole('button', { name: 'Разъединить' }));
  await waitFor(() => { expect(backend.inputsOf('people.undoMerge')).toEqual([{ kind: 'guardian', closedId: 8 }]); });
});
