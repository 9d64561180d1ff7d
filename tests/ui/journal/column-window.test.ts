import { describe, expect, it } from 'vitest';
import { coverColumn, coverSeen, findSeenColumns, guessWindow } from '@renderer/features/journal/grid/column-window';

describe('the drawn columns', () => {
  it('begin as the screenful that ends a little after the cursor', () => {
    expect(guessWindow(50, 1320, 72)).toEqual({ start: 28, end: 58 });
    expect(guessWindow(3, 1320, 72)).toEqual({ start: 0, end: 11 });
  });

  it('follow what is seen, with a margin, and stay while they cover it', () => {
    expect(findSeenColumns(280, 560, 72)).toEqual({ start: 10, end: 30 });
    const drawn = coverSeen({ start: 0, end: 20 }, { start: 10, end: 30 }, 72);
    expect(drawn).toEqual({ start: 2, end: 38 });
    expect(coverSeen(drawn, { start: 15, end: 35 }, 72)).toBe(drawn);
  });

  it('reach the column that the cursor jumps to', () => {
    expect(coverColumn({ start: 20, end: 50 }, 0, 72)).toEqual({ start: 0, end: 22 });
    expect(coverColumn({ start: 20, end: 50 }, 71, 72)).toEqual({ start: 49, end: 72 });
    const drawn = { start: 20, end: 50 };
    expect(coverColumn(drawn, 30, 72)).toBe(drawn);
  });

  it('never leave the page', () => {
    expect(coverSeen({ start: 0, end: 30 }, { start: 0, end: 5 }, 5)).toEqual({ start: 0, end: 5 });
    expect(findSeenColumns(0, 560, 0)).toEqual({ start: 0, end: 0 });
  });
});
