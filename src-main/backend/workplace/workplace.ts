import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '@shared/lib/app-error';
import type { BackendEvent, LinkState } from '@shared/contract/messages';
import type { StorageState } from '@shared/contract/storage-contract';
import { hasSchool } from '../../database/school-database';
import type { DatabaseKey } from '../../database/open-connection';
import { findFolderRefusal } from '../../features/storage';
import { readLease, type Lease } from '../holder/lease';
import { RemoteLink } from '../holder/remote-link';
import { Holding } from './holding';
import { WorkplaceConnection } from './workplace-connection';
import type { Route, WorkplaceHost, WorkplaceOptions } from './workplace-host';

/** Between two looks for the holder; not all workstations at the same moment. */
const LOOK_MS = 400;
const LOOK_JITTER_MS = 500;
/** A person waits before the start screen so long at most. */
const FIRST_LOOK_MS = 8000;

/**
 * This computer's place among those that work on the school's file: it finds the holder by the lease, takes the file over when nobody
 * holds it, and gives it up in order. Windows are served by `connect`.
 */
export class Workplace implements WorkplaceHost {
  readonly options: WorkplaceOptions;
  readonly #connections = new Set<WorkplaceConnection>();
  #folder: string | null = null;
  #failure: AppError | null = null;
  #refusal: AppError | null = null;
  #holding: Holding | null = null;
  #opening: Promise<void> | null = null;
  #link: LinkState;
  #choosing: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: WorkplaceOptions) {
    this.options = options;
    this.#link = { state: 'none', holder: null, since: this.#now() };
  }

  get folder(): string | null {
    return this.#folder;
  }

  get link(): LinkState {
    return this.#link;
  }

  /** Where this workstation's own door is, while it holds the file. */
  get port(): number | null {
    return this.#holding?.port ?? null;
  }

  connect(): WorkplaceConnection {
    const connection = new WorkplaceConnection(this, () => this.#connections.delete(connection));
    this.#connections.add(connection);
    return connection;
  }

  /** Chooses the school; an expected failure becomes the state (SYS-02). */
  open = async (folder: string): Promise<StorageState> => {
    this.leave();
    this.#folder = folder;
    this.#failure = null;
    this.#choosing = this.#choose(folder);
    return this.getState();
  };

  async #choose(folder: string): Promise<void> {
    try {
      const route = await this.findRoute(performance.now() + FIRST_LOOK_MS);
      if (route.kind === 'remote') route.link.close();
      this.options.onFolderOpened(folder);
    } catch (error) {
      if (!(error instanceof AppError)) this.options.logError('the school was not opened', error);
      this.#failure = error instanceof AppError ? error : new AppError('unexpected');
    }
  }

  getState = async (): Promise<StorageState> => {
    await this.#choosing;
    const own = this.options.backend.storage.getState();
    if (this.#folder === null || own.state === 'open') return own;
    const lease = readLease(this.#folder);
    const failure = this.#failure;
    const isLocked = failure?.code === 'keyMissing' || failure?.code === 'wrongKey';
    if (failure && !isLocked) return { ...own, state: 'failed', folder: this.#folder, failure: { code: failure.code, details: failure.details }, school: null };
    if (isLocked || !lease) return { ...own, state: 'open', folder: this.#folder, failure: null, school: null };
    return { ...own, state: 'open', folder: this.#folder, failure: null, school: await this.#askSchool() };
  };

  /**
   * The way to whoever holds the file, taking it over where nobody does. Throws what is in the way: at once when no waiting helps (no
   * folder, no file, no key), else `heldElsewhere` when the time is over.
   */
  async findRoute(deadline: number): Promise<Route> {
    for (;;) {
      const route = await this.#tryRoute();
      if ('kind' in route) {
        this.#note(route.kind === 'local' ? 'holding' : 'connected', route.kind === 'local' ? this.options.workstation : route.link.holder.workstation);
        this.#failure = null;
        return route;
      }
      if (route.code === 'programTooOld') this.#note('searching', null, String(route.details.needed));
      if (this.#isClosed || !isPassing(route) || performance.now() > deadline) throw route;
      this.#note('searching', null);
      await wait(LOOK_MS + Math.random() * LOOK_JITTER_MS);
    }
  }

  /** The file may be opened with a key that a login has unlocked. */
  async openWithKey(key: DatabaseKey): Promise<void> {
    if (this.#folder === null) return;
    this.options.rememberKey(this.#folder, key);
    const route = await this.findRoute(performance.now() + FIRST_LOOK_MS);
    if (route.kind === 'remote') route.link.close();
    this.options.onFolderOpened(this.#folder);
  }

  /** The file may have been taken over by another workstation: what this backend has open is worth nothing then. */
  dropFile(): void {
    if (!this.#holding) return;
    this.#holding.abandon();
    this.#holding = null;
    this.options.backend.storage.close();
    this.#note('searching', null);
    for (const connection of this.#connections) connection.lookAgain();
  }

  publish(event: BackendEvent): void {
    for (const connection of this.#connections) connection.deliver(event);
  }

  /** Gives the file up in order: whoever may takes it at once. */
  close(): void {
    this.#isClosed = true;
    for (const connection of [...this.#connections]) connection.close();
    this.leave();
    this.options.backend.close();
  }

  /** As a computer whose lid was closed: beats, lines and lock are gone, the open file is not. For tests of what happens when it wakes up. */
  fallAsleep(): void {
    this.#holding?.abandon();
    this.options.backend.storage.loseLock();
  }

  /** As a process that was killed. For tests. */
  die(): void {
    this.#isClosed = true;
    this.#holding?.abandon();
    this.#holding = null;
    for (const connection of [...this.#connections]) connection.close();
    this.options.backend.storage.close();
  }

  async #tryRoute(): Promise<Route | AppError> {
    const folder = this.#folder;
    if (folder === null) return new AppError('noSchoolOpen');
    if (this.options.backend.storage.isOpen) return { kind: 'local' };
    // This computer holds the file and is just restoring a copy: its own door is no way to it.
    if (this.#holding && this.options.backend.storage.isReplacing) return new AppError('noConnection');
    this.#endHolding();
    const isThere = hasSchool(folder);
    const lease = readLease(folder);
    if (lease && !lease.isReleased) {
      const link = await this.#tryLink(lease);
      if (link instanceof RemoteLink) return { kind: 'remote', link };
      if (link.code !== 'noConnection') return link;
    }
    if (isThere && lease?.mayHold && !lease.mayHold.includes(this.options.workstation)) return new AppError('heldElsewhere', { workstation: lease.workstation });
    return this.#tryHold(folder);
  }

  /** The file could not be opened again: this computer holds nothing any more. */
  #endHolding(): void {
    this.#holding?.abandon();
    this.#holding = null;
  }

  async #tryLink(lease: Lease): Promise<RemoteLink | AppError> {
    const { workstation, programVersion, backend } = this.options;
    try {
      return await RemoteLink.connect(lease, { workstation, programVersion, now: backend.options.time });
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
  }

  /** One attempt at a time, whichever window asks. */
  async #tryHold(folder: string): Promise<Route | AppError> {
    this.#opening ??= this.#hold(folder).finally(() => { this.#opening = null; });
    await this.#opening;
    const { storage } = this.options.backend;
    if (storage.isOpen) return { kind: 'local' };
    if (this.#refusal) return this.#refusal;
    return storage.failure ? new AppError(storage.failure.code, storage.failure.details) : new AppError('noConnection');
  }

  async #hold(folder: string): Promise<void> {
    const { backend, workstation, programVersion, port, logError } = this.options;
    this.#refusal = await findFolderRefusal(folder);
    if (this.#refusal || this.#isLeft(folder)) return;
    await backend.storage.open(folder);
    if (!backend.storage.isOpen) return;
    const holding = this.#isLeft(folder) ? null : await Holding.start({ backend, folder, workstation, programVersion, port, logError, onLost: () => { this.dropFile(); } });
    if (!this.#isLeft(folder)) {
      this.#holding = holding;
      return;
    }
    holding?.release();
    backend.storage.close();
  }

  /** Closed, or another school chosen, while the file was being opened: nobody would ever give it up again. */
  #isLeft(folder: string): boolean {
    return this.#isClosed || this.#folder !== folder;
  }

  async #askSchool(): Promise<StorageState['school']> {
    const folder = this.#folder;
    const lease = folder === null ? null : readLease(folder);
    const link = lease ? await this.#tryLink(lease) : null;
    if (!(link instanceof RemoteLink)) return null;
    const { school } = await link.call('storage.getState', {}).catch(() => ({ school: null }));
    link.close();
    return school;
  }

  leave(): void {
    this.#holding?.release();
    this.#holding = null;
    this.options.backend.storage.close();
    this.#note('none', null);
  }

  #note(state: LinkState['state'], holder: string | null, otherVersion?: string): void {
    if (this.#link.state === state && this.#link.holder === holder && this.#link.otherVersion === otherVersion) return;
    const isBack = this.#link.state === 'searching' && (state === 'holding' || state === 'connected');
    this.#link = { state, holder, since: this.#now(), ...(otherVersion === undefined ? {} : { otherVersion }) };
    this.publish({ kind: 'linkChanged', link: this.#link });
    if (isBack) this.publish({ kind: 'schoolChanged' });
  }

  #now(): string {
    return new Date(this.options.backend.options.time()).toISOString();
  }
}

/** Passes by itself: the holder stops, the share comes back. */
function isPassing(error: AppError): boolean {
  return ['heldElsewhere', 'noConnection', 'tooBusy', 'fileLocked', 'storageUnreachable', 'serverUnreachable', 'folderMissing'].includes(error.code);
}
