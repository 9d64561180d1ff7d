import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@shared/contract/app-error';
import { aPage } from './support/a-page';
import { fakeJournal } from './support/fake-journal';
import { cell, columnTexts, findButton, press, renderPage, statusLine, waitForButton } from './support/render-page';

const TODAY = '16 сентября';
const pasteText = (text: string) => { fireEvent.paste(document.activeElement!, { clipboardData: { getData: () => text } }); };

beforeEach(() => { localStorage.clear(); });

describe('refusals on a journal page', () => {
  it('keeps a refused value in its cell with the reason and gives it up on Esc', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend);
    press('7');
    await waitFor(() => { expect(cell(/Абрамов Егор, 16 сентября/).className).toContain('jg-refused'); });
    expect(columnTexts(TODAY)[0]).toBe('7');
    expect(statusLine()).toContain('Такой отметки нет в шкале школы (2–5)');
    press('5');
    expect(columnTexts(TODAY).slice(0, 2)).toEqual(['7', '5']);
    fireEvent.click(await waitForButton('Показать'));
    press('Escape');
    expect(columnTexts(TODAY)[0]).toBe('');
  });

  it('says who changed the cell meanwhile and lets the person put the own value', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend);
    journal.putByOther('2025-09-16/3/1/100', 3);
    press('5');
    press('ArrowUp');
    const button = await waitForButton('Поставить «5» (Ctrl+Enter)');
    expect(columnTexts(TODAY)[0]).toBe('5');
    expect(statusLine()).toContain('Петрова А. А., 16.09.2025 12:04: в клетке теперь «3»');
    fireEvent.click(button);
    await waitFor(() => { expect(journal.marks.get('2025-09-16/3/1/100')?.value).toBe(5); });
    await waitFor(() => { expect(cell(/Абрамов Егор, 16 сентября/).className).not.toContain('jg-refused'); });
  });

  it('or leave the other one', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend);
    journal.putByOther('2025-09-16/3/1/100', 3);
    press('5');
    press('ArrowUp');
    fireEvent.click(await waitForButton('Оставить «3» (Esc)'));
    expect(columnTexts(TODAY)[0]).toBe('3');
    expect(journal.marks.get('2025-09-16/3/1/100')?.value).toBe(3);
  });

  it('keeps what was typed when the file is out of reach, and sends it again', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend);
    const setCells = vi.fn(() => Promise.reject(new AppError('storageUnreachable')));
    const working = fakeJournal(aPage()).backend;
    journal.backend.answer({ 'journal.setCells': setCells });
    press('5');
    press('4');
    await waitForButton('Повторить');
    expect(columnTexts(TODAY).slice(0, 2)).toEqual(['5', '4']);
    expect(statusLine()).toContain('Не записано: 2. Нет связи с папкой школы');
    journal.backend.answer({ 'journal.setCells': (input) => working.call('journal.setCells', input) });
    fireEvent.click(await waitForButton('Повторить'));
    await waitFor(() => { expect(findButton('Повторить')).toBeNull(); });
    expect(working.inputsOf('journal.setCells').flatMap((input) => input.changes.map((change) => change.studentId))).toEqual([100, 101]);
  });

  it('shows again what was not saved when the page is left and opened again', async () => {
    const journal = fakeJournal(aPage());
    const view = await renderPage(journal.backend);
    press('7');
    await waitFor(() => { expect(cell(/Абрамов Егор, 16 сентября/).className).toContain('jg-refused'); });
    view.unmount();
    await renderPage(journal.backend);
    expect(columnTexts(TODAY)[0]).toBe('7');
  });

  it('takes no typing on a page that is only for looking, and says why', async () => {
    const journal = fakeJournal(aPage({ canEnter: false, viewOnlyReason: 'viewOnly' }));
    await renderPage(journal.backend);
    press('5');
    pasteText('5');
    press('Delete');
    expect(columnTexts(TODAY)[0]).toBe('');
    expect(journal.backend.inputsOf('journal.setCells')).toEqual([]);
    expect(statusLine()).toContain('записи вносит учитель, который её ведёт');
    expect(screen.getByText(/Только просмотр/).textContent).toContain('записи вносит учитель');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Домашнее задание').readOnly).toBe(true);
  });
});
