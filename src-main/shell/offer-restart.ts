import { app, BrowserWindow, dialog } from 'electron';
import log from 'electron-log/main.js';

const CONTINUE = 0;

/** The backend process has died again and again: says so, and starts it anew or closes the program, as the person decides. */
export function offerRestart(restart: () => void): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  dialog
    .showMessageBox(window, {
      type: 'error',
      title: 'Учебная часть',
      message: 'Часть программы, которая работает с базой, останавливается снова и снова.',
      detail: 'Всё сохранённое на месте, введённое остаётся на экране. Продолжить – программа откроет базу заново. Если это повторяется, передайте администратору файл журнала программы.',
      buttons: ['Продолжить', 'Закрыть программу'],
      defaultId: CONTINUE,
      cancelId: CONTINUE,
      noLink: true,
    })
    .then(({ response }) => {
      if (response === CONTINUE) restart();
      else app.quit();
    })
    .catch((error: unknown) => {
      log.error('restart of the backend', error);
    });
}
