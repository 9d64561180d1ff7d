import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyDemoSchool, type DemoSchool } from './support/demo-school';
import { launchProgram, type RunningProgram } from './support/launch';
import { signIn } from './support/sign-in';

let school: DemoSchool;
let program: RunningProgram;
const target = mkdtempSync(join(tmpdir(), 'печать '));

test.beforeAll(async () => {
  test.setTimeout(300_000);
  school = copyDemoSchool();
  program = await launchProgram({ db: school.folder, env: school.env });
});
test.afterAll(async () => {
  await program.close();
  school.remove();
  rmSync(target, { recursive: true, force: true });
});

test('builds the book of 7А, sees the real pages, saves the PDF', async () => {
  const { page, app } = program;
  await signIn(page, school.find('Заместитель директора'));
  await page.getByRole('link', { name: 'Печать журнала' }).click();
  await page.getByLabel('Класс', { exact: true }).selectOption({ label: '7А' });
  await page.getByRole('button', { name: 'Собрать документ' }).click();
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 60_000 });
  await page.screenshot({ path: test.info().outputPath('print-preview.png') });
  const path = join(target, 'Журнал 7А.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Сохранить PDF…' }).first().click();
  await expect.poll(() => existsSync(path)).toBe(true);
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  expect(text).toContain('КЛАССНЫЙ ЖУРНАЛ');
  expect(text).toContain('Прошито, пронумеровано и скреплено печатью');
  expect(text).toContain('Сводная ведомость учёта успеваемости');
  expect(program.pageErrors).toEqual([]);
});
