import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeSchoolFile } from './support/demo-school';
import { launchProgram, type RunningProgram } from './support/launch';
import { signIn } from './support/sign-in';

const root = mkdtempSync(join(tmpdir(), 'новая школа '));
const folder = join(root, 'Папка на сервере');
const slip = join(root, 'Листок.pdf');
let program: RunningProgram;

test.beforeAll(async () => {
  // The dialog of the system gives a folder that is there.
  mkdirSync(folder);
  program = await launchProgram({ env: { UCH_KEY_FILE: join(root, 'school.key'), UCH_NOW: '2025-08-28T10:00:00+07:00' } });
});
test.afterAll(async () => {
  await program.close();
  rmSync(root, { recursive: true, force: true });
});

test('makes a school from its file, gets the slip, signs in and sets an own password', async () => {
  test.setTimeout(240_000);
  const { page, app } = program;
  const file = writeSchoolFile(root);
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [paths.folder] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: paths.slip });
  }, { folder, slip });
  await page.getByRole('button', { name: 'Создать школу из файла…' }).click();
  await page.getByRole('button', { name: /Выбрать папку/ }).click();
  await expect(page.getByText(folder).first()).toBeVisible();
  // Its locks were tried by two processes of their own, which inside Electron the shell starts.
  await expect(page.getByText(/Блокировки действуют: 20 записей видны сразу/)).toBeVisible({ timeout: 40_000 });
  await page.getByRole('button', { name: 'Дальше' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('776').first()).toBeVisible({ timeout: 60_000 });
  await page.screenshot({ path: test.info().outputPath('wizard-check.png') });
  const accept = page.getByRole('checkbox', { name: /предупреждения/i });
  if (await accept.isVisible()) await accept.check();
  await page.getByRole('button', { name: 'Дальше' }).click();
  await page.getByRole('textbox', { name: 'Логин системного администратора' }).fill('karpova');
  await page.getByRole('button', { name: 'Создать школу' }).click();
  await page.getByRole('button', { name: /Сохранить листок/ }).click({ timeout: 120_000 });
  await expect.poll(() => existsSync(slip)).toBe(true);
  await page.screenshot({ path: test.info().outputPath('wizard-done.png') });
  await page.getByRole('button', { name: 'Перейти ко входу' }).click();
  const text = execFileSync('pdftotext', ['-layout', slip, '-'], { encoding: 'utf8' });
  const password = (/Одноразовый пароль {2,}(.+)/.exec(text)?.[1] ?? '').replaceAll(' ', '');
  await signIn(page, { login: 'karpova', password });
  await page.getByRole('checkbox', { name: 'Это я, данные верны' }).check();
  const fields = page.locator('input[type=password]');
  await fields.nth(0).fill(password);
  await fields.nth(1).fill('Avgust-2025');
  await fields.nth(2).fill('Avgust-2025');
  await page.getByRole('button', { name: 'Сменить пароль' }).click();
  await page.getByRole('checkbox', { name: 'Правила прочитал(а), обязуюсь их соблюдать' }).check();
  await page.getByRole('button', { name: 'Подтверждаю' }).click();
  await page.getByRole('link', { name: 'Учётные записи' }).click();
  await expect(page.getByText('karpova').first()).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('accounts.png') });
  expect(program.pageErrors).toEqual([]);
});
