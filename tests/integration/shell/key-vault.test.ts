import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeyVault, type Cipher } from '../../../src-main/shell/key-vault';

/** Stands for the operating system's protected storage. */
const reversing: Cipher = {
  encryptString: (text) => Buffer.from([...text].reverse().join('')),
  decryptString: (bytes) => [...bytes.toString()].reverse().join(''),
};
const KEY_1 = '01'.repeat(32);
const KEY_2 = '23'.repeat(32);

describe('KeyVault', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vault-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives back the key of a folder, after a restart too, and none for others', async () => {
    const vault = new KeyVault(join(folder, 'keys.json'), reversing);
    expect(await vault.find('/srv/school')).toBeNull();
    await Promise.all([vault.save('/srv/school', KEY_1), vault.save('//server/школа', KEY_2)]);
    const again = new KeyVault(join(folder, 'keys.json'), reversing);
    expect(await again.find('/srv/school')).toBe(KEY_1);
    expect(await again.find('//server/школа')).toBe(KEY_2);
    expect(await again.find('/srv')).toBeNull();
  });

  it('writes neither the key nor the folder in plain', async () => {
    await new KeyVault(join(folder, 'keys.json'), reversing).save('/srv/school', KEY_1);
    const text = readFileSync(join(folder, 'keys.json'), 'utf8');
    expect(text).not.toContain(KEY_1);
    expect(text).not.toContain('school');
  });

  it('says so when a key cannot be kept', async () => {
    await expect(new KeyVault(join(folder, 'no', 'such', 'folder', 'keys.json'), reversing).save('/srv/school', KEY_1)).rejects.toThrow('ENOENT');
  });
});
