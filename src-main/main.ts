import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, Menu } from 'electron';
import log from 'electron-log/main.js';
import { registerAppScheme, servePages } from './shell/app-protocol';
import { BackendRunner } from './shell/backend-runner';
import { denyPermissions, guardContents } from './shell/guard-contents';
import { openMainWindow } from './shell/main-window';
import { PAGE_CHANNELS } from './shell/page-channels';
import { answerDialogs } from './shell/page-dialogs';
import { hearPage } from './shell/page-requests';
import { makeReviver } from './shell/revive-backend';
import { openKeyVault } from './shell/protected-storage';
import { SettingsFile } from './shell/settings-file';
import { findClockProblem, parseStartOptions } from './shell/start-options';

const EXIT_WRONG_USAGE = 2;
/** The folder `dist` of the built program. */
const builtFolder = fileURLToPath(new URL('..', import.meta.url));
const options = parseStartOptions(process.argv, process.cwd());

app.commandLine.appendSwitch('lang', 'ru');
if (options.isDemo && !app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', `${app.getPath('userData')}-demo`);
registerAppScheme();
guardContents();
Menu.setApplicationMenu(null);

const clockProblem = findClockProblem(app.isPackaged, options.isDemo, process.env.UCH_NOW);
if (clockProblem) {
  dialog.showErrorBox('Учебная часть', clockProblem);
  app.exit(EXIT_WRONG_USAGE);
} else if (!app.requestSingleInstanceLock()) {
  app.exit();
} else {
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => { app.quit(); });
  app.whenReady().then(start, fail).catch(fail);
}

function start(): void {
  const userData = app.getPath('userData');
  const settings = new SettingsFile(join(userData, 'settings.json'));
  const folder = options.folder ?? settings.settings.lastFolder ?? undefined;
  denyPermissions();
  servePages(join(builtFolder, 'renderer'));
  answerDialogs();
  const runner: BackendRunner = new BackendRunner({
    entryFile: join(builtFolder, 'main', 'backend-process.js'),
    init: { type: 'init', ...(folder === undefined ? {} : { folder }), workstation: hostname(), demo: options.isDemo, userData },
    vault: openKeyVault(userData),
    onFolderOpened: (lastFolder) => { settings.change({ lastFolder }); },
    onDeath: makeReviver(() => runner),
  });
  runner.start();
  hearPage(PAGE_CHANNELS.pageReady, (window) => { window.webContents.postMessage(PAGE_CHANNELS.backendPort, null, [runner.connectPage()]); });
  app.on('will-quit', () => { runner.stop(); });
  openMainWindow({ preloadFile: join(builtFolder, 'preload', 'preload.cjs'), settings, hasDevTools: !app.isPackaged });
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function fail(error: unknown): void {
  log.error('start', error);
  dialog.showErrorBox('Учебная часть', 'Непредвиденная ошибка при запуске. Подробности – в файле журнала программы; передайте его администратору.');
  app.exit(1);
}
