import { describe, expect, it } from 'vitest';
import { formatSheetCount } from '@main/documents/certification/certification-page';
import { arrangePages } from '@main/documents/page-grid/arrange-pages';
import { formatClassName } from '@main/documents/page-grid/format-class-name';
import { getPageFrame } from '@main/documents/page-grid/page-frame';
import type { PagePlan } from '@main/documents/page-grid/page-plan';
import { splitEvenly } from '@main/documents/page-grid/split-evenly';
import { shareHeight } from '@main/documents/subject-spread/share-height';

function aPlan(side: PagePlan['side'], section = 'раздел'): PagePlan {
  return { kind: 'contents', side, section, draw: () => undefined };
}

describe('arranging pages', () => {
  it('puts in a blank only where a left page would fall on the right', () => {
    const book = arrangePages([aPlan('any'), aPlan('verso'), aPlan('recto'), aPlan('any'), aPlan('any'), aPlan('any'), aPlan('verso'), aPlan('recto')]);
    expect(book.pages.map(({ entry }) => entry.kind === 'blank')).toEqual([false, false, false, false, false, false, true, false, false]);
    expect(book.pages.map(({ entry }) => entry.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('knows the first and the last page of a part', () => {
    const book = arrangePages([aPlan('any', 'титул'), aPlan('verso', 'алгебра'), aPlan('recto', 'алгебра')]);
    expect(book.index.get('алгебра')).toEqual([2, 3]);
  });

  it('leaves 25 mm at the stitched edge: left on odd pages, right on even', () => {
    expect(getPageFrame('recto')).toMatchObject({ left: 25, right: 200 });
    expect(getPageFrame('verso')).toMatchObject({ left: 10, right: 185 });
    expect(297 - getPageFrame('verso').bottom).toBeCloseTo(12.7);
  });
});

describe('sharing', () => {
  it('makes parts even', () => {
    expect(splitEvenly(29, 28)).toEqual([[0, 15], [15, 29]]);
    expect(splitEvenly(0, 28)).toEqual([[0, 0]]);
  });

  it('widens rows to fill a page, but not over the most', () => {
    expect(shareHeight([4, 8], 20, 20, 7).heights.map((height) => Math.round(height))).toEqual([10, 10]);
    const shared = shareHeight([4, 8], 30, 7, 7);
    expect(shared.heights.map((height) => Math.round(height))).toEqual([7, 8]);
    expect(shared.blankRows).toBe(2);
    expect(shared.blankHeight * 2 + 15).toBeCloseTo(30, 1);
  });
});

describe('words', () => {
  it.each([
    [1, '1 (один) лист'],
    [2, '2 (два) листа'],
    [11, '11 (одиннадцать) листов'],
    [21, '21 (двадцать один) лист'],
    [58, '58 (пятьдесят восемь) листов'],
    [104, '104 (сто четыре) листа'],
  ])('%i sheets', (sheets, text) => {
    expect(formatSheetCount(sheets)).toBe(text);
  });

  it.each([
    ['7А', '7 «А»'],
    ['10-Б', '10 «Б»'],
    ['9 «В»', '9 «В»'],
    ['Подготовительная группа', 'Подготовительная группа'],
  ])('class %s', (name, printed) => {
    expect(formatClassName(name)).toBe(printed);
  });
});
