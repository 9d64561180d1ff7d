import { MantineProvider } from '@mantine/core';
import { screen, waitFor, render } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@shared/contract/app-error';
import type { CourseInfo } from '@shared/contract/journal-contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { OpenPdfContext } from '@renderer/components/pdf/open-pdf-context';
import { PdfView } from '@renderer/components/pdf/pdf-view';
import { findSpreadOfPage, listSpreads } from '@renderer/components/pdf/spreads';
import userEvent from '@testing-library/user-event';
import { aPdf } from '../support/a-pdf';
import { fill, renderApp } from '../support/render-app';
import { aClass, aSession } from '../support/school-data';
import { takeReportedErrors } from '../support/take-reported-errors';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const book: PrintedDocument = { fileName: 'Журнал 7А.pdf', bytes: new Uint8Array([37, 80, 68, 70, 45]), pages: 92, sheets: 46, warnings: ['Тема урока 12.09 сокращена'] };
const algebra: CourseInfo = { id: 8, subject: 'Алгебра', subjectShort: 'Алг.', classId: 19, className: '7А', grade: 7, groupName: null, teachers: [], hoursPerWeek: 3, kind: 'lesson', canEnter: true };
const classes = () => [aClass({ id: 3, name: '1А' }), aClass({ isOwn: true })];

describe('the spreads of a book', () => {
  it('put the first page alone on the right, then even pages left of odd ones', () => {
    expect(listSpreads(4)).toEqual([{ left: null, right: 1 }, { left: 2, right: 3 }, { left: 4, right: null }]);
    expect(listSpreads(1)).toEqual([{ left: null, right: 1 }]);
    expect(listSpreads(0)).toEqual([]);
    expect([1, 2, 3, 4].map(findSpreadOfPage)).toEqual([0, 1, 1, 2]);
  });
});

describe('looking at a document', { timeout: 60_000 }, () => {
  it('turns facing pages by button, key and number', async () => {
    const drawn: number[] = [];
    const user = userEvent.setup({ delay: null });
    const open = () => Promise.resolve(aPdf(5, (page) => { drawn.push(page); }));
    render(<MantineProvider env="test"><OpenPdfContext value={open}><PdfView bytes={book.bytes} title="Журнал" /></OpenPdfContext></MantineProvider>);
    expect(await screen.findByLabelText('Страница 1 из 5')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Следующий разворот' }));
    expect(screen.getByLabelText('Страница 2 из 5')).toBeTruthy();
    expect(screen.getByLabelText('Страница 3 из 5')).toBeTruthy();
    await fill(/Номер страницы/, '5');
    screen.getByLabelText(/Номер страницы/).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByLabelText('Страница 5 из 5')).toBeTruthy();
    screen.getByRole('group', { name: /PageUp и PageDown/ }).focus();
    await user.keyboard('{PageUp}');
    expect(await screen.findByLabelText('Страница 2 из 5')).toBeTruthy();
    expect(drawn).toContain(5);
  });

  it('says so when the document cannot be shown', async () => {
    const causes = takeReportedErrors();
    const open = () => Promise.reject(new Error('not a PDF'));
    render(<MantineProvider env="test"><OpenPdfContext value={open}><PdfView bytes={book.bytes} title="Журнал" /></OpenPdfContext></MantineProvider>);
    expect((await screen.findByRole('alert')).textContent).toContain('Документ не открылся для просмотра.');
    expect(causes).toEqual([new Error('not a PDF')]);
  });
});

describe('printing', { timeout: 60_000 }, () => {
  it('builds the book of the chosen class, warns, saves and prints it', async () => {
    const { backend, shell, user } = renderApp({ href: '/printing', session: aSession({ roles: ['deputy'] }), answers: { 'school.listClasses': classes, 'printing.buildClassBook': () => book } });
    await user.selectOptions(await screen.findByLabelText('Класс'), await screen.findByRole('option', { name: '7А' }));
    await waitFor(() => { expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Собрать документ' }).disabled).toBe(false); });
    expect(window.location.hash).toContain('class=19');
    await user.click(screen.getByRole('button', { name: 'Собрать документ' }));
    expect(await screen.findByText(/92 страницы, 46 листов/)).toBeTruthy();
    expect(screen.getByText('Тема урока 12.09 сокращена')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Сохранить PDF…' }));
    await user.click(await screen.findByRole('button', { name: 'Открыть файл' }));
    await user.click(screen.getByRole('button', { name: 'Напечатать…' }));
    await screen.findByText('Отправлено на принтер.');
    expect(backend.inputsOf('printing.buildClassBook')).toEqual([{ classId: 19 }]);
    expect(shell.opened).toEqual(['C:\\Журнал 7А.pdf']);
    expect(shell.printed.length).toBe(1);
  });

  it('offers a class teacher the book of the own class only, a subject teacher only own pages', async () => {
    renderApp({ href: '/printing', session: aSession({ roles: ['classTeacher'] }), answers: { 'school.listClasses': classes } });
    await screen.findByRole('option', { name: '7А' });
    expect(screen.queryByRole('option', { name: '1А' })).toBeNull();
  });

  it('offers a subject teacher only own pages', async () => {
    const { backend, user } = renderApp({
      href: '/printing', session: aSession({ roles: ['subjectTeacher'] }),
      answers: { 'school.listClasses': classes, 'journal.listCourses': () => [algebra], 'printing.buildCourseSpreads': () => ({ ...book, fileName: 'Алгебра.pdf' }) },
    });
    await screen.findByRole('option', { name: '7А' });
    expect(screen.queryByRole('option', { name: '1А' })).toBeNull();
    expect(screen.queryByRole('option', { name: /Книга класса/ })).toBeNull();
    await user.selectOptions(screen.getByLabelText('Класс'), '19');
    await user.selectOptions(await screen.findByLabelText('Предмет'), await screen.findByRole('option', { name: 'Алгебра' }));
    await waitFor(() => { expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Собрать документ' }).disabled).toBe(false); });
    await user.click(screen.getByRole('button', { name: 'Собрать документ' }));
    expect(await screen.findByText('Алгебра.pdf')).toBeTruthy();
    expect(backend.inputsOf('printing.buildCourseSpreads')).toEqual([{ courseId: 8 }]);
  });

  it('stops building when asked and leaves the choice as it was', async () => {
    const { user } = renderApp({
      href: '/printing?document=summary&class=19', session: aSession({ roles: ['deputy'] }),
      answers: {
        'school.listClasses': classes,
        'printing.buildSummarySheet': (_input, { onProgress, signal }) => new Promise((_resolve, reject) => {
          onProgress?.({ done: 1, total: 3, text: 'Алгебра' });
          signal?.addEventListener('abort', () => { reject(new AppError('cancelled')); });
        }),
      },
    });
    await waitFor(() => { expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Собрать документ' }).disabled).toBe(false); });
    await user.click(screen.getByRole('button', { name: 'Собрать документ' }));
    expect(await screen.findByText('1 из 3')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Прервать' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Действие отменено.');
    expect(screen.getByLabelText<HTMLSelectElement>('Класс').value).toBe('19');
  });

  it('saves the books of all classes into a folder and says how many', async () => {
    const { backend, user } = renderApp({ href: '/printing', session: aSession({ roles: ['deputy'] }), answers: { 'printing.saveAllClassBooks': () => ({ files: ['1А.pdf', '7А.pdf'] }) } });
    await user.click(await screen.findByRole('button', { name: 'Все классы в папку…' }));
    expect(await screen.findByText('В папку «S:\\Школа» записаны 2 книги.')).toBeTruthy();
    expect(backend.inputsOf('printing.saveAllClassBooks')).toEqual([{ folder: 'S:\\Школа' }]);
  });
});
