import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { ConsentClass, ConsentPerson } from '@shared/contract/consents-contract';
import { renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const CLASS: ConsentClass = { classId: 19, className: '7А', classTeacher: 'Иванова М. П.', persons: 3, given: 1, refused: 0, missing: 2, soon: 0, canEdit: true };
const PUPIL: ConsentPerson = { subject: 'student', id: 1, studentId: 1, name: 'Абрамов Егор', place: '7А', state: 'none', soonUntil: null, isInformedOnPaper: false, entries: [] };
const MOTHER: ConsentPerson = { ...PUPIL, subject: 'guardian', id: 4, name: 'Абрамова Елена', place: 'мать: Абрамов Егор' };

it('leads from the control list to a class and registers one paper for the child and the parent', async () => {
  const { backend, user } = renderApp({
    href: '/consents', session: aSession({ roles: ['classTeacher'] }),
    answers: { 'consents.getControl': () => ({ mode: 'warn', classes: [CLASS] }), 'consents.listPersons': () => [PUPIL, MOTHER], 'consents.register': () => null },
  });
  await user.click(await screen.findByRole('button', { name: '7А' }, { timeout: 20_000 }));
  await user.click(await screen.findByRole('button', { name: 'Действия: Абрамов Егор' }, { timeout: 20_000 }));
  await user.click(await screen.findByRole('menuitem', { name: 'Зарегистрировать решение…' }));
  await screen.findByRole('dialog');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(backend.inputsOf('consents.register')).toEqual([{
    studentId: 1, guardianId: null, givenBy: 4, coversSigner: true,
    decision: { kind: 'processing', decision: 'consent', decidedOn: '2025-12-10', paperNumber: null, keptAt: null, validUntil: null },
  }]);
}, 60_000);

it('shows the director the numbers and no way to change them', async () => {
  renderApp({ href: '/consents?class=19', session: aSession({ roles: ['director'] }), answers: { 'consents.getControl': () => ({ mode: 'block', classes: [{ ...CLASS, canEdit: false }] }), 'consents.listPersons': () => [PUPIL] } });
  await screen.findByText('Абрамов Егор', {}, { timeout: 20_000 });
  expect(screen.getByText(/до согласия записывается только имя/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Действия/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Реестр…' })).toBeNull();
}, 60_000);
