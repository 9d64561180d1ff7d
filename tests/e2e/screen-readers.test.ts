import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { copyDemoSchool, type DemoSchool } from './support/demo-school';
import { launchProgram } from './support/launch';
import { signIn } from './support/sign-in';

let school: DemoSchool;
test.beforeAll(() => { school = copyDemoSchool(); });
test.afterAll(() => { school.remove(); });

// Who fills it: the deputy the curriculum, the administrator the rest.
for (const { name, who, items, places } of [
  { name: 'the curriculum', who: 'Заместитель директора', items: ['Учебный план', 'Подгруппы', 'Индивидуальные планы', 'КТП', 'Обязанности', 'Готовность'], places: [] },
  { name: 'people', who: 'Системный администратор', items: ['Классы и ученики', 'Движение', 'Сотрудники', 'Согласия'], places: ['/movement/promotion', '/families/1', '/staff/1'] },
  { name: 'the school', who: 'Системный администратор', items: ['Учебный год', 'Регламент', 'Справочники', 'Загрузка из файлов', 'Учётные записи', 'Проверка целостности', 'Нарушения'], places: ['/exchange/list'] },
]) {
  test(`screen readers and weak eyes get along with the screens of ${name}`, async () => {
    test.setTimeout(240_000);
    const program = await launchProgram({ db: school.folder, env: school.env });
    const { page } = program;
    await program.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768); });
    await signIn(page, school.find(who));
    for (const item of items) {
      await page.getByRole('navigation').getByRole('link', { name: item, exact: true }).click();
      await lookAtTabs(page, item);
    }
    for (const place of places) {
      await page.evaluate((address) => { location.hash = `#${address}`; }, place);
      await lookAtTabs(page, place);
    }
    expect(program.pageErrors).toEqual([]);
    await program.close();
  });
}

/** Every tab of the screen's own list. */
async function lookAtTabs(page: Page, name: string): Promise<void> {
  await expectRead(page);
  const tabs = page.getByRole('main').getByRole('tab');
  const count = await tabs.count();
  if (count === 0) expect.soft(await findViolations(page), name).toEqual([]);
  for (let index = 0; index < count; index += 1) {
    const title = await tabs.nth(index).innerText();
    await tabs.nth(index).click();
    await expectRead(page);
    expect.soft(await findViolations(page), `${name}, ${title}`).toEqual([]);
  }
}

async function expectRead(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByText(/^(Читаем|Считаем|Проверяем)…$/)).toHaveCount(0, { timeout: 20_000 });
}

async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 140)).join(' | ')}`);
}
