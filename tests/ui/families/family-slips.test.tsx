import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { FamilyPerson } from '@shared/contract/families-contract';
import { renderApp } from '../support/render-app';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const PUPIL: FamilyPerson = { studentId: 1, guardianId: null, name: 'Абрамов Егор', who: 'ученик', refusal: null, slips: [] };
const REFUSED: FamilyPerson = { ...PUPIL, studentId: 2, name: 'Ёлкина Дарья', refusal: 'отказ или отзыв согласия: информирование на бумаге' };

it('prints slips once for those who have none, and does not let the codes be closed away unseen', async () => {
  const { backend, user } = renderApp({
    href: '/families/19',
    answers: {
      'families.getClass': () => ({ classId: 19, className: '7А', dueOn: '2025-09-10', canIssue: true, persons: [PUPIL, REFUSED] }),
      'families.issueClass': () => ({ fileName: 'Листки.pdf', bytes: new Uint8Array([37]), pages: 1, sheets: 1, warnings: [], issued: 1, skipped: [{ name: 'Ёлкина Дарья', why: 'отказ' }] }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Напечатать листки…' }, { timeout: 20_000 }));
  expect(await screen.findByText('Напечатать 1 листок?')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Напечатать…' }));
  expect(await screen.findByText(/Коды есть только в этом документе/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Закрыть без документа' })).toBeTruthy();
  expect(screen.getByText('Ёлкина Дарья: отказ')).toBeTruthy();
  expect(backend.inputsOf('families.issueClass')).toEqual([{ classId: 19 }]);
  // Nobody with a dissent is offered a slip.
  expect(screen.getAllByRole('button', { name: 'Выдать…', hidden: true })).toHaveLength(1);
}, 60_000);
