// Whatever a page tries: no other address, no second window, no webview, no device or permission.
import { app, session } from 'electron';
import log from 'electron-log/main.js';
import { isOwnPage } from './own-page';

export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      log.warn(`window refused: ${url}`);
      return { action: 'deny' };
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
      contents.on(name as 'will-navigate', (event) => {
        if (isOwnPage(event.url)) return;
        log.warn(`navigation refused: ${event.url}`);
        event.preventDefault();
      });
    }
  });
}

/** Camera, location, notifications, HID and all the rest: the program asks for none of them. */
export function denyPermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn(`permission refused: ${permission}`);
    answer(false);
  });
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
}
