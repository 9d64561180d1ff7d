export type KeyPress = { readonly key: string; readonly code: string; readonly ctrlKey: boolean; readonly shiftKey: boolean; readonly altKey: boolean; readonly metaKey: boolean };

/** What changes cells. */
export type WriteAction =
  | { readonly kind: 'mark'; readonly value: number }
  /** One of an absence code; the codes of the school say what comes of it. */
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'fillFromAbove' }
  | { readonly kind: 'overrule' };

export type GridAction =
  | WriteAction
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly kind: 'tab'; readonly by: 1 | -1 }
  | { readonly kind: 'enter'; readonly by: 1 | -1 }
  | { readonly kind: 'lesson'; readonly by: 1 | -1 }
  | { readonly kind: 'page'; readonly by: 1 | -1 }
  /** The browser does these itself, into and out of the grid's clipboard field. */
  | { readonly kind: 'copy' | 'paste' }
  | { readonly kind: 'selectColumn' | 'comment' | 'history' | 'help' | 'panel' | 'dismiss' };

/** Far enough for any page. */
const TO_THE_EDGE = 10_000;
const SCREEN_ROWS = 10;

/** What a key means in the grid; null = not ours. Letters go by the physical key, so the keyboard layout does not matter. */
export function findGridAction(press: KeyPress): GridAction | null {
  if (press.metaKey) return null;
  if (press.altKey) return findAltAction(press);
  return findNavigation(press) ?? (press.ctrlKey ? findCtrlAction(press) : findPlainAction(press));
}

function findAltAction(press: KeyPress): GridAction | null {
  if (press.ctrlKey) return null;
  if (press.key === 'ArrowLeft') return { kind: 'lesson', by: -1 };
  if (press.key === 'ArrowRight') return { kind: 'lesson', by: 1 };
  return press.key === 'Enter' ? { kind: 'history' } : null;
}

const ARROWS: Readonly<Record<string, { readonly rows: number; readonly columns: number }>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

function findNavigation({ key, ctrlKey, shiftKey }: KeyPress): GridAction | null {
  const arrow = ARROWS[key];
  const far = ctrlKey ? TO_THE_EDGE : 1;
  if (arrow) return { kind: 'move', rows: arrow.rows * far, columns: arrow.columns * far, extend: shiftKey };
  const by = key === 'PageUp' || key === 'Home' || shiftKey ? -1 : 1;
  switch (key) {
    case 'Home':
    case 'End':
      return { kind: 'move', rows: ctrlKey ? (key === 'Home' ? -1 : 1) * TO_THE_EDGE : 0, columns: (key === 'Home' ? -1 : 1) * TO_THE_EDGE, extend: shiftKey };
    case 'PageUp':
    case 'PageDown':
      if (ctrlKey) return { kind: 'page', by: key === 'PageUp' ? -1 : 1 };
      return { kind: 'move', rows: (key === 'PageUp' ? -1 : 1) * SCREEN_ROWS, columns: 0, extend: shiftKey };
    case 'Tab':
      return ctrlKey ? null : { kind: 'tab', by };
    case 'Enter':
      return ctrlKey ? { kind: 'overrule' } : { kind: 'enter', by };
    default:
      return null;
  }
}

function findCtrlAction({ code, shiftKey }: KeyPress): GridAction | null {
  switch (code) {
    case 'KeyC':
    case 'Insert':
      return { kind: 'copy' };
    case 'KeyV':
      return { kind: 'paste' };
    case 'KeyZ':
      return { kind: shiftKey ? 'redo' : 'undo' };
    case 'KeyY':
      return { kind: 'redo' };
    case 'KeyD':
      return { kind: 'fillFromAbove' };
    case 'Space':
      return { kind: 'selectColumn' };
    default:
      return null;
  }
}

const PLAIN: Readonly<Record<string, GridAction>> = {
  Delete: { kind: 'clear' },
  Backspace: { kind: 'clear' },
  F2: { kind: 'comment' },
  F6: { kind: 'panel' },
  Escape: { kind: 'dismiss' },
  '?': { kind: 'help' },
};
/** The Russian letters by the keys they are on, so that codes are typed in any layout. */
const LETTER_KEYS: Readonly<Record<string, string>> = {
  KeyQ: 'й', KeyW: 'ц', KeyE: 'у', KeyR: 'к', KeyT: 'е', KeyY: 'н', KeyU: 'г', KeyI: 'ш', KeyO: 'щ', KeyP: 'з', BracketLeft: 'х', BracketRight: 'ъ',
  KeyA: 'ф', KeyS: 'ы', KeyD: 'в', KeyF: 'а', KeyG: 'п', KeyH: 'р', KeyJ: 'о', KeyK: 'л', KeyL: 'д', Semicolon: 'ж', Quote: 'э',
  KeyZ: 'я', KeyX: 'ч', KeyC: 'с', KeyV: 'м', KeyB: 'и', KeyN: 'т', KeyM: 'ь', Comma: 'б', Period: 'ю', Backquote: 'ё',
};

function findPlainAction({ key, code, shiftKey }: KeyPress): GridAction | null {
  if (key === 'Insert' && shiftKey) return { kind: 'paste' };
  const plain = PLAIN[key];
  if (plain) return plain;
  if (code === 'Slash' && shiftKey) return { kind: 'help' };
  const digit = /^\d$/.test(key) ? key : shiftKey ? null : (/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? null);
  if (digit !== null) return { kind: 'mark', value: Number(digit) };
  const letter = /^[а-яё]$/i.test(key) ? key.toLowerCase() : LETTER_KEYS[code];
  return letter === undefined ? null : { kind: 'letter', letter };
}
