import type { BackendEvent, Progress } from '@shared/contract/messages';
import type { KeyStore } from '../database/database-key';
import type { Handlers, WorkplaceControl } from '../features/handler-context';
import type { Verifier } from '../features/audit-verifier';
import type { CopyChecker } from '../features/copy-checker';
import type { DocumentBuilder } from '../features/printing';
import type { TimeSource } from './clock';
import type { Session } from './session';
import type { Storage } from './storage';

export type BackendOptions = {
  /** The name of this computer, as the lease and the audit say it. */
  readonly workstation: string;
  readonly keys: KeyStore;
  readonly time: TimeSource;
  readonly handlers: Handlers;
  readonly replays: Partial<Handlers>;
  readonly programVersion: string;
  readonly isDemo: boolean;
  /** Unexpected errors, with their stack; no personal data. */
  /** In this process, or in a worker beside it. */
  readonly buildDocument: DocumentBuilder;
  readonly checkCopy: CopyChecker;
  readonly verifyCopy: Verifier;
  /** The school of a folder is open now: the next start opens it again. */
  readonly onFolderOpened: (folder: string) => void;
  readonly logError: (message: string, error: unknown) => void;
};

export type CallOptions = {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** See `ClientMessage`. */
  readonly requestId?: string;
  readonly typedAt?: string;
  /** The workstation that asks, where it is this one. */
  readonly workplace?: WorkplaceControl;
};

/** What a call needs of the backend it is made on. */
export type BackendHost = {
  readonly options: BackendOptions;
  readonly storage: Storage;
  readonly publish: (event: BackendEvent) => void;
  /** Sessions of an account that was blocked or changed end at once. */
  readonly endSessions: (accountId: number) => void;
  /** Tells the sessions of one account. */
  readonly tellAccount: (accountId: number, event: BackendEvent) => void;
  readonly listClients: () => readonly ClientFacts[];
  /** Somebody opened or left a page. */
  readonly tellPresence: (courseIds: readonly (number | null)[]) => void;
};

/** A connection as the panel «Состояние системы» shows it. */
export type ClientFacts = { readonly workstation: string; readonly address: string; readonly programVersion: string; readonly login: string | null; readonly since: string; readonly latencyMs: number | null };

/** From where a call comes. */
export type Caller = { readonly watch: (courseId: number | null, name: string) => void; readonly host: BackendHost; readonly session: Session; readonly workstation: string; readonly programVersion: string };
