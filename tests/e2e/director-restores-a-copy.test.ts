import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { copyDemoSchool, runCli, type DemoSchool } from './support/demo-school';
import { launchProgram, type RunningProgram } from './support/launch';
import { signIn } from './support/sign-in';

const ENTERED = 5;

let school: DemoSchool;
let program: RunningProgram;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  school = copyDemoSchool();
  program = await launchProgram({ db: school.folder, env: { ...school.env, UCH_PORT: '0' } });
});
test.afterAll(async () => {
  await program.close();
  school.remove();
});

test('makes a copy, takes marks, says what a restore would lose, and puts the copy in place when the director confirms', async () => {
  const { page, pageErrors } = program;
  const administrator = school.find('Системный администратор');
  const director = school.find('Директор');
  await signIn(page, administrator);
  await openCopies(page);
  await page.getByRole('button', { name: 'Сделать копию сейчас' }).click();
  await expect(page.getByText('Копия сделана и проверена.')).toBeVisible({ timeout: 30_000 });
  const before = readMarks();
  await page.reload();
  await enterMarks(page);
  expect(readMarks()).not.toEqual(before);

  await page.reload();
  await signIn(page, administrator);
  await openCopies(page);
  await page.getByRole('button', { name: 'Восстановить…' }).click();
  await page.getByRole('button', { name: /^Выбрать копию/ }).first().click();
  await expect(page.getByText('Копия цела')).toBeVisible({ timeout: 30_000 });
  const lost = page.getByRole('row').filter({ hasText: '7А' });
  await expect(lost).toContainText('10.12.2025');
  await expect(lost.getByRole('cell', { name: String(ENTERED), exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Дальше…' }).click();
  await page.getByLabel('Логин директора').fill(director.login);
  await page.getByRole('textbox', { name: 'Пароль директора' }).fill(director.password);
  await page.getByRole('button', { name: 'Восстановить базу' }).click();
  const done = page.getByText('База восстановлена.');
  await expect(done).toBeVisible({ timeout: 30_000 });
  const [kept = ''] = /school-before-restore[^»]*/.exec(await done.innerText()) ?? [];
  expect(existsSync(join(school.folder, kept)) && kept !== '').toBe(true);

  await page.getByRole('button', { name: 'Войти снова' }).click();
  await expect(page.getByRole('button', { name: 'Войти' })).toBeVisible();
  expect(readMarks()).toEqual(before);
  expect(pageErrors).toEqual([]);
});

async function openCopies(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Резервные копии' }).click();
  await expect(page.getByRole('heading', { name: 'Резервные копии' })).toBeVisible();
}

/** The first pupils of the algebra lesson of the day, all of them present. */
async function enterMarks(page: Page): Promise<void> {
  await signIn(page, school.find('Учитель алгебры 7А'));
  await page.getByRole('link', { name: 'Мой день' }).click();
  await page.getByRole('row').filter({ hasText: '7А' }).filter({ hasText: 'Алгебра' }).first().click();
  await expect(page.getByRole('grid')).toBeVisible();
  const rows = await page.getByRole('grid').getByRole('rowheader').count();
  for (let row = 1; row < rows; row += 1) await page.keyboard.press('ArrowUp');
  for (let row = 0; row < ENTERED; row += 1) await page.keyboard.press('3');
  await expect(page.getByText(/Сохранено \d\d:\d\d/)).toBeVisible();
  await expect(page.getByText(/Не сохранено|Не отправлено/)).toHaveCount(0);
}

function readMarks(): unknown {
  const { login, password } = school.find('Учитель алгебры 7А');
  const page = JSON.parse(runCli(['journal', 'page', '--db', school.folder, '--login', login, '--class', '7А', '--subject', 'Алгебра', '--json'], { UCH_PASSWORD: password })) as { marks: { columnId: number; studentId: number; value: number }[] };
  return page.marks.map(({ columnId, studentId, value }) => [columnId, studentId, value].join(' ')).sort();
}
