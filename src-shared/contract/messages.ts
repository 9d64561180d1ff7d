import type { AppErrorData } from './app-error';

/** What travels between a client and the backend, whatever carries it (in-process, MessagePort, TLS). */
export type ClientMessage =
  | {
      readonly type: 'call';
      readonly id: number;
      readonly procedure: string;
      readonly input: unknown;
      /** Of a workstation that may have to send the call again after a cut line: it is carried out once. */
      readonly requestId?: string;
      /** When it was typed, where it waited in an outbox (SYS-04). */
      readonly typedAt?: string;
    }
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
  | { readonly kind: 'schoolChanged' }
  /** What a signed-in person may do, or how the windows behave: the session is read again. */
  | { readonly kind: 'sessionChanged' }
  /** Who else has the page before the eyes. */
  | { readonly kind: 'presenceChanged'; readonly courseId: number; readonly people: readonly PersonOnPage[] }
  /** The line of this workstation to the holder. */
  | { readonly kind: 'linkChanged'; readonly link: LinkState }
  | { readonly kind: 'outboxChanged'; readonly waiting: number; readonly refused: number }
  /** Told to whoever is signed in with the same account elsewhere (SYS-06). */
  | { readonly kind: 'secondLogin'; readonly workstation: string; readonly at: string };

export type PersonOnPage = { readonly name: string; readonly workstation: string };

/**
 * `holding`: this computer has the file open; `connected`: another one has, and answers; `searching`: nobody answers, or with
 * `otherVersion` a program of that version, which this one cannot work with.
 */
export type LinkState = { readonly state: 'none' | 'holding' | 'connected' | 'searching'; readonly holder: string | null; readonly since: string; readonly otherVersion?: string };
