import type { AppErrorData } from './app-error';

/** What travels between a client and the backend, whatever carries it (in-process, MessagePort, TLS). */
export type ClientMessage =
  | { readonly type: 'call'; readonly id: number; readonly procedure: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number };

export type BackendMessage =
  | { readonly type: 'result'; readonly id: number; readonly output: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly error: AppErrorData }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'event'; readonly event: BackendEvent };

/** `total` 0 = not known yet. `text` says in Russian what is being done. */
export type Progress = { readonly done: number; readonly total: number; readonly text: string };

/** Something open screens should re-read. */
export type BackendEvent =
  | { readonly kind: 'coursesChanged'; readonly courseIds: readonly number[] }
  | { readonly kind: 'schoolChanged' };
