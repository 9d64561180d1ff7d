import { describe, expect, it } from 'vitest';
import { findGridAction, type KeyPress } from '@renderer/features/journal/grid/key-action';

const press = (key: string, code: string, changes: Partial<KeyPress> = {}) =>
  findGridAction({ key, code, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...changes });

describe('keys of the grid', () => {
  it.each([
    ['н', 'KeyY', 'н'], ['б', 'Comma', 'б'], ['у', 'KeyE', 'у'], ['с', 'KeyC', 'с'],
    ['y', 'KeyY', 'н'], [',', 'Comma', 'б'], ['e', 'KeyE', 'у'], ['c', 'KeyC', 'с'],
    ['Н', 'KeyY', 'н'], ['н', 'KeyN', 'н'], ['`', 'Backquote', 'ё'],
  ] as const)('takes %s on %s as the letter «%s»', (key, code, letter) => {
    expect(press(key, code)).toEqual({ kind: 'letter', letter });
  });

  it('takes digits of both rows of keys, and arrows of a number pad without NumLock as arrows', () => {
    expect(press('5', 'Digit5')).toEqual({ kind: 'mark', value: 5 });
    expect(press('4', 'Numpad4')).toEqual({ kind: 'mark', value: 4 });
    expect(press('ArrowLeft', 'Numpad4')).toEqual({ kind: 'move', rows: 0, columns: -1, extend: false });
  });

  it('undoes and redoes by the place of the key, in the Russian layout too', () => {
    expect(press('я', 'KeyZ', { ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(press('н', 'KeyY', { ctrlKey: true })).toEqual({ kind: 'redo' });
    expect(press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
    expect(press('в', 'KeyD', { ctrlKey: true })).toEqual({ kind: 'fillFromAbove' });
  });

  it('knows copying and pasting in either layout and by the old keys', () => {
    expect(press('с', 'KeyC', { ctrlKey: true })).toEqual({ kind: 'copy' });
    expect(press('м', 'KeyV', { ctrlKey: true })).toEqual({ kind: 'paste' });
    expect(press('Insert', 'Insert', { ctrlKey: true })).toEqual({ kind: 'copy' });
    expect(press('Insert', 'Insert', { shiftKey: true })).toEqual({ kind: 'paste' });
  });

  it('shows help for the question mark of either layout', () => {
    expect(press('?', 'Slash', { shiftKey: true })).toEqual({ kind: 'help' });
    expect(press('?', 'Digit7', { shiftKey: true })).toEqual({ kind: 'help' });
  });

  it('knows the other keys of the page', () => {
    expect(press('Delete', 'Delete')).toEqual({ kind: 'clear' });
    expect(press('Backspace', 'Backspace')).toEqual({ kind: 'clear' });
    expect(press('F2', 'F2')).toEqual({ kind: 'comment' });
    expect(press('F6', 'F6')).toEqual({ kind: 'panel' });
    expect(press('ArrowRight', 'ArrowRight', { altKey: true })).toEqual({ kind: 'lesson', by: 1 });
    expect(press('Enter', 'Enter', { altKey: true })).toEqual({ kind: 'history' });
    expect(press('PageDown', 'PageDown', { ctrlKey: true })).toEqual({ kind: 'page', by: 1 });
    expect(press('ArrowDown', 'ArrowDown', { shiftKey: true })).toEqual({ kind: 'move', rows: 1, columns: 0, extend: true });
    expect(press('Tab', 'Tab', { shiftKey: true })).toEqual({ kind: 'tab', by: -1 });
  });

  it('leaves other keys to the browser', () => {
    expect(press('x', 'KeyX', { ctrlKey: true })).toBeNull();
    expect(press('%', 'Digit5', { shiftKey: true })).toBeNull();
    expect(press('F4', 'F4', { altKey: true })).toBeNull();
  });
});
