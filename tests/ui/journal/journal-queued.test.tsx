import { fireEvent, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { InputFor } from '@shared/contract/contract';
import type { OutboxEntry } from '@shared/contract/system-contract';
import { AppError } from '@shared/contract/app-error';
import { aPage } from './support/a-page';
import { fakeJournal, type FakeJournal } from './support/fake-journal';
import { cell, columnTexts, findButton, press, renderPage, statusLine } from './support/render-page';
import { aWaitingMark } from '../system/outbox-data';

const TODAY = '16 сентября';

beforeEach(() => { localStorage.clear(); });

/** The workstation of a page while nobody holds the file: it keeps entries, and posts them when told to. */
function keepInOutbox(journal: FakeJournal) {
  const working = fakeJournal(aPage());
  const outbox: OutboxEntry[] = [];
  const keep = (procedure: string) => (input: unknown): never => {
    const id = `entry-${outbox.length + 1}`;
    outbox.push({ id, procedure, input, typedAt: '2025-09-16T07:00:00.000Z', refusal: null });
    throw new AppError('queued', { id });
  };
  journal.backend.answer({ 'workplace.listOutbox': () => [...outbox], 'journal.setCells': keep('journal.setCells'), 'journal.saveLesson': keep('journal.saveLesson') });
  return {
    outbox,
    post: async () => {
      journal.backend.answer({ 'journal.getPage': (input) => working.backend.call('journal.getPage', input) });
      for (const entry of outbox.splice(0)) await working.backend.call(entry.procedure as 'journal.setCells', entry.input as InputFor<'journal.setCells'>);
      journal.backend.emit({ kind: 'outboxChanged', waiting: 0, refused: 0 });
    },
  };
}

describe('what nobody could take yet', () => {
  it('stays in its cell as «не отправлено», is not sent again from the page, and is no reason to keep the window', async () => {
    const journal = fakeJournal(aPage());
    const { outbox } = keepInOutbox(journal);
    await renderPage(journal.backend);
    press('5');
    press('4');
    await waitFor(() => { expect(statusLine()).toContain('Не отправлено клеток: 2. Нет связи с сервером: введённое сохранено на этом компьютере'); });
    expect(cell(/Абрамов Егор, 16 сентября/).className).toContain('jg-queued');
    expect(cell(/Абрамов Егор, 16 сентября/).getAttribute('aria-label')).toContain('5, не отправлено: сохранено на этом компьютере');
    expect(findButton('Повторить')).toBeNull();
    // Read again in the meantime, the page still shows it.
    journal.backend.emit({ kind: 'coursesChanged', courseIds: [7] });
    await waitFor(() => { expect(journal.backend.inputsOf('journal.getPage').length).toBeGreaterThan(1); });
    await new Promise((wake) => setTimeout(wake, 600));
    expect(columnTexts(TODAY).slice(0, 2)).toEqual(['5', '4']);
    expect(outbox.flatMap((entry) => (entry.input as InputFor<'journal.setCells'>).changes.map((change) => change.studentId))).toEqual([100, 101]);
  });

  it('becomes normal when its entry was taken', async () => {
    const journal = fakeJournal(aPage());
    const { post } = keepInOutbox(journal);
    await renderPage(journal.backend);
    press('5');
    await waitFor(() => { expect(cell(/Абрамов Егор, 16 сентября/).className).toContain('jg-queued'); });
    // Past the reading that follows every write.
    await new Promise((wake) => setTimeout(wake, 700));
    await post();
    await waitFor(() => { expect(cell(/Абрамов Егор, 16 сентября/).className).not.toContain('jg-queued'); });
    expect(columnTexts(TODAY)[0]).toBe('5');
  });

  it('lets a newer value follow the one that waits', async () => {
    const journal = fakeJournal(aPage());
    const { outbox } = keepInOutbox(journal);
    await renderPage(journal.backend);
    press('5');
    await waitFor(() => { expect(outbox).toHaveLength(1); });
    press('ArrowUp');
    press('3');
    await waitFor(() => { expect(outbox).toHaveLength(2); });
    expect(columnTexts(TODAY)[0]).toBe('3');
    expect(outbox[1]?.input).toMatchObject({ changes: [{ studentId: 100, seen: { mark: 0, absence: 0 }, set: { kind: 'mark', value: 3 } }] });
  });

  it('shows again after a restart of the program', async () => {
    const journal = fakeJournal(aPage());
    journal.backend.answer({ 'workplace.listOutbox': () => [aWaitingMark(4, 102)] });
    await renderPage(journal.backend);
    expect(cell(/Бобров Семён, 16 сентября/).className).toContain('jg-queued');
    expect(columnTexts(TODAY)[2]).toBe('4');
    expect(journal.backend.inputsOf('journal.setCells')).toEqual([]);
  });

  it('keeps the text of a lesson, before and after a newer one', async () => {
    const journal = fakeJournal(aPage());
    const { outbox } = keepInOutbox(journal);
    await renderPage(journal.backend);
    const field = () => document.querySelector<HTMLTextAreaElement>('.jp-form textarea:last-of-type')!;
    const type = (text: string) => { fireEvent.change(field(), { target: { value: text } }); fireEvent.blur(field()); };
    type('Параграф 5');
    await waitFor(() => { expect(document.querySelector('.jp-form')?.textContent).toContain('Не отправлено: нет связи с сервером'); });
    type('');
    await waitFor(() => { expect(outbox).toHaveLength(2); });
    expect(field().value).toBe('');
  });
});

it('shows who else has the page open, and leaves it', async () => {
  const journal = fakeJournal(aPage());
  const view = await renderPage(journal.backend);
  await waitFor(() => { expect(journal.backend.inputsOf('journal.watchPage')).toEqual([{ courseId: 7 }]); });
  journal.backend.emit({ kind: 'presenceChanged', courseId: 7, people: [{ name: 'Петров И. И.', workstation: 'КАБ-12' }] });
  await waitFor(() => { expect(document.querySelector('.jr-others')?.textContent).toBe('На странице также: Петров И. И. (КАБ-12)'); });
  journal.backend.emit({ kind: 'presenceChanged', courseId: 8, people: [] });
  journal.backend.emit({ kind: 'linkChanged', link: { state: 'connected', holder: 'КАБ-3', since: '2025-09-16T07:00:00.000Z' } });
  await waitFor(() => { expect(journal.backend.inputsOf('journal.watchPage')).toHaveLength(2); });
  expect(document.querySelector('.jr-others')?.textContent).toBe('');
  view.unmount();
  expect(journal.backend.inputsOf('journal.leavePage')).toEqual([{}]);
});
