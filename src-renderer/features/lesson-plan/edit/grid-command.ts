import type { LineAction } from './line-actions';

export type GridCommand =
  | { readonly kind: 'edit'; /** The letter that opened the cell; null = F2 or Enter. */ readonly typed: string | null }
  | { readonly kind: 'act'; readonly action: LineAction }
  | { readonly kind: 'clear' | 'undo' | 'redo' | 'all' | 'clipboard' };

type Press = { readonly key: string; readonly code: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean; readonly shiftKey: boolean };

const BY_CODE: Readonly<Record<string, GridCommand>> = {
  KeyZ: { kind: 'undo' }, KeyY: { kind: 'redo' }, KeyA: { kind: 'all' }, KeyC: { kind: 'clipboard' }, KeyX: { kind: 'clipboard' }, KeyV: { kind: 'clipboard' },
  Equal: { kind: 'act', action: 'insert' }, NumpadAdd: { kind: 'act', action: 'insert' }, Minus: { kind: 'act', action: 'remove' }, NumpadSubtract: { kind: 'act', action: 'remove' },
};

/** What a key means to the grid, by its place on the keyboard so that Ctrl+Z works in the Russian layout too; null = nothing. */
export function findGridCommand({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press): GridCommand | null {
  if (altKey) return key === 'ArrowUp' ? { kind: 'act', action: 'up' } : key === 'ArrowDown' ? { kind: 'act', action: 'down' } : null;
  if (ctrlKey || metaKey) {
    if (code === 'KeyZ' && shiftKey) return { kind: 'redo' };
    return BY_CODE[code] ?? null;
  }
  if (key === 'F2' || key === 'Enter') return { kind: 'edit', typed: null };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  return key.length === 1 ? { kind: 'edit', typed: key === ' ' ? '' : key } : null;
}
