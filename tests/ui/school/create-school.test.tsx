import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@shared/contract/app-error';
import { failing, type FakeAnswers } from '../support/fake-backend';
import { anXlsx, fakeShell, fill, renderApp } from '../support/render-app';
import { takeReportedErrors } from '../support/take-reported-errors';
import { aFolderReport, aProblem, aReport, aStorage } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const slip = new Uint8Array([37, 80, 68, 70, 45]);

async function openWizard(answers: FakeAnswers) {
  const app = renderApp({ session: null, answers: { 'storage.getState': () => aStorage({ state: 'none', folder: null, school: null }), 'storage.checkFolder': () => aFolderReport(), ...answers } });
  await app.user.click(await screen.findByRole('button', { name: 'Создать школу из файла…' }));
  await app.user.click(await screen.findByRole('button', { name: 'Выбрать папку…' }));
  await app.user.click(screen.getByRole('button', { name: 'Дальше' }));
  await app.user.upload(await screen.findByLabelText(/Выберите файл школы/), anXlsx());
  return app;
}

describe('a new school', { timeout: 60_000 }, () => {
  it('goes no further with errors in the file, and shows where each is', async () => {
    await openWizard({ 'storage.checkSchoolFile': () => aReport({ problems: [aProblem(), aProblem({ level: 'error', sheet: 'Ученики', cell: 'C118', value: '31.02.2012', message: 'Такой даты нет.' })] }) });
    expect(await screen.findByText('C118')).toBeTruthy();
    expect(screen.getByText('31.02.2012')).toBeTruthy();
    expect(screen.getByText(/В файле 1 ошибка: загрузить его нельзя/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Дальше' }).disabled).toBe(true);
    expect(screen.queryByLabelText(/Принять предупреждения/)).toBeNull();
  });

  it('wants warnings accepted, then makes the school and keeps the slip as a file before the login', async () => {
    const { backend, shell, user } = await openWizard({
      'storage.checkSchoolFile': () => aReport({ problems: [aProblem()] }),
      'storage.createSchool': () => ({ folder: 'S:\\Школа', report: aReport({ applied: true }), adminLogin: 'petrov', adminSlip: slip }),
    });
    await user.click(await screen.findByLabelText(/Принять предупреждения \(1\)/));
    await user.click(screen.getByRole('button', { name: 'Дальше' }));
    await fill('Логин системного администратора', ' petrov ');
    await user.click(screen.getByRole('button', { name: 'Создать школу' }));
    expect(await screen.findByText('Школа создана в папке «S:\\Школа».')).toBeTruthy();
    expect(backend.inputsOf('storage.createSchool')).toMatchObject([{ folder: 'S:\\Школа', preset: 'default', adminLogin: 'petrov', acceptWarnings: true, file: { name: 'school.xlsx' } }]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Перейти ко входу' }).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Сохранить листок…' }));
    await screen.findByText(/Листок сохранён/);
    expect(shell.saved).toEqual([{ fileName: 'Листок доступа petrov.pdf', bytes: slip }]);
    backend.answer({ 'storage.getState': () => aStorage() });
    await user.click(screen.getByRole('button', { name: 'Перейти ко входу' }));
    expect(await screen.findByRole('heading', { name: 'Вход в программу' })).toBeTruthy();
  });

  it('shows how far it is and stops when asked', async () => {
    const { user } = await openWizard({
      'storage.checkSchoolFile': () => aReport(),
      'storage.createSchool': (_input, { onProgress, signal }) => new Promise((_resolve, reject) => {
        onProgress?.({ done: 300, total: 776, text: 'Записываем учеников' });
        signal?.addEventListener('abort', () => { reject(new AppError('cancelled')); });
      }),
    });
    await screen.findByText('776');
    await user.click(screen.getByRole('button', { name: 'Дальше' }));
    await user.click(await screen.findByRole('button', { name: 'Создать школу' }));
    expect(await screen.findByText('300 из 776')).toBeTruthy();
    expect(screen.getByText('Записываем учеников')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Прервать' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Действие отменено. Ничего не изменено.');
    expect(screen.getByLabelText<HTMLInputElement>('Логин системного администратора').value).toBe('admin');
  });

  it('checks the file again by the rules of another regulation', async () => {
    const { backend, user } = await openWizard({ 'storage.checkSchoolFile': () => aReport() });
    await screen.findByText('776');
    await user.selectOptions(screen.getByLabelText('Регламент школы'), '003');
    await waitFor(() => { expect(backend.inputsOf('storage.checkSchoolFile').map((input) => input.preset)).toEqual(['default', '003']); });
  });

  it('says that the folder already holds a school', async () => {
    const { user } = await openWizard({ 'storage.checkSchoolFile': () => aReport(), 'storage.createSchool': failing('fileExists', { folder: 'S:\\Школа' }) });
    await screen.findByText('776');
    await user.click(screen.getByRole('button', { name: 'Дальше' }));
    await user.click(await screen.findByRole('button', { name: 'Создать школу' }));
    expect((await screen.findByRole('alert')).textContent).toContain('уже есть база школы');
  });

  it('does not pretend that the slip is saved when the disk refuses', async () => {
    const causes = takeReportedErrors();
    const refusing = fakeShell({ savePdf: () => Promise.reject(new Error('EACCES')) });
    const answers: FakeAnswers = {
      'storage.getState': () => aStorage({ state: 'none', folder: null, school: null }),
      'storage.checkFolder': () => aFolderReport(),
      'storage.checkSchoolFile': () => aReport(),
      'storage.createSchool': () => ({ folder: 'S:\\Школа', report: aReport({ applied: true }), adminLogin: 'admin', adminSlip: slip }),
    };
    const { user } = renderApp({ session: null, answers, shell: refusing });
    await user.click(await screen.findByRole('button', { name: 'Создать школу из файла…' }));
    await user.click(await screen.findByRole('button', { name: 'Выбрать папку…' }));
    await user.click(screen.getByRole('button', { name: 'Дальше' }));
    await user.upload(await screen.findByLabelText(/Выберите файл школы/), anXlsx());
    await screen.findByText('776');
    await user.click(screen.getByRole('button', { name: 'Дальше' }));
    await user.click(await screen.findByRole('button', { name: 'Создать школу' }));
    await user.click(await screen.findByRole('button', { name: 'Сохранить листок…' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Файл не записан.');
    expect(causes).toEqual([new Error('EACCES')]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Перейти ко входу' }).disabled).toBe(true);
  });
});
