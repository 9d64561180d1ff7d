import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { RULE_VERSION } from '@shared/domain/security';
import { copySchool, findLargestCourse, KEY_FILE, openSchool, prepareDemo } from './bench-school';
import { ms, type Figure } from './figure';
import { measurePairs, median, percentile } from './statistics';

const IDLE_SECONDS = Number(process.env.UCH_BENCH_IDLE ?? '60');
const ROOT = process.env.UCH_SANDBOX_ARGUMENTS === '' ? [] : (process.env.UCH_SANDBOX_ARGUMENTS ?? '').split(' ');
const NOW = '2026-05-29T15:00:00+07:00';
const PASSWORD = 'Skorost-2026';

/** Window on screen, memory, page shown after the click, mark painted after the key: the real program beside bare Electron. */
export async function measureWindow(): Promise<Figure[]> {
  const folder = copySchool((await prepareDemo()).folder, 'window');
  const login = await setPassword(folder);
  const bare = makeBareProgram();
  const userData = mkdtempSync(join(tmpdir(), 'uch-bench-'));
  const program = (): Promise<Started> => start([process.cwd(), ...ROOT, `--user-data-dir=${userData}`, `--db=${folder}`], { UCH_KEY_FILE: KEY_FILE, UCH_NOW: NOW });
  const empty = (): Promise<Started> => start([bare, ...ROOT, `--user-data-dir=${userData}-bare`], {});
  const shown = await measurePairs(5, async () => { await (await program()).app.close(); }, async () => { await (await empty()).app.close(); }, 1);
  const figures = [describeStart(shown.first, shown.second)];
  const real = await program();
  figures.push(...(await measureScreens(real.page, login)));
  const plain = await empty();
  await giveSameBounds(real.app, plain.app);
  await new Promise((wake) => setTimeout(wake, IDLE_SECONDS * 1000));
  figures.push(describeMemory(sumPssMb(real.app), sumPssMb(plain.app)));
  // Marks typed at absent pupils were refused, and a window with them asks before it closes.
  await real.app.evaluate(({ app }) => { app.exit(); }).catch(() => undefined);
  await plain.app.close();
  rmSync(bare, { recursive: true, force: true });
  rmSync(userData, { recursive: true, force: true });
  return figures;
}

/** A larger window costs more memory whatever it shows. */
async function giveSameBounds(from: ElectronApplication, to: ElectronApplication): Promise<void> {
  const bounds = await from.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await to.evaluate(({ BrowserWindow }, wanted) => { if (wanted) BrowserWindow.getAllWindows()[0]?.setBounds(wanted); }, bounds);
}

type Started = { readonly app: ElectronApplication; readonly page: Page };

/** Until two frames of the first window have been painted. */
async function start(args: string[], env: Record<string, string>): Promise<Started> {
  const app = await _electron.launch({ args, env: { ...(process.env as Record<string, string>), ...env } });
  const page = await app.firstWindow();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return { app, page };
}

function makeBareProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'uch-bare-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', type: 'module', main: 'main.js' }));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><title>bare</title><p>bare</p>');
  writeFileSync(join(folder, 'main.js'), `import { app, BrowserWindow } from 'electron';\nvoid app.whenReady().then(() => new BrowserWindow({ width: 1200, height: 700 }).loadFile(new URL('./index.html', import.meta.url).pathname));\n`);
  return folder;
}

function describeStart(program: readonly number[], bare: readonly number[]): Figure {
  const ratio = median(program) / median(bare);
  return {
    name: 'start and end of the program, window painted',
    value: `median ${ms(median(program))}`, yardstick: `bare Electron, empty page ${ms(median(bare))} → ${ratio.toFixed(2)}×`, bound: '≤ 1.5×', holds: ratio <= 1.5,
  };
}

function describeMemory(program: number, bare: number): Figure {
  return {
    name: `memory on the journal page after ${String(IDLE_SECONDS)} s idle (PSS of all processes)`,
    value: `${program.toFixed(0)} MB`, yardstick: `bare Electron ${bare.toFixed(0)} MB → ${(program / bare).toFixed(2)}×`, bound: '≤ 2×', holds: program / bare <= 2,
  };
}

/** A password for the teacher of the largest page, by slip and first change as in life. */
async function setPassword(folder: string): Promise<string> {
  const { backend } = await openSchool(folder);
  const { login, accountId } = findLargestCourse(backend);
  const admin = backend.connect('BENCH');
  const row = backend.storage.database.read((query) => query.find<{ id: number; staffId: number }>(`SELECT a.id AS "id", a.staff_id AS "staffId" FROM account a JOIN account_role r ON r.account_id = a.id WHERE r.role = 'sysadmin'`));
  admin.session.signIn({ accountId: row?.id ?? 0, staffId: row?.staffId ?? 0, login: 'admin', roles: ['sysadmin'], mustChangePassword: false }, null);
  const slip = await admin.call('accounts.issueSlip', { accountId, format: 'text' });
  const oldPassword = /^Одноразовый пароль: (\S+)$/mu.exec(new TextDecoder().decode(slip.bytes))?.[1] ?? '';
  const own = backend.connect('BENCH');
  await own.call('session.login', { login, password: oldPassword });
  await own.call('session.changePassword', { oldPassword, newPassword: PASSWORD });
  await own.call('security.acknowledge', { version: RULE_VERSION });
  backend.close();
  return login;
}

async function measureScreens(page: Page, login: string): Promise<Figure[]> {
  await page.getByRole('textbox', { name: 'Логин' }).fill(login);
  await page.getByRole('textbox', { name: 'Пароль' }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByText('Мой день').first().waitFor();
  const shown: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    await page.evaluate(() => { location.hash = '#/journal'; });
    const target = page.locator('section, li, div', { hasText: /^11А/ }).getByText('Алгебра', { exact: true }).last();
    await target.waitFor();
    await page.evaluate(watchClick);
    await target.click();
    shown.push(await page.evaluate(readShown));
  }
  const painted = await measureTyping(page);
  return [
    { name: 'journal page shown after the click (11А, algebra, second half-year)', value: `median ${ms(median(shown.slice(1)))}, worst ${ms(Math.max(...shown.slice(1)))}`, yardstick: '–', bound: '≤ 150 ms', holds: median(shown.slice(1)) <= 150 },
    { name: 'a typed mark is painted', value: `p50 ${ms(median(painted))}, p95 ${ms(percentile(painted, 0.95))}`, yardstick: '–', bound: '≤ 50 ms', holds: percentile(painted, 0.95) <= 50 },
  ];
}

declare global {
  // Set inside the page while it is measured.
  var benchShown: Promise<number> | undefined;
  var benchPainted: Promise<number> | undefined;
}

/** In the page: from the click until the frame after the grid has its rows. */
function watchClick(): void {
  globalThis.benchShown = new Promise((resolve) => {
    addEventListener('click', (event) => {
      const begun = event.timeStamp;
      const look = (): void => {
        const rows = document.querySelectorAll('[role=grid] [role=row]').length;
        if (rows > 20) requestAnimationFrame((now) => { resolve(now - begun); });
        else requestAnimationFrame(look);
      };
      look();
    }, { capture: true, once: true });
  });
}

function readShown(): Promise<number> {
  return globalThis.benchShown ?? Promise.resolve(Number.NaN);
}

async function measureTyping(page: Page): Promise<number[]> {
  await page.locator('[role=grid]').first().focus();
  const times: number[] = [];
  for (let count = 0; count < 24; count += 1) {
    await page.evaluate(watchKey);
    await page.keyboard.press(count % 2 === 0 ? '4' : '5');
    times.push(await page.evaluate(() => globalThis.benchPainted ?? Promise.resolve(Number.NaN)));
  }
  return times;
}

/** In the page: from the key until the frame after the grid has changed. */
function watchKey(): void {
  globalThis.benchPainted = new Promise((resolve) => {
    addEventListener('keydown', (event) => {
      const begun = event.timeStamp;
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame((now) => { resolve(now - begun); });
      });
      const grid = document.querySelector('[role=grid]');
      if (grid) observer.observe(grid, { subtree: true, childList: true, characterData: true, attributes: true });
    }, { capture: true, once: true });
  });
}

/** Proportional set size of a process and all its children, megabytes (Linux). */
function sumPssMb(app: ElectronApplication): number {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = readParent(Number(name));
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree: number[] = [];
  const queue = [app.process().pid ?? 0];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    tree.push(pid);
    queue.push(...(children.get(pid) ?? []));
  }
  return tree.reduce((sum, pid) => sum + readPssKb(pid), 0) / 1024;
}

function readParent(pid: number): number | null {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'))?.[1] ?? '0');
  } catch {
    return null; // The process has ended meanwhile.
  }
}

function readPssKb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8'))?.[1] ?? '0');
  } catch {
    return 0; // The process has ended meanwhile.
  }
}
