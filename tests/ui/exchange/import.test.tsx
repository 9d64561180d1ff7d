import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { failing } from '../support/fake-backend';
import { anXlsx, renderApp } from '../support/render-app';
import { aBatch, aProblem, aReport, aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const mainButton = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Загрузить/ });

describe('loading files', { timeout: 60_000 }, () => {
  it('checks each file by itself and writes only what is free of errors, school before plans', async () => {
    const { backend, user } = renderApp({
      href: '/exchange',
      answers: {
        'exchange.checkFile': ({ file }) => {
          if (file.name === 'плохой.xlsx') return aReport({ fileName: file.name, problems: [aProblem({ level: 'error', cell: 'B2' })] });
          return file.name === 'school.xlsx' ? aReport() : aReport({ kind: 'lessonPlan', fileName: file.name });
        },
        'exchange.importFile': ({ file }) => aReport({ fileName: file.name, applied: true }),
      },
    });
    await user.upload(await screen.findByLabelText('Выберите файлы'), [anXlsx('КТП.xlsx'), anXlsx('плохой.xlsx'), anXlsx()]);
    await waitFor(() => { expect(mainButton().textContent).toBe('Загрузить файлы (2)'); });
    expect(await screen.findByText('B2')).toBeTruthy();
    await user.click(mainButton());
    await waitFor(() => { expect(screen.getAllByText('Загружено.').length).toBe(2); });
    expect(backend.inputsOf('exchange.importFile').map((input) => input.file.name)).toEqual(['school.xlsx', 'КТП.xlsx']);
  });

  it('asks for the class and then the group of a plan before anything is written', async () => {
    const { backend, user } = renderApp({
      href: '/exchange',
      session: aSession({ roles: ['subjectTeacher'] }),
      answers: {
        'exchange.checkFile': ({ className, groupName }) => {
          if (className === undefined) return aReport({ kind: 'lessonPlan', needs: { classes: ['7А', '7Б'], groups: [] } });
          return aReport({ kind: 'lessonPlan', needs: groupName === undefined ? { classes: [], groups: ['1 подгруппа', '2 подгруппа'] } : null });
        },
        'exchange.importFile': () => aReport({ kind: 'lessonPlan', applied: true }),
      },
    });
    await user.upload(await screen.findByLabelText('Выберите файлы'), anXlsx('КТП.xlsx'));
    expect(await screen.findByText(/Сначала укажите, для кого этот файл/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Для какого класса этот план'), '7Б');
    expect(mainButton().disabled).toBe(true);
    await user.selectOptions(await screen.findByLabelText('Для какой группы'), '2 подгруппа');
    await waitFor(() => { expect(mainButton().disabled).toBe(false); });
    await user.click(mainButton());
    expect(await screen.findByText('Загружено.')).toBeTruthy();
    expect(backend.inputsOf('exchange.importFile')).toMatchObject([{ className: '7Б', groupName: '2 подгруппа', acceptWarnings: false }]);
    expect(backend.inputsOf('exchange.listImports')).toEqual([]);
  });

  it('tells many plans at once that they are for the whole grade, and accepts their warnings together', async () => {
    const { backend, user } = renderApp({
      href: '/exchange',
      answers: {
        'exchange.checkFile': ({ file, isForGrade }) =>
          isForGrade === true ? aReport({ kind: 'lessonPlan', fileName: file.name, problems: [aProblem()] }) : aReport({ kind: 'lessonPlan', fileName: file.name, needs: { classes: ['7А', '7Б'], groups: [] } }),
        'exchange.importFile': ({ file }) => aReport({ kind: 'lessonPlan', fileName: file.name, applied: true }),
      },
    });
    await user.upload(await screen.findByLabelText('Выберите файлы'), [anXlsx('Алгебра 7.xlsx'), anXlsx('История 7.xlsx')]);
    await user.click(await screen.findByRole('button', { name: 'Каждый план – на всю параллель' }));
    await user.click(await screen.findByRole('button', { name: 'Принять предупреждения во всех файлах' }));
    await waitFor(() => { expect(mainButton().textContent).toBe('Загрузить файлы (2)'); });
    expect(screen.getAllByLabelText<HTMLSelectElement>('Для какого класса этот план').map(({ selectedOptions }) => selectedOptions[0]?.text)).toEqual(['вся параллель (7А, 7Б)', 'вся параллель (7А, 7Б)']);
    await user.click(mainButton());
    await waitFor(() => { expect(screen.getAllByText('Загружено.').length).toBe(2); });
    expect(backend.inputsOf('exchange.importFile').map(({ isForGrade, className, acceptWarnings }) => ({ isForGrade, className, acceptWarnings }))).toEqual(Array(2).fill({ isForGrade: true, className: undefined, acceptWarnings: true }));
  });

  it('asks about a hundred files without asking everything at once', async () => {
    let [asked, most] = [0, 0];
    const { user } = renderApp({
      href: '/exchange',
      answers: {
        'exchange.checkFile': async ({ file }) => {
          asked += 1;
          most = Math.max(most, asked);
          await Promise.resolve();
          asked -= 1;
          return aReport({ kind: 'lessonPlan', fileName: file.name });
        },
      },
    });
    await user.upload(await screen.findByLabelText('Выберите файлы'), Array.from({ length: 100 }, (_, index) => anXlsx(`КТП ${String(index)}.xlsx`)));
    await waitFor(() => { expect(mainButton().textContent).toBe('Загрузить файлы (100)'); }, { timeout: 20_000 });
    expect(most).toBeLessThanOrEqual(4);
    // A line each, and only those that are seen.
    expect(screen.getByRole('table', { name: 'Файлы' }).getAttribute('aria-rowcount')).toBe('101');
    expect(screen.queryAllByRole('rowheader').length).toBeLessThan(60);
  });

  it('shows many files as lines, what waits for a person first, and opens one of them', async () => {
    const { user } = renderApp({
      href: '/exchange',
      answers: {
        'exchange.checkFile': ({ file }) => {
          if (file.name === 'КТП 2.xlsx') return aReport({ kind: 'lessonPlan', fileName: file.name, problems: [aProblem({ level: 'error', cell: 'B7' })] });
          return file.name === 'КТП 4.xlsx' ? aReport({ kind: 'lessonPlan', needs: { classes: ['7А', '7Б'], groups: [] } }) : aReport({ kind: 'lessonPlan', counts: [{ what: 'Темы КТП', created: 102, unchanged: 0 }] });
        },
      },
    });
    await user.upload(await screen.findByLabelText('Выберите файлы'), Array.from({ length: 6 }, (_, index) => anXlsx(`КТП ${String(index + 1)}.xlsx`)));
    await waitFor(() => { expect(mainButton().textContent).toBe('Загрузить файлы (4)'); });
    await user.click(screen.getByRole('button', { name: 'Состояние' }));
    const rows = screen.getAllByRole('rowheader').map((head) => head.closest('tr')?.textContent ?? '');
    expect(rows[0]).toContain('КТП 2.xlsxпоурочный план (КТП)');
    expect(rows.map((row) => /1 ошибка|укажите класс|Темы КТП – 102можно загружать/.exec(row)?.[0])).toEqual(['1 ошибка', 'укажите класс', ...Array<string>(4).fill('Темы КТП – 102можно загружать')]);
    await user.click(screen.getByRole('button', { name: 'Подробно: КТП 2.xlsx' }));
    expect(within(screen.getByRole('group', { name: 'Файл КТП 2.xlsx' })).getByText('B7')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Убрать файл КТП 2.xlsx из списка' }));
    expect(screen.queryByText('КТП 2.xlsx')).toBeNull();
  });

  it('does not write a file with warnings until they are accepted', async () => {
    const { backend, user } = renderApp({ href: '/exchange', answers: { 'exchange.checkFile': () => aReport({ problems: [aProblem()] }), 'exchange.importFile': () => aReport({ applied: true }) } });
    await user.upload(await screen.findByLabelText('Выберите файлы'), anXlsx());
    const accept = await screen.findByLabelText(/Принять предупреждения \(1\)/);
    expect(mainButton().disabled).toBe(true);
    await user.click(accept);
    await user.click(mainButton());
    await screen.findByText('Загружено.');
    expect(backend.inputsOf('exchange.importFile')[0]?.acceptWarnings).toBe(true);
  });

  it('keeps the file on the screen with the reason when writing it fails', async () => {
    const { user } = renderApp({ href: '/exchange', answers: { 'exchange.checkFile': () => aReport(), 'exchange.importFile': failing('diskFull') } });
    await user.upload(await screen.findByLabelText('Выберите файлы'), anXlsx());
    await waitFor(() => { expect(mainButton().disabled).toBe(false); });
    await user.click(mainButton());
    expect((await screen.findByRole('alert')).textContent).toContain('На диске с базой школы нет места');
    expect(screen.getByRole('group', { name: 'Файл school.xlsx' })).toBeTruthy();
    expect(mainButton().disabled).toBe(false);
  });

  it('says what undoing an import takes away, and why it is refused', async () => {
    const { backend, user } = renderApp({
      href: '/exchange',
      answers: { 'exchange.listImports': () => [aBatch(), aBatch({ id: 1, fileName: 'school.xlsx', canUndo: false })], 'exchange.undoImport': failing('importInUse', { what: 'с её данными уже работали (отметки в 7А)' }) },
    });
    const undo = await screen.findByRole('button', { name: 'Отменить загрузку файла КТП Алгебра 7.xlsx' });
    expect(screen.queryByRole('button', { name: 'Отменить загрузку файла school.xlsx' })).toBeNull();
    await user.click(undo);
    const dialog = await screen.findByRole('dialog', { name: 'Отменить загрузку?' });
    expect(dialog.textContent).toContain('01.12.2025 11:00: 102 записи.');
    await user.click(within(dialog).getByRole('button', { name: 'Отменить загрузку' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('с её данными уже работали (отметки в 7А)');
    expect(backend.inputsOf('exchange.undoImport')).toEqual([{ batchId: 2 }]);
  });
});
