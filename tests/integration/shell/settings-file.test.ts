import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSettings, SettingsFile } from '../../../src-main/shell/settings-file';

const BOUNDS = { x: 10, y: 20, width: 1100, height: 620, isMaximized: false };

describe('SettingsFile', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'settings-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('remembers between starts, change by change', () => {
    const path = join(folder, 'нового профиля', 'settings.json');
    const first = new SettingsFile(path);
    expect(first.settings).toEqual({ lastFolder: null, windowBounds: null });
    first.change({ lastFolder: '//server/школа' });
    first.change({ windowBounds: BOUNDS });
    expect(new SettingsFile(path).settings).toEqual({ lastFolder: '//server/школа', windowBounds: BOUNDS });
    expect(readdirSync(join(folder, 'нового профиля'))).toEqual(['settings.json']);
  });

  it('starts anew after a damaged file and can be written again', () => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, '{"lastFolder": "//ser');
    const settings = new SettingsFile(path);
    expect(settings.settings.lastFolder).toBeNull();
    settings.change({ lastFolder: '/srv/school' });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ lastFolder: '/srv/school', windowBounds: null });
  });
});

describe('parseSettings', () => {
  it.each(['null', '[]', '5', '{"lastFolder":"","windowBounds":{"x":1}}', '{"lastFolder":7,"windowBounds":{"x":1,"y":2,"width":"wide","height":3}}'])('takes nothing from %s', (text) => {
    expect(parseSettings(text)).toEqual({ lastFolder: null, windowBounds: null });
  });
});
