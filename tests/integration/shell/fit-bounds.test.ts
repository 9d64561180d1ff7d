import { describe, expect, it } from 'vitest';
import { fitBounds, MINIMUM_SIZE } from '../../../src-main/shell/fit-bounds';

const OFFICE = { x: 0, y: 0, width: 1920, height: 1040 };
const SECOND = { x: 1920, y: 0, width: 1920, height: 1080 };
/** 1366×768 at 125 %, less the taskbar. */
const NOTEBOOK = { x: 0, y: 0, width: 1093, height: 574 };

describe('fitBounds', () => {
  it('puts a first window in the middle of the main screen', () => {
    expect(fitBounds(null, [OFFICE])).toEqual({ x: 240, y: 70, width: 1440, height: 900, isMaximized: false });
  });

  it('fills a small screen', () => {
    expect(fitBounds(null, [NOTEBOOK])).toEqual({ x: 0, y: 0, width: 1093, height: 574, isMaximized: true });
    expect(MINIMUM_SIZE.width).toBeLessThanOrEqual(NOTEBOOK.width);
    expect(MINIMUM_SIZE.height).toBeLessThanOrEqual(NOTEBOOK.height);
  });

  it('keeps a window where it was, on any screen', () => {
    const saved = { x: 2000, y: 100, width: 1200, height: 700, isMaximized: true };
    expect(fitBounds(saved, [OFFICE, SECOND])).toEqual(saved);
  });

  it('brings a window back from a screen that is gone', () => {
    const saved = { x: 2000, y: 100, width: 1200, height: 700, isMaximized: false };
    expect(fitBounds(saved, [OFFICE])).toEqual({ x: 240, y: 70, width: 1440, height: 900, isMaximized: false });
  });

  it('brings a window back whose title bar cannot be reached', () => {
    const saved = { x: 100, y: -200, width: 1200, height: 700, isMaximized: false };
    expect(fitBounds(saved, [OFFICE]).y).toBe(70);
  });
});
