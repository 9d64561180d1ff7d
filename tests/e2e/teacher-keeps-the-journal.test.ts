import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { copyDemoSchool, runCli, type DemoSchool } from './support/demo-school';
import { launchProgram, type RunningProgram } from './support/launch';
import { signIn } from './support/sign-in';

type StoredPage = {
  readonly students: readonly { id: number; fullName: string }[];
  readonly lessons: readonly { date: string; lessonNumber: number; lessonId: number | null; topic: string | null; homework: string | null; attendanceTaken: boolean; columns: readonly { id: number | null }[] }[];
  readonly marks: readonly { columnId: number; studentId: number; value: number }[];
  readonly absences: readonly { lessonId: number; studentId: number; code: string }[];
};

test.describe.configure({ mode: 'serial' });

let school: DemoSchool;
let program: RunningProgram;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  school = copyDemoSchool();
  program = await launchProgram({ db: school.folder, env: school.env });
});
test.afterAll(async () => {
  await program.close();
  school.remove();
});

test('fills the column of a lesson by digits alone, absences by letters, topic and homework; all of it is in the file', async () => {
  const { page } = program;
  const teacher = school.find('Учитель алгебры 7А');
  await signIn(page, teacher);
  await page.getByRole('row').filter({ hasText: '7А' }).filter({ hasText: 'Алгебра' }).first().click();
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await expect(page.getByText('10 декабря, ср, 2-й урок')).toBeVisible();
  const rows = await grid.getByRole('rowheader').count();
  expect(rows).toBeGreaterThanOrEqual(25);
  // Whatever stands in the column is cleared first, so that every pupil takes a mark.
  const goToTop = async (): Promise<void> => {
    for (let row = 1; row < rows; row += 1) await page.keyboard.press('ArrowUp');
  };
  await goToTop();
  for (let row = 1; row < rows; row += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByText(/^Сохранено/).first()).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await goToTop();
  for (let row = 0; row < rows; row += 1) await page.keyboard.press(String(3 + (row % 3)));
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await page.getByRole('textbox', { name: 'Домашнее задание', exact: true }).fill('§ 14, № 170–173, выучить правило');
  await page.getByRole('textbox', { name: 'Домашнее задание', exact: true }).blur();
  await expect(page.getByText(/Не сохранено/)).toHaveCount(0);
  await expect(page.getByText(/^Сохранено/).first()).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('journal-page.png') });
  const stored = JSON.parse(
    runCli(['journal', 'page', '--db', school.folder, '--login', teacher.login, '--class', '7А', '--subject', 'Алгебра', '--json'], { UCH_PASSWORD: teacher.password }),
  ) as StoredPage;
  const lesson = stored.lessons.find(({ date, lessonNumber }) => date === '2025-12-10' && lessonNumber === 2);
  const values = stored.students.map(({ id }) => stored.marks.find((mark) => mark.columnId === lesson?.columns[0]?.id && mark.studentId === id)?.value);
  expect(values).toEqual(stored.students.map((_, row) => 3 + (row % 3)));
  expect(lesson?.homework).toBe('§ 14, № 170–173, выучить правило');
  expect(program.pageErrors).toEqual([]);
});

test('has no serious accessibility violation on the journal page', async () => {
  const report = await new AxeBuilder({ page: program.page }).setLegacyMode(true).analyze();
  const serious = report.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)).toEqual([]);
});

test('is told why the page of another teacher does not open', async () => {
  const { page } = program;
  const deputy = school.find('Заместитель директора');
  const foreign = JSON.parse(
    runCli(['journal', 'page', '--db', school.folder, '--login', deputy.login, '--class', '1А', '--subject', 'Русский язык', '--json'], { UCH_PASSWORD: deputy.password }),
  ) as { course: { id: number } };
  await page.evaluate((id) => { location.hash = `#/journal/${String(id)}`; }, foreign.course.id);
  await expect(page.getByText('Это страница другого учителя').first()).toBeVisible();
});
