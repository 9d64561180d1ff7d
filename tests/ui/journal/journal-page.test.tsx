import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aCourse, aLesson, aPage, aStudent, pupils } from './support/a-page';
import { fakeJournal } from './support/fake-journal';
import { cell, columnTexts, press, renderPage, statusLine } from './support/render-page';

const DIGITS = '5443552345443524355424354'.split('');
const TODAY = '16 сентября';
const pasteText = (text: string) => { fireEvent.paste(document.activeElement!, { clipboardData: { getData: () => text } }); };

beforeEach(() => { localStorage.clear(); });

describe('typing on a journal page', () => {
  it('fills a column of 25 pupils with 25 digits and nothing else', async () => {
    const journal = fakeJournal(aPage({ students: pupils(25) }));
    await renderPage(journal.backend);
    for (const digit of DIGITS) press(digit);
    expect(columnTexts(TODAY)).toEqual(DIGITS);
    await waitFor(() => { expect(journal.marks.size).toBe(25); });
    expect([...journal.marks.values()].map((mark) => String(mark.value))).toEqual(DIGITS);
    expect([...journal.marks.keys()][24]).toBe('2025-09-16/3/1/124');
  });

  it('never waits for a slow backend, and sends what has gathered in one call', async () => {
    const journal = fakeJournal(aPage({ students: pupils(25) }));
    await renderPage(journal.backend);
    const release = journal.hold();
    for (const digit of DIGITS) press(digit);
    await Promise.resolve();
    expect(columnTexts(TODAY)).toEqual(DIGITS);
    expect(journal.marks.size).toBe(0);
    expect(cell(/Абрамов Егор, 16 сентября/).className).toContain('jg-saving');
    release();
    await waitFor(() => { expect(journal.marks.size).toBe(25); });
    expect(journal.backend.inputsOf('journal.setCells').length).toBeLessThanOrEqual(2);
    await waitFor(() => { expect(cell(/Абрамов Егор, 16 сентября/).className).not.toContain('jg-saving'); });
  });

  it('goes to the right instead when so chosen, and remembers it', async () => {
    const journal = fakeJournal(aPage());
    const view = await renderPage(journal.backend);
    fireEvent.click(screen.getByLabelText('→ вправо'));
    press('Home');
    press('4');
    press('5');
    expect(cell(/Абрамов Егор, 9 сентября/).textContent).toBe('4');
    expect(cell(/Абрамов Егор, 12 сентября/).textContent).toBe('5');
    view.unmount();
    await renderPage(journal.backend);
    expect(screen.getByLabelText<HTMLInputElement>('→ вправо').checked).toBe(true);
  });

  it('sets absences in either keyboard layout', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend);
    press('н', { code: 'KeyY' });
    press('y', { code: 'KeyY' });
    press(',', { code: 'Comma' });
    press('у', { code: 'KeyE' });
    expect(columnTexts(TODAY).slice(0, 4)).toEqual(['н', 'н', 'б', 'ну']);
    await waitFor(() => { expect([...journal.absences.values()].map((absence) => absence.code)).toEqual(['н', 'н', 'б', 'ну']); });
    expect(screen.getByText('Отсутствуют: н – 2, б – 1, ну – 1')).toBeTruthy();
  });

  it('clears with Del, and takes back and makes again any of it as new writes', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend);
    press('5');
    press('ArrowUp');
    press('Delete');
    expect(columnTexts(TODAY)[0]).toBe('');
    press('z', { code: 'KeyZ', ctrlKey: true });
    expect(columnTexts(TODAY)[0]).toBe('5');
    press('я', { code: 'KeyZ', ctrlKey: true });
    expect(columnTexts(TODAY)[0]).toBe('');
    press('н', { code: 'KeyY', ctrlKey: true });
    expect(columnTexts(TODAY)[0]).toBe('5');
    await waitFor(() => { expect(journal.marks.get('2025-09-16/3/1/100')?.value).toBe(5); });
    const kinds = journal.backend.inputsOf('journal.setCells').flatMap((input) => input.changes.map((change) => change.set.kind));
    expect(kinds.at(-1)).toBe('restore');
  });

  it('fills a selection with one digit and copies from above with Ctrl+D', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend);
    for (let step = 0; step < 3; step += 1) press('ArrowDown', { shiftKey: true });
    press('4');
    expect(columnTexts(TODAY).slice(0, 5)).toEqual(['4', '4', '4', '4', '']);
    press('Escape');
    press('ArrowDown');
    press('в', { code: 'KeyD', ctrlKey: true });
    expect(columnTexts(TODAY)[4]).toBe('4');
    await waitFor(() => { expect(journal.marks.size).toBe(5); });
  });

  it('passes over pupils who are not on the list that day', async () => {
    const students = [aStudent(0), aStudent(1, { dateFrom: '2025-09-17' }), aStudent(2)];
    const journal = fakeJournal(aPage({ students }));
    await renderPage(journal.backend);
    press('5');
    press('4');
    expect(columnTexts(TODAY)).toEqual(['5', '', '4']);
  });

  it('writes a comment with F2 and shows it', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend);
    press('5');
    press('ArrowUp');
    press('F2');
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByRole('textbox');
    fireEvent.change(field, { target: { value: 'у доски' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => { expect(journal.marks.get('2025-09-16/3/1/100')?.comment).toBe('у доски'); });
    expect(cell(/Абрамов Егор, 16 сентября, .*комментарий: у доски/).className).toContain('jg-comment');
  });
});

describe('the clipboard of a journal page', () => {
  it('pastes a block and refuses a bad cell in its place, the others go on', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend);
    pasteText('5\r\n4/5\r\nн\r\n\r\n3\r\n');
    expect(columnTexts(TODAY).slice(0, 5)).toEqual(['5', '4/5', 'н', '', '3']);
    const bad = cell(/Андреева Елена, 16 сентября/);
    expect(bad.className).toContain('jg-refused');
    expect(bad.getAttribute('aria-label')).toContain('«4/5» – не отметка');
    expect(statusLine()).toContain('Не принято: 1. Андреева Елена, 16 сентября');
    await waitFor(() => { expect(journal.marks.size + journal.absences.size).toBe(3); });
    press('z', { code: 'KeyZ', ctrlKey: true });
    expect(columnTexts(TODAY).slice(0, 5)).toEqual(['', '', '', '', '']);
  });

  it('copies the selection as Excel reads it', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend);
    press('5');
    press('б', { code: 'Comma' });
    press('ArrowUp');
    press('ArrowUp', { shiftKey: true });
    const setData = vi.fn();
    fireEvent.copy(document.activeElement!, { clipboardData: { setData } });
    expect(setData).toHaveBeenCalledWith('text/plain', '5\r\nб');
  });
});

describe('moving about a journal page', () => {
  it('jumps between the grid and the lesson with F6, and between lessons with Alt+arrows', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend);
    press('ArrowLeft', { altKey: true });
    await screen.findByText('12 сентября, пт, 3-й урок');
    press('F6');
    expect(document.activeElement).toBe(screen.getByLabelText('Тема'));
    press('F6');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('12 сентября');
  });

  it('opens the next page of the own list with Ctrl+PgDn', async () => {
    const journal = fakeJournal(aPage());
    journal.backend.answer({ 'journal.listCourses': () => [aCourse(), aCourse({ id: 8, canEnter: false }), aCourse({ id: 9, className: '7Б' })] });
    const onOpen = vi.fn();
    await renderPage(journal.backend, { onOpen });
    await waitFor(() => { press('PageDown', { ctrlKey: true }); expect(onOpen).toHaveBeenCalledWith({ courseId: 9 }); });
  });

  it('begins at the lesson asked for', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend, { place: { courseId: 7, date: '2025-09-09', lessonNumber: 3 } });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Абрамов Егор, 9 сентября, ответ на уроке, пусто');
  });

  it('shows the keys on «?»', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend);
    press('?', { code: 'Digit7', shiftKey: true });
    expect(within(await screen.findByRole('dialog')).getByText('как в клетке выше')).toBeTruthy();
  });

  it('keeps the place in another reading of the page after somebody else changed it', async () => {
    const journal = fakeJournal(aPage({ lessons: [aLesson('2025-09-09'), aLesson('2025-09-16')] }));
    await renderPage(journal.backend);
    journal.putByOther('2025-09-16/3/1/103', 4);
    journal.backend.emit({ kind: 'coursesChanged', courseIds: [7] });
    await waitFor(() => { expect(columnTexts(TODAY)[3]).toBe('4'); });
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Абрамов Егор, 16 сентября');
  });
});
