import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test, type Locator } from '@playwright/test';
import { aSchoolWorkbook, appendRow } from '../support/exchange/a-school-workbook';
import { launchProgram, type RunningProgram } from './support/launch';
import { signIn } from './support/sign-in';

const root = mkdtempSync(join(tmpdir(), 'новый год '));
const slip = join(root, 'Листок.pdf');
const ADMINISTRATOR = ['Лебедев', 'Павел', 'Андреевич', '01.02.1984', 'Системный администратор', 'системный администратор', null, 'lebedev.pa@school.example', null];
let program: RunningProgram;

test.beforeEach(async () => {
  program = await launchProgram({ env: { UCH_KEY_FILE: join(root, 'school.key'), UCH_NOW: '2025-08-26T10:00:00+07:00' } });
  await program.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768); });
});
test.afterEach(async () => {
  expect(program.pageErrors).toEqual([]);
  await program.close();
});
test.afterAll(() => { rmSync(root, { recursive: true, force: true }); });

test('makes a school of two classes from its file, corrects it, brings lesson plans, and the director signs a board without a gap', async () => {
  test.setTimeout(240_000);
  const { page } = program;
  await page.getByRole('button', { name: 'Создать школу из файла…' }).click();
  await chooseFolder('База из файла');
  await page.locator('input[type=file]').setInputFiles(await writeSchool());
  await expect(page.getByRole('list', { name: 'Будет записано' })).toContainText('6 – Ученики', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Дальше' }).click();
  await createSchool();
  await enterBySlip('admin');

  await page.getByRole('link', { name: 'Готовность' }).click();
  await expect(line('КТП')).toContainText('0 из 7');
  await shoot('readiness-before');
  for (const section of ['Учебные группы и потоки', 'Индивидуальные планы', 'Предметы компонента ОО', 'Учебные планы профильных классов']) await decideUnneeded(section);
  await bringPlans();
  await page.getByRole('link', { name: 'Готовность' }).click();
  await expect(line('КТП')).toContainText('7 из 7');
  await page.getByRole('tab', { name: 'Утверждение' }).click();
  for (const name of ['Учебный план', 'Учебная нагрузка', 'Расписание']) await page.getByRole('region', { name }).getByRole('button', { name: 'Представить директору' }).click();
  await expect(page.getByText('представлено директору')).toHaveCount(3);
  await handOver('Соколов');

  await enterBySlip('sokolov.ip');
  await page.getByRole('link', { name: 'Готовность' }).click();
  await appoint('Лебедев');
  await page.getByRole('link', { name: 'Готовность' }).click();
  await signAll();
  await page.getByRole('tab', { name: 'Утверждение' }).click();
  await approveAll();
  await page.getByRole('tab', { name: 'Разделы' }).click();
  await expect(page.getByText('2025/2026: готово 17 из 17, срок по регламенту 05.09.2025')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Готовность разделов' }).getByText(/нужен ли раздел|заполняется|ждёт подписи|срок прошёл|не проверено/)).toHaveCount(0);
  await shoot('readiness-green');
});

test('makes a school of answers alone, to the slip of its administrator', async () => {
  const { page } = program;
  await page.getByRole('button', { name: 'Создать школу без файла…' }).click();
  await chooseFolder('База без файла');
  await page.getByRole('textbox', { name: 'Полное название школы' }).fill('МБОУ «Средняя общеобразовательная школа № 5»');
  await page.getByRole('textbox', { name: 'Краткое название' }).fill('СОШ № 5');
  await page.getByRole('textbox', { name: 'Населённый пункт' }).fill('г. Канск');
  await page.getByRole('button', { name: 'Дальше' }).click();
  await page.getByRole('button', { name: 'Дальше' }).click();
  await page.getByRole('textbox', { name: '5 класс' }).fill('аб');
  await expect(page.getByText('Всего классов: 12')).toBeVisible();
  await page.getByRole('button', { name: 'Дальше' }).click();
  for (const [index, [lastName, firstName]] of [['Орлова', 'Анна'], ['Лебедев', 'Павел']].entries()) {
    await page.getByRole('textbox', { name: 'Фамилия' }).nth(index).fill(lastName ?? '');
    await page.getByRole('textbox', { name: 'Имя' }).nth(index).fill(firstName ?? '');
  }
  await page.getByRole('button', { name: 'Дальше' }).click();
  await createSchool();
  await enterBySlip('admin');
  await page.getByRole('link', { name: 'Готовность' }).click();
  await expect(line('Учебные периоды')).toContainText('11 из 11');
});

function line(section: string): Locator {
  return program.page.getByRole('row').filter({ has: program.page.getByRole('rowheader', { name: section, exact: true }) });
}

async function shoot(name: string): Promise<void> {
  await program.page.screenshot({ path: test.info().outputPath(`${name}.png`) });
}

async function writeSchool(): Promise<string> {
  const path = join(root, 'school.xlsx');
  writeFileSync(path, await aSchoolWorkbook(appendRow('Сотрудники', ADMINISTRATOR)));
  return path;
}

/** The dialogs of the system answer with this folder and with the file of the slip. */
async function chooseFolder(name: string): Promise<void> {
  const { page, app } = program;
  const folder = join(root, name);
  mkdirSync(folder);
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [paths.folder] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: paths.slip });
  }, { folder, slip });
  await page.getByRole('button', { name: /Выбрать папку/ }).click();
  await expect(page.getByText(/Блокировки действуют/)).toBeVisible({ timeout: 40_000 });
  await page.getByRole('button', { name: 'Дальше' }).click();
}

async function createSchool(): Promise<void> {
  const { page } = program;
  rmSync(slip, { force: true });
  await page.getByRole('button', { name: 'Создать школу' }).click();
  await page.getByRole('button', { name: /Сохранить листок/ }).click({ timeout: 60_000 });
  await expect.poll(() => existsSync(slip)).toBe(true);
  await page.getByRole('button', { name: 'Перейти ко входу' }).click();
}

/** The one-time password of the slip, then an own one and the rules. */
async function enterBySlip(login: string): Promise<void> {
  const { page } = program;
  const text = execFileSync('pdftotext', ['-layout', slip, '-'], { encoding: 'utf8' });
  const password = (/Одноразовый пароль {2,}(.+)/.exec(text)?.[1] ?? '').replaceAll(' ', '');
  await signIn(page, { login, password });
  await page.getByRole('checkbox', { name: 'Это я, данные верны' }).check();
  const fields = page.locator('input[type=password]');
  for (const [index, word] of [password, 'Avgust-2025', 'Avgust-2025'].entries()) await fields.nth(index).fill(word);
  await page.getByRole('button', { name: 'Сменить пароль' }).click();
  await page.getByRole('checkbox', { name: 'Правила прочитал(а), обязуюсь их соблюдать' }).check();
  await page.getByRole('button', { name: 'Подтверждаю' }).click();
}

async function decideUnneeded(section: string): Promise<void> {
  const { page } = program;
  await page.getByRole('button', { name: `Настроить: ${section}` }).click();
  await page.getByRole('radio', { name: 'раздел не требуется' }).check();
  await page.getByRole('textbox', { name: 'Почему не требуется' }).fill('В этом году нет');
  await page.keyboard.press('Control+Enter');
  await expect(line(section)).toContainText('не требуется');
}

/** A plan a subject; each is for both classes and for every group. */
async function bringPlans(): Promise<void> {
  const { page } = program;
  const files: string[] = [];
  for (const subject of ['Алгебра', 'Английский язык', 'Физическая культура']) {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('КТП');
    sheet.addRows([[`Календарно-тематическое планирование. ${subject}, 7 класс`], [], ['№', 'Раздел', 'Тема урока', 'Кол-во часов'], ...Array.from({ length: 30 }, (_, index) => [index + 1, 'Повторение', `Тема ${String(index + 1)}`, 1])]);
    const path = join(root, `КТП ${subject} 7.xlsx`);
    await book.xlsx.writeFile(path);
    files.push(path);
  }
  await page.getByRole('link', { name: 'Загрузка из файлов' }).click();
  await page.locator('input[type=file]').setInputFiles(files);
  await expect(page.getByText('Планов, для которых не указан класс: 3.')).toBeVisible();
  await page.getByRole('button', { name: 'Каждый план – на всю параллель' }).click();
  await expect(page.getByText('Файлов с предупреждениями: 3.')).toBeVisible();
  await page.getByRole('button', { name: 'Принять предупреждения во всех файлах' }).click();
  await shoot('plans');
  await page.getByRole('button', { name: 'Загрузить файлы (3)' }).click();
  await expect(page.getByText('Загружено.')).toHaveCount(3);
}

/** A slip for the director, and the administrator leaves. */
async function handOver(name: string): Promise<void> {
  const { page } = program;
  await page.getByRole('link', { name: 'Учётные записи' }).click();
  await page.getByRole('button', { name: `Действия: ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Выдать листок доступа…' }).click();
  await page.getByRole('button', { name: 'Выдать листок…' }).click();
  await expect(page.getByText(/^Сохранён:/)).toBeVisible();
  await page.getByRole('button', { name: 'Готово' }).click();
  await page.getByRole('button', { name: 'Лебедев П. А.', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Выйти' }).click();
}

async function appoint(name: string): Promise<void> {
  const { page } = program;
  await line('Ответственные лица').getByRole('link', { name: 'Ответственные' }).click();
  await page.getByRole('button', { name: 'Назначить…' }).click();
  await page.getByRole('combobox', { name: 'Кто' }).fill(name);
  await page.getByRole('option', { name }).click();
  await page.getByRole('textbox', { name: 'Номер приказа' }).fill('41-о');
  await page.getByRole('textbox', { name: 'Дата приказа' }).fill('26.08.2025');
  await shoot('appoint');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function signAll(): Promise<void> {
  const signs = program.page.getByRole('button', { name: /^Проверено: / });
  await expect(signs).toHaveCount(17);
  for (let left = 17; left > 0; left -= 1) {
    await signs.first().click();
    await expect(signs).toHaveCount(left - 1);
  }
}

async function approveAll(): Promise<void> {
  const { page } = program;
  for (let left = 3; left > 0; left -= 1) {
    await page.getByRole('button', { name: 'Решить…' }).first().click();
    await page.getByRole('textbox', { name: 'Номер приказа' }).fill(`4${String(left)}-о`);
    await page.getByRole('button', { name: 'Утвердить' }).click();
    await expect(page.getByRole('button', { name: 'Решить…' })).toHaveCount(left - 1);
  }
}
