import { describe, expect, it } from 'vitest';
import { coverColumn, coverSeen, findSeenColumns, guessWindow, widenWindow } from '@renderer/features/journal/grid/column-window';

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

  it('still hold all that they held when a column is added or taken away before them', () => {
    expect(widenWindow({ start: 10, end: 30 }, 1, 73)).toEqual({ start: 9, end: 31 });
    expect(widenWindow({ start: 0, end: 3 }, 1, 4)).toEqual({ start: 0, end: 4 });
    expect(widenWindow({ start: 10, end: 30 }, -2, 30)).toEqual({ start: 8, end: 30 });
  });

  it('never leave the page', () => {
    expect(coverSeen({ start: 0, end: 30 }, { start: 0, end: 5 }, 5)).toEqual({ start: 0, end: 5 });
    expect(findSeenColumns(0, 560, 0)).toEqual({ start: 0, end: 0 });
  });
});
