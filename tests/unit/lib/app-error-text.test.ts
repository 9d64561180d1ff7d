import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { AppErrorCode } from '@shared/contract/app-error';
import { formatAppError, listAppErrorDetails } from '@shared/contract/app-error-text';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SOURCES = ['src-main', 'src-shared', 'src-renderer'];

type Thrown = { readonly place: string; readonly code: AppErrorCode; readonly details: string };

/** Every `new AppError('code', { … })` of a source, with the names of its details. */
function listThrown(place: string, source: string): Thrown[] {
  return [...source.matchAll(/new AppError\('(\w+)'(?:, (?=\{))?/g)].map((found) => ({
    place, code: found[1] as AppErrorCode, details: readBraces(source.slice(found.index + found[0].length)),
  }));
}

function readBraces(text: string): string {
  if (!text.startsWith('{')) return '';
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(0, at + 1);
  }
  return text;
}

function listMissing({ place, code, details }: Thrown): string[] {
  return listAppErrorDetails(code).filter((name) => !new RegExp(`[{,]\\s*${name}\\s*[:,}]`).test(details)).map((name) => `${place}: ${code} without {${name}}`);
}

function listSources(): { place: string; text: string }[] {
  return SOURCES.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ place: join(folder, path), text: readFileSync(join(ROOT, folder, path), 'utf8') })));
}

/** «code: 'text',» of each failure. */
function listTexts(): string[] {
  return readFileSync(join(ROOT, 'src-shared/contract/app-error-text.ts'), 'utf8').split('\n').filter((line) => /^ {2}\w+: '/.test(line)).map((line) => line.trim());
}

it('finds a detail that a failure does not bring', () => {
  const source = "throw new AppError('fileMissing', { folder, files: `${a}` }); throw new AppError('wrongPassword'); throw new AppError('accountLocked', { until: f({ a: 1 }) });";
  expect(listThrown('x.ts', source).flatMap(listMissing)).toEqual(['x.ts: fileMissing without {file}', 'x.ts: wrongPassword without {left}']);
});

it('brings every detail that the text of its failure names', () => {
  const thrown = listSources().flatMap(({ place, text }) => listThrown(place, text));
  expect(thrown.length).toBeGreaterThan(200);
  expect(thrown.flatMap(listMissing)).toEqual([]);
});

it('has no text for a failure that nothing in the program brings', () => {
  const texts = listTexts().map((line) => line.slice(0, line.indexOf(':')));
  const sources = listSources().filter(({ place }) => place.startsWith('src-main')).map(({ text }) => text).join('\n');
  expect(texts.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
});

it('joins several reasons into whole sentences, without a doubled full stop', () => {
  expect(formatAppError({ code: 'invalidInput', details: { what: 'План составлен для 7 класса.' } })).toBe('Данные не приняты: План составлен для 7 класса. Исправьте и повторите.');
  expect(formatAppError({ code: 'backupFailed', details: { reasons: ['Папки нет.', 'Нет места.'], todo: 'Исправьте и повторите.' } })).toContain('не изменено. Папки нет. Нет места. Исправьте');
  expect(formatAppError({ code: 'dutiesLeft', details: { duties: ['Алгебра 7А', 'классное руководство 7А'] } })).toContain('Алгебра 7А; классное руководство 7А. Передайте');
});

it('shows neither codes, nor English words, nor an exclamation', () => {
  const texts = listTexts().map((line) => line.slice(line.indexOf("'")));
  expect(texts.length).toBeGreaterThan(70);
  const known = /\{\w+\}|school\.(?:db|keys)|Caps Lock|PostgreSQL|PGPASSWORD|\.pgpass|UTF8|pg_dump|\b(?:create|move)\b/g;
  expect(texts.filter((text) => /[A-Za-z!]/.test(text.replace(known, '').slice(1, -2)))).toEqual([]);
});
