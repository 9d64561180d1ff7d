import { describe, expect, it } from 'vitest';
import { findNextZoom } from '../../../src-main/shell/next-zoom';

const press = (key: string, code: string, keys: { readonly alt?: boolean; readonly control?: boolean } = {}) => ({ key, code, control: keys.control ?? true, alt: keys.alt ?? false, meta: false });

describe('findNextZoom', () => {
  it('goes up and down the steps and back to 100 %', () => {
    expect(findNextZoom(press('+', 'Equal'), 1)).toBe(1.1);
    expect(findNextZoom(press('=', 'Equal'), 1.25)).toBe(1.5);
    expect(findNextZoom(press('-', 'Minus'), 1)).toBe(0.9);
    expect(findNextZoom(press('-', 'NumpadSubtract'), 0.9)).toBe(0.8);
    expect(findNextZoom(press('0', 'Digit0'), 1.75)).toBe(1);
  });

  it('stops at the ends', () => {
    expect(findNextZoom(press('+', 'NumpadAdd'), 2)).toBe(2);
    expect(findNextZoom(press('-', 'Minus'), 0.8)).toBe(0.8);
  });

  it('leaves digits, letters and Alt combinations to the page', () => {
    expect(findNextZoom(press('0', 'Digit0', { control: false }), 1)).toBeNull();
    expect(findNextZoom(press('+', 'Equal', { alt: true }), 1)).toBeNull();
    expect(findNextZoom(press('с', 'KeyC'), 1)).toBeNull();
  });
});
