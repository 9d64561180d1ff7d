import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { AppError } from '@shared/contract/app-error';
import type { FakeAnswers } from '../support/fake-backend';
import { renderApp } from '../support/render-app';
import { aFolderReport, aStorage } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const next = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Дальше' });

async function chooseFolder(checkFolder: NonNullable<FakeAnswers['storage.checkFolder']>) {
  const app = renderApp({ session: null, answers: { 'storage.getState': () => aStorage({ state: 'none', folder: null, school: null }), 'storage.checkFolder': checkFolder } });
  await app.user.click(await screen.findByRole('button', { name: 'Создать школу из файла…' }));
  expect(next().disabled).toBe(true);
  await app.user.click(await screen.findByRole('button', { name: 'Выбрать папку…' }));
  return app;
}

it('goes on with a good folder and says what was looked at', async () => {
  const { backend } = await chooseFolder(() => aFolderReport());
  expect(await screen.findByText('Папка подходит для базы школы.')).toBeTruthy();
  expect(screen.getByText('Свободно 120 ГБ.')).toBeTruthy();
  expect(backend.inputsOf('storage.checkFolder')).toMatchObject([{ isForNewSchool: true }]);
  expect(next().disabled).toBe(false);
});

it('does not go on where the folder is refused: why, what to do, and another try', async () => {
  let isMended = false;
  const { user } = await chooseFolder(() => (isMended ? aFolderReport() : aFolderReport({ isGood: false, findings: [{ code: 'syncFolder', level: 'refuse', details: { service: 'Яндекс.Диск' } }] })));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Папку синхронизирует Яндекс.Диск.');
  expect(alert.textContent).toContain('Выберите обычную папку');
  expect(next().disabled).toBe(true);
  isMended = true;
  await user.click(screen.getByRole('button', { name: 'Повторить' }));
  await waitFor(() => { expect(next().disabled).toBe(false); });
});

it('wants a warning accepted', async () => {
  const { user } = await chooseFolder(() => aFolderReport({ findings: [{ code: 'diskLow', level: 'warn', details: { free: '900 МБ' } }] }));
  expect(await screen.findByText('На диске мало места: свободно 900 МБ.')).toBeTruthy();
  expect(next().disabled).toBe(true);
  await user.click(screen.getByLabelText('Принять предупреждения (1) и продолжить'));
  expect(next().disabled).toBe(false);
});

it('shows how far the check is, and can be broken off', async () => {
  const { user } = await chooseFolder((_input, { onProgress, signal }) => new Promise((_resolve, reject) => {
    onProgress?.({ done: 3, total: 6, text: 'Видимость записей' });
    signal?.addEventListener('abort', () => { reject(new AppError('cancelled')); });
  }));
  expect(await screen.findByText('3 из 6')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Прервать' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Действие отменено');
  expect(next().disabled).toBe(true);
});
