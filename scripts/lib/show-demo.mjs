// What `npm run demo` does without a display: a teacher enters a mark, the deputy prints the class book; screenshots and the PDF
// stay in out/demo. Started on a virtual display; the last line of its output is a JSON list of the files.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { demoEnvironment, demoPath, ensureDemoSchool } from './demo-school.mjs';
import { sandboxArguments } from './electron-ready.mjs';
import { projectRoot } from './project-paths.mjs';

const CLASS_NAME = '7А';
const SLOW_MS = 120_000;
const files = [];

async function withProgram(work) {
  const userData = await mkdtemp(join(tmpdir(), 'uch-demo-'));
  const { folder } = await ensureDemoSchool();
  const app = await _electron.launch({
    args: [projectRoot, ...sandboxArguments(), `--user-data-dir=${userData}`, `--db=${folder}`, '--demo'],
    cwd: projectRoot,
    env: { ...process.env, ...demoEnvironment() },
    timeout: SLOW_MS,
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(SLOW_MS);
    await work(page, app).catch(async (error) => {
      await shoot(page, 'не получилось.png');
      throw error;
    });
  } finally {
    await app.close();
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function shoot(page, name) {
  const path = demoPath(name);
  await page.screenshot({ path });
  files.push(path);
}

async function signIn(page, { login, password }) {
  await page.getByRole('textbox', { name: 'Логин' }).fill(login);
  await page.getByRole('textbox', { name: 'Пароль', exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Войти' }).waitFor({ state: 'detached' });
}

async function enterMark(page, teacher) {
  await page.getByRole('textbox', { name: 'Логин' }).waitFor();
  await shoot(page, '1 вход.png');
  await signIn(page, teacher);
  const lesson = page.getByRole('row').filter({ hasText: CLASS_NAME }).filter({ hasText: 'Алгебра' }).first();
  await lesson.waitFor();
  await shoot(page, '2 мой день учителя.png');
  await lesson.click();
  await page.getByRole('grid').waitFor();
  // Whatever stands in the cell gives way, so that the mark is taken.
  await page.keyboard.press('Delete');
  await page.keyboard.press('5');
  await page.getByText(/^Сохранено/).first().waitFor();
  await shoot(page, '3 страница журнала, отметка поставлена.png');
}

async function printBook(page, app, deputy) {
  await signIn(page, deputy);
  await page.getByRole('link', { name: 'Печать журнала' }).click();
  await page.getByLabel('Класс', { exact: true }).selectOption({ label: CLASS_NAME });
  await page.getByRole('button', { name: 'Собрать документ' }).click();
  await page.locator('canvas').first().waitFor();
  await shoot(page, '4 печать классного журнала.png');
  const path = demoPath(`Классный журнал ${CLASS_NAME}.pdf`);
  await rm(path, { force: true });
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Сохранить PDF…' }).first().click();
  await page.getByText(/^Сохранено:/).waitFor();
  if (!existsSync(path) || !(await readFile(path)).subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error(`${path}: это не PDF`);
  files.push(path);
}

const { logins } = await ensureDemoSchool();
const find = (who) => logins.find((login) => login.who.startsWith(who));
await withProgram((page) => enterMark(page, find('Учитель алгебры')));
await withProgram((page, app) => printBook(page, app, find('Заместитель директора')));
console.log(JSON.stringify(files));
