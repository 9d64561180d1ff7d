import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { FamilyPerson } from '@shared/contract/families-contract';
import { renderApp } from '../support/render-app';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const PUPIL: FamilyPerson = { studentId: 1, guardianId: null, name: 'Абрамов Егор', who: 'ученик', email: null, refusal: null, slips: [] };
const REFUSED: FamilyPerson = { ...PUPIL, studentId: 2, name: 'Ёлкина Дарья', refusal: 'отказ или отзыв согласия: информирование на бумаге' };

it('prints slips once for those who have none, and does not let the codes be closed away unseen', async () => {
  const { backend, user } = renderApp({
    href: '/families/19',
    answers: {
      'families.getClass': () => ({ classId: 19, className: '7А', dueOn: '2025-09-10', canIssue: true, channels: ['paper'], persons: [PUPIL, REFUSED] }),
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

it('shows where a code may be written to, where the regulation knows letters, and names it in the register', async () => {
  const mother: FamilyPerson = { ...PUPIL, guardianId: 5, name: 'Абрамова Светлана', who: 'мать: Абрамов Егор', email: 's@mail.example' };
  const { backend, user } = renderApp({ href: '/families/19', answers: {
    'families.getClass': () => ({ classId: 19, className: '7А', dueOn: null, canIssue: true, channels: ['paper', 'email'], persons: [PUPIL, mother] }),
    'families.issueSlip': () => ({ fileName: 'Листок.pdf', bytes: new Uint8Array([37]), pages: 1, sheets: 1, warnings: [], issued: 1, skipped: [] }),
  } });
  expect(await screen.findByText('нет – только на бумаге', {}, { timeout: 20_000 })).toBeTruthy();
  expect(screen.getByText('s@mail.example')).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: 'Выдать…', hidden: true })[1]!);
  await user.click(await screen.findByLabelText('письмом на s@mail.example'));
  await user.click(screen.getByRole('button', { name: 'Напечатать…' }));
  await screen.findByText(/Коды есть только в этом документе/);
  expect(backend.inputsOf('families.issueSlip')).toMatchObject([{ guardianId: 5, recipient: 'Абрамова Светлана, письмом на s@mail.example' }]);
}, 60_000);
