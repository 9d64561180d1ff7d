import { app, BrowserWindow, dialog } from 'electron';
import log from 'electron-log/main.js';
import type { BackendRunner } from './backend-runner';

const CONTINUE = 0;

/** The backend process died: says so, starts it again and loads the pages anew, or closes the program, as the person decides. */
export function offerRestart(getRunner: () => BackendRunner): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  dialog
    .showMessageBox(window, {
      type: 'error',
      title: 'Учебная часть',
      message: 'Часть программы, которая работает с базой, остановилась.',
      detail: 'Всё сохранённое на месте. То, что ещё не отмечено как сохранённое, нужно внести снова. Продолжить – программа откроет базу заново и попросит войти.',
      buttons: ['Продолжить', 'Закрыть программу'],
      defaultId: CONTINUE,
      cancelId: CONTINUE,
      noLink: true,
    })
    .then(({ response }) => {
      if (response !== CONTINUE) {
        app.quit();
        return;
      }
      getRunner().start();
      for (const open of BrowserWindow.getAllWindows()) open.webContents.reload();
    })
    .catch((error: unknown) => {
      log.error('restart of the backend', error);
    });
}
