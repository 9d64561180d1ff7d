import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchProgram, type RunningProgram } from './support/launch';

test.describe('the window of the program', () => {
  let program: RunningProgram;
  test.beforeAll(async () => {
    program = await launchProgram();
  });
  test.afterAll(async () => {
    await program.close();
  });

  test('shows its own page in a sandbox without Node', async () => {
    expect(program.page.url()).toBe('app://program/index.html');
    await expect(program.page.getByRole('button', { name: 'Создать школу из файла…' })).toBeVisible();
    expect(await program.page.evaluate(() => [typeof globalThis.require, typeof globalThis.process, Object.keys(window.shell).sort()])).toEqual([
      'undefined',
      'undefined',
      ['chooseFolder', 'openSaved', 'savePdf', 'setZoomFactor'],
    ]);
    const preferences = await program.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity };
    });
    expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
  });

  test('sends a policy without inline scripts, and it holds', async () => {
    const policy = await program.page.evaluate(async () => (await fetch('index.html')).headers.get('content-security-policy'));
    expect(policy).toContain("script-src 'self';");
    const ran = await program.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineScriptRan = true';
      document.body.append(script);
      return 'inlineScriptRan' in window;
    });
    expect(ran).toBe(false);
  });

  test('goes nowhere else and opens no second window', async () => {
    const opened = await program.page.evaluate(() => window.open('https://example.org/') === null);
    expect(opened).toBe(true);
    await program.page.evaluate(() => { location.href = 'https://example.org/'; });
    await program.page.evaluate(() => { location.href = 'file:///etc/hostname'; });
    await program.page.waitForTimeout(300);
    expect(program.page.url()).toBe('app://program/index.html');
    expect(program.app.windows()).toHaveLength(1);
  });

  test('serves no file from outside its folder', async () => {
    const statuses = await program.page.evaluate(async () => {
      const answers = await Promise.all(['app://program/../../package.json', 'app://program/%2e%2e/%2e%2e/package.json', 'app://program/missing.js'].map((url) => fetch(url)));
      return answers.map((answer) => answer.status);
    });
    expect(statuses).toEqual([404, 404, 404]);
  });

  test('grants no permission', async () => {
    const states = await program.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(states).toEqual(['denied', 'denied', 'denied']);
  });
});

test('opens its window where it was closed', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'uch-workstation-'));
  const readBounds = (program: RunningProgram) => program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  const first = await launchProgram({ userData });
  await first.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.unmaximize();
    window?.setBounds({ x: 40, y: 50, width: 1100, height: 620 });
  });
  await expect.poll(() => readBounds(first)).toMatchObject({ width: 1100, height: 620 });
  await first.close();
  const second = await launchProgram({ userData });
  await expect.poll(() => readBounds(second)).toEqual({ x: 40, y: 50, width: 1100, height: 620 });
  await second.close();
  await rm(userData, { recursive: true, force: true });
});

test('starts a backend that has died again by itself, and asks when it dies again and again', async () => {
  const program = await launchProgram();
  const start = program.page.getByRole('button', { name: 'Создать школу из файла…' });
  await expect(start).toBeVisible();
  await program.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...input: readonly unknown[]) => {
      Object.assign(globalThis, { shownMessage: input.at(-1) });
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  const findBackend = () => program.app.evaluate(({ app }) => app.getAppMetrics().find((process) => process.serviceName === 'node.mojom.NodeService')?.pid);
  const readMessage = () => program.app.evaluate(() => (globalThis as unknown as { shownMessage?: { message: string } }).shownMessage?.message ?? null);
  const killBackend = async () => {
    const before = await findBackend();
    if (before === undefined) throw new Error('no backend process');
    process.kill(before, 'SIGKILL');
    await expect.poll(async () => [undefined, before].includes(await findBackend())).toBe(false);
  };
  await killBackend();
  await killBackend();
  expect(await readMessage()).toBeNull();
  await expect(start).toBeVisible();
  await killBackend();
  expect(await readMessage()).toContain('останавливается снова и снова');
  await expect(start).toBeVisible();
  await program.close();
});
