export type KeyGroup = { readonly title: string; readonly keys: readonly { readonly key: string; readonly does: string }[] };

/** What «?» shows; works in either keyboard layout. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: 'Везде',
    keys: [
      { key: 'Ctrl+K', does: 'найти класс, страницу журнала, команду' },
      { key: '? или F1', does: 'этот список' },
      { key: 'Ctrl+Alt+L', does: 'закрыть экран: откроет его только ваш пароль' },
      { key: 'F9', does: 'сразу скрыть экран; ещё раз – показать' },
      { key: 'Alt+←, Alt+→', does: 'назад и вперёд по экранам' },
      { key: 'Tab, Shift+Tab', does: 'следующее и предыдущее поле' },
      { key: 'Esc', does: 'закрыть окно, ничего не меняя' },
    ],
  },
  { title: 'Страница журнала', keys: [{ key: '?', does: 'клавиши таблицы отметок, когда курсор в ней' }] },
  { title: 'Карточка ученика', keys: [{ key: 'Ctrl+S или Ctrl+Enter', does: 'сохранить' }] },
  { title: 'Просмотр печати', keys: [{ key: 'PageUp, PageDown', does: 'предыдущий и следующий разворот' }] },
];
