import type { AppErrorData } from '@shared/contract/app-error';
import type { InputFor, OutputFor, ProcedureName } from '@shared/contract/contract';
import type { BackendEvent, Progress } from '@shared/contract/messages';
import type { StorageState } from '@shared/contract/storage-contract';
import type { ConnectedClient, OutboxEntry, WorkplaceState } from '@shared/contract/system-contract';
import type { Role } from '@shared/domain/accounts';
import type { Access } from '@shared/domain/security';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { OpenKeyring } from '../database/keyring/open-keyring';
import type { PublicKey } from '../database/keyring/seal';
import type { DatabaseKey } from '../database/open-connection';
import type { SchoolDatabase } from '../database/school-database';
import type { Query } from '../database/statement-cache';
import type { Transaction } from '../database/transaction';
import type { Verifier } from './audit-verifier';
import type { CopyChecker } from './copy-checker';
import type { DocumentBuilder } from './printing';

/** The time of the one who holds the file, and the civil date in the zone of the school – never the machine's. */
export type Clock = {
  /** UTC instant, ISO 8601. */
  readonly now: () => string;
  readonly today: () => CalendarDate;
};

/** The signed-in person of a connection. */
export type Actor = {
  readonly accountId: number; readonly staffId: number; readonly login: string; readonly roles: readonly Role[]; readonly mustChangePassword: boolean;
  /** The rule of confidentiality is not confirmed yet for the open school year (SEC-10). */
  readonly mustAcknowledge?: boolean;
};

/** Who is signed in on this connection; kept by the backend, changed by the session feature only. */
export type SessionControl = {
  readonly actor: Actor | null;
  readonly previousLogin: { readonly at: string; readonly workstation: string } | null;
  readonly signIn: (actor: Actor, previousLogin: { at: string; workstation: string } | null) => void;
  readonly signOut: () => void;
};

/** The school file of this backend: opened, closed and created here, for all connections. */
export type StorageControl = {
  readonly getState: () => StorageState;
  readonly open: (folder: string) => Promise<StorageState>;
  /** Makes the file with a new key, runs `fill` on it, opens it. */
  readonly create: <T>(folder: string, fill: (database: SchoolDatabase, keyring: OpenKeyring | null) => Promise<T>) => Promise<T>;
  /** Who can open the school file; null where it lies on a server. */
  readonly keyring: OpenKeyring | null;
  readonly rememberKey: (folder: string, databaseKey: DatabaseKey) => Promise<void>;
  /** A new random key for the school file; only entries with one of these public keys open it afterwards. */
  readonly rekey: (inForce: ReadonlySet<PublicKey>) => Promise<void>;
  /** Closes the file, lets `work` put another in its place, opens what lies there then; everybody is signed out. */
  readonly replaceFile: (work: (folder: string) => Promise<void>) => Promise<void>;
  readonly failure: AppErrorData | null;
  readonly measureFile: () => { readonly bytes: number; readonly freeBytes: number | null };
};

/** This workstation's own line to the holder and its unsent entries; only for calls of its own window. */
export type WorkplaceControl = {
  readonly getState: () => WorkplaceState;
  readonly getStorageState: () => Promise<StorageState>;
  readonly open: (folder: string) => Promise<StorageState>;
  readonly listOutbox: () => readonly OutboxEntry[];
  readonly resolveOutbox: (id: string, choice: 'discard' | 'send') => Promise<void>;
};

/** What a handler is given. `database`, `actor` and `access` throw `noSchoolOpen` / `notSignedIn` where there is none. */
export type HandlerContext = {
  readonly database: SchoolDatabase;
  readonly actor: Actor;
  readonly access: Access;
  readonly session: SessionControl;
  readonly storage: StorageControl;
  readonly clock: Clock;
  readonly workstation: string;
  readonly read: <T>(work: (query: Query) => T) => T;
  /** One use case = one transaction with its audit lines, signed with actor, workstation, call and time. */
  readonly write: <T>(work: (transaction: Transaction) => T) => Promise<T>;
  readonly report: (progress: Progress) => void;
  readonly signal: AbortSignal;
  readonly publish: (event: BackendEvent) => void;
  /** Sessions of an account that was blocked or whose roles changed end at once. */
  readonly endSessions: (accountId: number) => void;
  /** An event for the sessions of one account only. */
  readonly tellAccount: (accountId: number, event: BackendEvent) => void;
  /** A file of `resources/`: fonts, norms, presets. */
  readonly resourcePath: (...parts: readonly string[]) => string;
  readonly programVersion: string;
  readonly buildDocument: DocumentBuilder;
  readonly checkCopy: CopyChecker;
  readonly verifyCopy: Verifier;
  /** Null for a call that came over the wire, in tests and in the command line. */
  readonly workplace: WorkplaceControl | null;
  /** `name`: how the others on the page see this person. */
  readonly watchPage: (courseId: number | null, name: string) => void;
  readonly listClients: () => readonly ConnectedClient[];
};

export type Handler<Name extends ProcedureName> = (input: InputFor<Name>, context: HandlerContext) => Promise<OutputFor<Name>> | OutputFor<Name>;
export type Handlers = { readonly [Name in ProcedureName]: Handler<Name> };
/** The handlers of one feature. */
export type FeatureHandlers<Name extends ProcedureName> = Pick<Handlers, Name>;
