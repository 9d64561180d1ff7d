import type { KeyStore } from '@main/database/database-key';

export type MemoryKeys = KeyStore & { key: string | null };

/** The key store of a workstation: knows one school, or none yet. */
export function makeMemoryKeys(key: string | null = null): MemoryKeys {
  const store: MemoryKeys = {
    key,
    find: () => Promise.resolve(store.key),
    save: (_folder, saved) => {
      store.key = saved;
      return Promise.resolve();
    },
  };
  return store;
}
