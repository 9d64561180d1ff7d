import type { KeyStore } from '../../database/database-key';
import type { DatabaseKey } from '../../database/open-connection';

/** Keys that a login has unlocked go before the stored ones, and live as long as this process. */
export function keepUnlockedKeys(stored: KeyStore): { readonly keys: KeyStore; readonly rememberKey: (folder: string, key: DatabaseKey) => void } {
  const unlocked = new Map<string, DatabaseKey>();
  return {
    keys: {
      find: async (folder) => unlocked.get(folder) ?? stored.find(folder),
      save: async (folder, key) => {
        await stored.save(folder, key);
        if (unlocked.has(folder)) unlocked.set(folder, key);
      },
    },
    rememberKey: (folder, key) => { unlocked.set(folder, key); },
  };
}
