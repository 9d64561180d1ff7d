import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutboxEntry } from '@shared/contract/system-contract';
import { aPage } from '../journal/support/a-page';
import { findSeriousViolations } from '../support/find-serious-violations';
import { failing } from '../support/fake-backend';
import { renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';
import { anOvertakenMark, aWaitingMark } from './outbox-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

/** A teacher's window with these entries in the outbox of the workstation. */
function openWith(initial: readonly OutboxEntry[]) {
  let entries = initial;
  const count = () => ({ waiting: entries.filter((entry) => !entry.refusal).length, refused: entries.filter((entry) => entry.refusal).length });
  const app = renderApp({
    href: '/journal', session: aSession({ roles: ['subjectTeacher'] }),
    answers: {
      'workplace.getState': () => ({ link: { state: 'connected', holder: 'КАБ-1', since: '2025-12-10T01:00:00.000Z' }, outbox: count() }),
      'workplace.listOutbox': () => entries,
      'workplace.resolveOutbox': ({ id }) => { set(entries.filter((entry) => entry.id !== id)); return null; },
      'journal.getPage': () => aPage(),
    },
  });
  const set = (next: readonly OutboxEntry[]) => {
    entries = next;
    app.backend.emit({ kind: 'outboxChanged', ...count() });
  };
  return { ...app, set };
}

describe('the list of unsent entries', { timeout: 60_000 }, () => {
  it('names page, pupil, day and value of what waits', async () => {
    const { user } = openWith([aWaitingMark(5)]);
    await user.click(await screen.findByRole('button', { name: 'Не отправлено: 1' }));
    const dialog = await screen.findByRole('dialog', { name: 'Не отправлено' });
    await within(dialog).findByText('Алгебра · 7А');
    expect(dialog.textContent).toContain('Абрамов Егор, 16.09.2025, 3-й урок: «5»');
    expect(dialog.textContent).toContain('введено 16.09.2025 14:04');
    expect(within(dialog).queryByRole('button', { name: 'Записать моё поверх' })).toBeNull();
    expect(await findSeriousViolations()).toEqual([]);
  });

  it('opens by itself when something was refused, and puts the own value over what stands there now', async () => {
    const { backend, user, set } = openWith([aWaitingMark(5)]);
    await screen.findByRole('button', { name: 'Не отправлено: 1' });
    expect(screen.queryByRole('dialog')).toBeNull();
    set([anOvertakenMark(5)]);
    const dialog = await screen.findByRole('dialog', { name: 'Не принято' });
    expect(await within(dialog).findByText(/значение изменили: сейчас «3», Петрова А\. А\., 16\.09\.2025 14:10/)).toBeTruthy();
    expect(await findSeriousViolations()).toEqual([]);
    backend.answer({ 'journal.setCells': () => [{ refusal: null, by: null, mark: { value: 5, version: 5, comment: null }, absence: null, lessonId: 1, columnId: 10, lessonVersion: 1 }] });
    await user.click(within(dialog).getByRole('button', { name: 'Записать моё поверх' }));
    expect(await within(dialog).findByText('Неотправленного нет.')).toBeTruthy();
    expect(backend.inputsOf('journal.setCells')).toMatchObject([{ courseId: 7, changes: [{ studentId: 100, seen: { mark: 4, absence: 0 }, set: { kind: 'mark', value: 5 } }] }]);
    expect(backend.inputsOf('workplace.resolveOutbox')).toEqual([{ id: anOvertakenMark(5).id, choice: 'discard' }]);
  });

  it('leaves the other value in the file', async () => {
    const { backend, user } = openWith([anOvertakenMark(5)]);
    await user.click(await screen.findByRole('button', { name: 'Оставить как есть' }));
    expect(await screen.findByText('Неотправленного нет.')).toBeTruthy();
    expect(backend.inputsOf('workplace.resolveOutbox')).toEqual([{ id: anOvertakenMark(5).id, choice: 'discard' }]);
    expect(backend.inputsOf('journal.setCells')).toEqual([]);
  });

  it('keeps the entry and says why when it was overtaken once more', async () => {
    const { backend, user } = openWith([anOvertakenMark(5)]);
    backend.answer({ 'journal.setCells': () => [{ refusal: 'changedByOther', by: { author: 'Сидоров В. В.', at: '2025-09-16T07:20:00.000Z' }, mark: { value: 2, version: 9, comment: null }, absence: null, lessonId: 1, columnId: 10, lessonVersion: 1 }] });
    await user.click(await screen.findByRole('button', { name: 'Записать моё поверх' }));
    expect(await screen.findByText(/сейчас «2», Сидоров В\. В\./)).toBeTruthy();
    expect(backend.inputsOf('workplace.resolveOutbox')).toEqual([]);
  });

  it('gives the entry up to the outbox again when the line breaks meanwhile', async () => {
    const { backend, user } = openWith([anOvertakenMark(5)]);
    backend.answer({ 'journal.setCells': failing('queued', { id: 'new' }) });
    await user.click(await screen.findByRole('button', { name: 'Записать моё поверх' }));
    await waitFor(() => { expect(backend.inputsOf('workplace.resolveOutbox')).toHaveLength(1); });
  });

  it('offers to send again what failed as a whole', async () => {
    const { backend, user } = openWith([aWaitingMark(5, 100, { refusal: { failure: { code: 'workstationClockWrong', details: { local: '12:00', school: '10:00' } }, answer: null } })]);
    expect(await screen.findByText(/часы этого компьютера показывают 12:00/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Отправить ещё раз' }));
    await waitFor(() => { expect(backend.inputsOf('workplace.resolveOutbox')).toEqual([{ id: aWaitingMark(5).id, choice: 'send' }]); });
  });
});
