import { dialog, type BrowserWindow } from 'electron';

const LEAVE = 1;

/** A page with something unsaved objects to being closed; without a question the window would just stay, without a word. */
export function askBeforeClose(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: 'Учебная часть',
      message: 'Есть несохранённые изменения',
      detail: 'Если закрыть программу сейчас, они пропадут.',
      buttons: ['Остаться', 'Закрыть без сохранения'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (answer === LEAVE) event.preventDefault();
  });
}
