import { expect, test } from '@playwright/test';
import { copyDemoSchool } from './support/demo-school';
import { launchProgram } from './support/launch';
import { signIn } from './support/sign-in';

test('look', async () => {
  test.setTimeout(380_000);
  const school = copyDemoSchool();
  const program = await launchProgram({ db: school.folder, env: school.env });
  const { page, app } = program;
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768); });
  const shot = (name: string) => page.screenshot({ path: `/tmp/prep/cur/shots/${name}.png` });
  await signIn(page, school.find('Заместитель директора'));
  await page.getByRole('link', { name: 'Учебный план' }).click();
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await page.waitForTimeout(500);
  await shot('plan');
  await grid.focus();
  await page.keyboard.press('ArrowRight');
  // typing latency: key to painted field
  const latency = await page.evaluate(async () => {
    const el = document.querySelector('[role=grid]') as HTMLElement;
    const frame = () => new Promise<number>((resolve) => { requestAnimationFrame(() => { setTimeout(() => { resolve(performance.now()); }); }); });
    const out: number[] = [];
    for (let i = 0; i < 20; i += 1) {
      const start = performance.now();
      el.dispatchEvent(new KeyboardEvent('keydown', { key: i % 2 === 0 ? 'ArrowDown' : 'ArrowRight', bubbles: true, cancelable: true }));
      out.push((await frame()) - start);
    }
    return out.sort((a, b) => a - b);
  });
  console.log('arrow ms median', latency[10], 'max', latency[19]);
  await page.keyboard.press('Control+Home');
  const t0 = Date.now();
  await page.keyboard.press('7');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Записано|Не записано/).first()).toBeVisible();
  console.log('typed and answered ms', Date.now() - t0);
  await shot('plan-typed');
  // real clipboard
  await grid.focus();
  await page.keyboard.press('Control+c');
  await page.waitForTimeout(200);
  console.log('clipboard', JSON.stringify(await app.evaluate(({ clipboard }) => clipboard.readText())));
  await app.evaluate(({ clipboard }) => { clipboard.writeText('2\t3'); });
  await page.keyboard.press('Control+v');
  await page.waitForTimeout(700);
  await shot('plan-pasted');
  await page.getByRole('tab', { name: 'Нагрузка' }).click();
  await page.waitForTimeout(1500);
  await shot('load');
  await page.locator('button[data-class]').nth(3).click();
  await page.waitForTimeout(300);
  await shot('load-panel');
  await page.getByRole('link', { name: 'Подгруппы' }).click();
  await page.waitForTimeout(1500);
  await shot('groups');
  await page.getByRole('option').first().click();
  await page.getByRole('option').nth(1).focus();
  await page.keyboard.press('2');
  await page.waitForTimeout(300);
  await shot('groups-moved');
  await page.getByRole('tab', { name: 'Группы и кружки' }).click();
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: /Уйти без/ }).click({ timeout: 1000 }).catch(() => undefined);
  await shot('across');
  console.log('errors', program.pageErrors);
  await program.close();
  school.remove();
});
