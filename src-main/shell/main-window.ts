import { BrowserWindow, screen } from 'electron';
import log from 'electron-log/main.js';
import { askBeforeClose } from './ask-before-close';
import { fitBounds, MINIMUM_SIZE } from './fit-bounds';
import { findNextZoom } from './next-zoom';
import { START_PAGE } from './own-page';
import type { SettingsFile } from './settings-file';

export type WindowOptions = { readonly preloadFile: string; readonly settings: SettingsFile; readonly hasDevTools: boolean };

/** The window of the program: hidden until its page is drawn, remembers its place, zooms with the keyboard. */
export function openMainWindow({ preloadFile, settings, hasDevTools }: WindowOptions): BrowserWindow {
  const [first, ...others] = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const { isMaximized, ...bounds } = fitBounds(settings.settings.windowBounds, [first ?? { x: 0, y: 0, ...MINIMUM_SIZE }, ...others]);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    title: 'Учебная часть',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: hasDevTools,
    },
  });
  window.setMenu(null);
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    rememberBounds(window, settings);
  });
  askBeforeClose(window);
  zoomByKeyboard(window, hasDevTools);
  window.loadURL(START_PAGE).catch((error: unknown) => {
    log.error('start page', error);
  });
  return window;
}

function rememberBounds(window: BrowserWindow, settings: SettingsFile): void {
  try {
    settings.change({ windowBounds: { ...window.getNormalBounds(), isMaximized: window.isMaximized() } });
  } catch (error) {
    // A full disk must not keep the window from closing.
    log.error('settings not saved', error);
  }
}

function zoomByKeyboard(window: BrowserWindow, hasDevTools: boolean): void {
  const { webContents } = window;
  webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown') return;
    const zoom = findNextZoom(input, webContents.getZoomFactor());
    if (zoom !== null) {
      webContents.setZoomFactor(zoom);
      event.preventDefault();
    }
    if (hasDevTools && input.code === 'F12') webContents.toggleDevTools();
  });
}
