import { describe, expect, it } from 'vitest';
import { DocumentFonts, MissingGlyphError } from '@main/documents/engine/document-fonts';
import { loadFontSet } from '@main/documents/engine/font-set';
import { splitSyllables } from '@main/documents/engine/hyphenate';
import { PageCanvas } from '@main/documents/engine/page-canvas';
import { cutText, wrapText } from '@main/documents/engine/wrap-text';
import { FONTS_DIRECTORY } from '../../support/documents/read-pdf';

const NORMAL = { size: 10, weight: 'regular' } as const;

function openFonts(): DocumentFonts {
  return new DocumentFonts(loadFontSet(FONTS_DIRECTORY));
}

describe('fonts of a document', () => {
  it('are read once for a folder', () => {
    expect(loadFontSet(FONTS_DIRECTORY)).toBe(loadFontSet(FONTS_DIRECTORY));
  });

  it('compose letters that came in two parts', () => {
    const fonts = openFonts();
    expect(fonts.encode('Йёлка'.normalize('NFD'), 'regular')).toEqual(fonts.encode('Йёлка', 'regular'));
    expect(fonts.missing).toEqual([]);
  });

  it('take signs that Tinos lacks from the symbols font', () => {
    const fonts = openFonts();
    expect(fonts.encode('∠АВС ☑', 'regular').runs.map((run) => run.face)).toEqual(['symbols', 'regular', 'symbols']);
    expect(fonts.missing).toEqual([]);
  });

  it('print «□» for a character of no font and name its text and code', () => {
    const fonts = openFonts();
    expect(fonts.encode('Ура 🎉', 'regular').units).toBe(fonts.encode('Ура □', 'regular').units);
    expect(fonts.missing).toEqual([{ text: 'Ура 🎉', character: '🎉', codePoint: 0x1f389 }]);
  });

  it('leave out what draws nothing: soft hyphens, zero-width joiners, variation selectors', () => {
    const fonts = openFonts();
    expect(fonts.encode('уче\u00ADник\u200D\uFE0F', 'regular')).toEqual(fonts.encode('ученик', 'regular'));
    expect(fonts.missing).toEqual([]);
  });

  it('refuse a text that must be exact, naming text and code point', () => {
    const fonts = openFonts();
    expect(() => fonts.assertPrintable('пароль🎉', 'mono')).toThrow(MissingGlyphError);
    expect(() => fonts.assertPrintable('пароль🎉', 'mono')).toThrow('no glyph for U+1F389 in «пароль🎉»');
  });
});

describe('a page', () => {
  it('refuses letters under 9 points', () => {
    const canvas = new PageCanvas(openFonts());
    expect(() => canvas.text(10, 10, 'мелко', { size: 8.5, weight: 'regular' })).toThrow(RangeError);
  });
});

describe('wrapping', () => {
  it('breaks between words and never makes a line wider than its field', () => {
    const fonts = openFonts();
    const lines = wrapText(fonts, 'Линейная функция и её график. Взаимное расположение графиков', 40, NORMAL);
    expect(lines.join(' ')).toBe('Линейная функция и её график. Взаимное расположение графиков');
    for (const line of lines) expect(fonts.measure(line, 10, 'regular')).toBeLessThanOrEqual(40);
  });

  it('keeps § and № with what follows, and initials together', () => {
    const fonts = openFonts();
    const text = 'Выучить § 12, решить № 45 у Черёмухиной А. Ф.';
    for (let width = 14; width < 60; width += 3) {
      const lines = wrapText(fonts, text, width, NORMAL);
      for (const line of lines) expect(line).not.toMatch(/[§№]$|А\.$/u);
    }
  });

  it('parts a long word by syllables, and by letters where there are none', () => {
    const fonts = openFonts();
    expect(wrapText(fonts, 'Самостоятельная', 20, NORMAL)).toEqual(['Самосто-', 'ятельная']);
    expect(wrapText(fonts, 'x'.repeat(60), 30, NORMAL).join('')).toBe('x'.repeat(60));
  });

  it('parts a double surname at its hyphen', () => {
    expect(wrapText(openFonts(), 'Бестужева-Рюмина', 20, NORMAL)).toEqual(['Бестужева-', 'Рюмина']);
  });

  it('keeps the lines of the writer and loses blank ones', () => {
    expect(wrapText(openFonts(), 'первое\n\nвторое', 60, NORMAL)).toEqual(['первое', 'второе']);
  });

  it('gets along with a field narrower than a letter', () => {
    expect(wrapText(openFonts(), 'абв', 0.5, NORMAL)).toEqual(['а', 'б', 'в']);
  });

  it('cuts a running head with dots', () => {
    const fonts = openFonts();
    const cut = cutText(fonts, 'Муниципальное бюджетное общеобразовательное учреждение', 40, NORMAL);
    expect(cut).toMatch(/^Муниципальное .*…$/u);
    expect(fonts.measure(cut, 10, 'regular')).toBeLessThanOrEqual(40);
  });
});

describe('syllables', () => {
  it.each([
    ['контрольная', 'кон|троль|ная'],
    ['практическая', 'прак|ти|чес|кая'],
    ['ёж', 'ёж'],
    ['function', 'function'],
  ])('of «%s»', (word, parts) => {
    expect(splitSyllables(word).join('|')).toBe(parts);
  });
});
