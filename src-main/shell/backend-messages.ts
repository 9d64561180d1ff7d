/** Shell → backend process. `connect` carries the page's port. */
export type ToBackend =
  | { readonly type: 'init'; readonly folder?: string; readonly workstation: string; readonly demo: boolean; readonly userData: string }
  | { readonly type: 'connect'; readonly workstation: string }
  /** Answer to `key-get` and `key-save`; after a save null means that the key was not kept. */
  | { readonly type: 'key'; readonly id: number; readonly key: string | null }
  /** What a process of the lock probe says, and that it ended. */
  | { readonly type: 'probe-answer'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'probe-exit'; readonly id: number };

/** Backend process → shell. */
export type FromBackend =
  | { readonly type: 'key-get'; readonly id: number; readonly folderId: string }
  | { readonly type: 'key-save'; readonly id: number; readonly folderId: string; readonly key: string }
  /** A school folder was opened: the next start opens it again. */
  | { readonly type: 'folder-opened'; readonly folder: string }
  | ProbeRequest;

/** A process of the lock probe: only the shell can start one. */
export type ProbeRequest =
  | { readonly type: 'probe-start'; readonly id: number }
  | { readonly type: 'probe-kill'; readonly id: number }
  | { readonly type: 'probe-ask'; readonly id: number; readonly question: unknown };

export function parseBackendMessage(message: unknown): FromBackend | null {
  if (typeof message !== 'object' || message === null) return null;
  const { type, id, folderId, key, folder, question } = message as Partial<Record<'type' | 'id' | 'folderId' | 'key' | 'folder' | 'question', unknown>>;
  if (type === 'folder-opened' && typeof folder === 'string') return { type, folder };
  if (typeof id !== 'number') return null;
  if (type === 'probe-start' || type === 'probe-kill') return { type, id };
  if (type === 'probe-ask') return { type, id, question };
  if (typeof folderId !== 'string') return null;
  if (type === 'key-get') return { type, id, folderId };
  if (type === 'key-save' && typeof key === 'string') return { type, id, folderId, key };
  return null;
}
