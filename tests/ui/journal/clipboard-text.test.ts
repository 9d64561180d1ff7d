import { describe, expect, it } from 'vitest';
import { buildClipboardText, parseCellText, parseClipboardText, placePasted } from '@renderer/features/journal/grid/clipboard-text';

const CODES = [{ code: 'н' }, { code: 'б' }, { code: 'ну' }];

describe('the clipboard', () => {
  it('reads rows and cells as Excel writes them', () => {
    expect(parseClipboardText('5\t4\r\n\tн\r\n')).toEqual([['5', '4'], ['', 'н']]);
    expect(parseClipboardText('"две\nстроки"\t"в ""кавычках"""')).toEqual([['две\nстроки', 'в "кавычках"']]);
  });

  it('writes what it reads', () => {
    expect(buildClipboardText([['5', ''], ['н', '4']])).toBe('5\t\r\nн\t4');
    expect(parseClipboardText(buildClipboardText([['5', ''], ['н', '4']]))).toEqual([['5', ''], ['н', '4']]);
  });

  it('takes one mark or one absence from a cell and nothing else', () => {
    expect(parseCellText(' 5 ', CODES)).toEqual({ kind: 'mark', value: 5 });
    expect(parseCellText('Ну', CODES)).toEqual({ kind: 'absence', code: 'ну' });
    for (const text of ['4/5', '+', '5+', '4,5', 'болел', '0', '-3', '1000']) expect(parseCellText(text, CODES)).toBeNull();
  });

  it('knows the letters of the school and no others', () => {
    expect(parseCellText('СП', [...CODES, { code: 'сп' }])).toEqual({ kind: 'absence', code: 'сп' });
    expect(parseCellText('сп', CODES)).toBeNull();
  });

  it('fills a selection with one value', () => {
    const placed = placePasted([['4']], { top: 1, bottom: 2, left: 0, right: 1 }, { rows: 5, columns: 5 });
    expect(placed.cells.map(({ row, column }) => [row, column])).toEqual([[1, 0], [1, 1], [2, 0], [2, 1]]);
  });

  it('skips empty cells and counts what falls off the page', () => {
    const placed = placePasted([['4', ''], ['', '5'], ['3', '3']], { top: 3, bottom: 3, left: 4, right: 4 }, { rows: 5, columns: 5 });
    expect(placed).toEqual({ cells: [{ row: 3, column: 4, text: '4' }], lostCount: 3 });
  });
});
