import { join } from 'node:path';
import { safeStorage } from 'electron';
import { KeyVault } from './key-vault';

/** The vault of this workstation. Where Linux has no keyring the file's mode is all the protection there is. */
export function openKeyVault(userDataFolder: string): KeyVault {
  if (process.platform === 'linux' && !safeStorage.isEncryptionAvailable()) safeStorage.setUsePlainTextEncryption(true);
  return new KeyVault(join(userDataFolder, 'keys.json'), safeStorage);
}
