import { describe, expect, it } from 'vitest';
import { advanceCursor, findLessonColumn, getBlock, moveCursor, placeCursor } from '@renderer/features/journal/grid/cursor';

const SIZE = { rows: 5, columns: 4 };
const everywhere = () => true;

describe('the cursor', () => {
  it('stops at the edges', () => {
    expect(moveCursor(placeCursor(0, 0), { rows: -1, columns: -1 }, SIZE)).toEqual(placeCursor(0, 0));
    expect(moveCursor(placeCursor(4, 3), { rows: 10_000, columns: 0 }, SIZE)).toEqual(placeCursor(4, 3));
  });

  it('keeps the anchor while a selection grows', () => {
    const cursor = moveCursor(moveCursor(placeCursor(2, 2), { rows: 1, columns: 0 }, SIZE, true), { rows: 0, columns: -1 }, SIZE, true);
    expect(getBlock(cursor)).toEqual({ top: 2, bottom: 3, left: 1, right: 2 });
  });

  it('goes on down or right after a mark, past pupils who cannot have one, and stays at the last', () => {
    expect(advanceCursor(placeCursor(0, 1), 'down', SIZE, everywhere)).toEqual(placeCursor(1, 1));
    expect(advanceCursor(placeCursor(0, 1), 'right', SIZE, everywhere)).toEqual(placeCursor(0, 2));
    expect(advanceCursor(placeCursor(1, 1), 'down', SIZE, (row) => row !== 2)).toEqual(placeCursor(3, 1));
    expect(advanceCursor(placeCursor(4, 1), 'down', SIZE, everywhere)).toEqual(placeCursor(4, 1));
    expect(advanceCursor(placeCursor(3, 1), 'down', SIZE, (row) => row !== 4)).toEqual(placeCursor(3, 1));
  });

  it('jumps between lessons, not between their columns', () => {
    const lessons = ['a', 'b', 'b', 'c'];
    expect(findLessonColumn(lessons, 0, 1)).toBe(1);
    expect(findLessonColumn(lessons, 1, 1)).toBe(3);
    expect(findLessonColumn(lessons, 3, -1)).toBe(1);
    expect(findLessonColumn(lessons, 0, -1)).toBeNull();
    expect(findLessonColumn(lessons, 3, 1)).toBeNull();
  });
});
