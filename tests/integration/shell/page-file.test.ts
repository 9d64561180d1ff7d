import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPageFile } from '../../../src-main/shell/page-file';

const folder = resolve('/opt/program/dist/renderer');

describe('findPageFile', () => {
  it('finds pages, scripts and styles in the folder', () => {
    expect(findPageFile(folder, 'app://program/index.html')).toEqual({ path: join(folder, 'index.html'), contentType: 'text/html; charset=utf-8' });
    expect(findPageFile(folder, 'app://program/assets/index-a1.js?v=2')?.path).toBe(join(folder, 'assets', 'index-a1.js'));
    expect(findPageFile(folder, 'app://program/%D1%88%D1%80%D0%B8%D1%84%D1%82.woff2')?.path).toBe(join(folder, 'шрифт.woff2'));
  });

  it.each([
    'app://program/..%2f..%2fpackage.json',
    'app://program/..%5c..%5csecret.json',
    'app://program/..%2frenderer-other/page.html',
    'app://program/%00.html',
    'app://program/%E0%A4%A.html',
    'app://program/',
    'app://program/settings.db',
    'app://other/index.html',
    'https://program/index.html',
  ])('finds nothing at %s', (address) => {
    expect(findPageFile(folder, address)).toBeNull();
  });

  it('stays in the folder where an address climbs up in plain', () => {
    expect(findPageFile(folder, 'app://program/../../package.json')?.path).toBe(join(folder, 'package.json'));
    expect(findPageFile(folder, 'app://program/%2e%2e/%2e%2e/package.json')?.path).toBe(join(folder, 'package.json'));
  });
});
