// The door between page and shell: a message counts only from the main frame of one of our own pages.
import { BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import log from 'electron-log/main.js';
import { isOwnPage } from './own-page';

/** Answers a question of the page; the handler checks its input itself, it is unknown here. */
export function answerPage(channel: string, handler: (window: BrowserWindow, ...input: readonly unknown[]) => Promise<unknown>): void {
  ipcMain.handle(channel, async (event, ...input: unknown[]) => {
    const window = findOwnWindow(event);
    if (!window) throw new Error(`${channel}: refused`);
    return handler(window, ...input);
  });
}

export function hearPage(channel: string, listener: (window: BrowserWindow) => void): void {
  ipcMain.on(channel, (event) => {
    const window = findOwnWindow(event);
    if (window) listener(window);
  });
}

function findOwnWindow(event: IpcMainEvent | IpcMainInvokeEvent): BrowserWindow | null {
  const frame = event.senderFrame;
  if (frame && frame === event.sender.mainFrame && isOwnPage(frame.url)) return BrowserWindow.fromWebContents(event.sender);
  log.warn(`IPC refused from ${frame?.url ?? 'a closed frame'}`);
  return null;
}
