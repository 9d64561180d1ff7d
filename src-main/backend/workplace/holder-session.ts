import { AppError } from '@shared/lib/app-error';
import type { InputFor, OutputFor, ProcedureName } from '@shared/contract/contract';
import type { BackendEvent } from '@shared/contract/messages';
import type { CallOptions } from '../backend-host';
import type { ClientConnection } from '../client-connection';
import { refuseWrongClock } from '../../features/security';
import type { RemoteLink } from '../holder/remote-link';
import type { Route, WorkplaceHost } from './workplace-host';

type Listeners = { readonly onEvent: (event: BackendEvent) => void; /** Connected and signed in again. */ readonly onReady: () => void };
type Target = { readonly schoolKey: string; readonly isOpen: () => boolean; readonly call: ClientConnection['call']; readonly close: () => void };

const SEARCH_MS = 600_000;
const AGAIN_MS = 1000;

/** The session of a window with whoever holds the file: found anew, and resumed by its ticket, when the holder has gone. */
export class HolderSession {
  readonly #workplace: WorkplaceHost;
  readonly #listeners: Listeners;
  #target: Target | null = null;
  #schoolKey: string | null = null;
  #finding: Promise<Target> | null = null;
  #ticket: string | null = null;
  #isClosed = false;

  constructor(workplace: WorkplaceHost, listeners: Listeners) {
    this.#workplace = workplace;
    this.#listeners = listeners;
  }

  /** Of the school this window is connected to, or was before the line broke. */
  get schoolKey(): string | null {
    return this.#schoolKey;
  }

  /** Sent again under the same request id when the holder changes meanwhile; throws `noConnection` when the time is over. */
  async call<Name extends ProcedureName>(name: Name, input: InputFor<Name>, options: CallOptions, deadline: number): Promise<OutputFor<Name>> {
    for (;;) {
      const target = await this.#find(deadline);
      try {
        return await target.call(name, input, options);
      } catch (error) {
        if (!isLost(error)) throw error;
        if (error.code === 'notHolder') this.#workplace.dropFile();
        this.#dropTarget(target);
        if (performance.now() > deadline || this.#isClosed) throw error;
      }
    }
  }

  /** Answers with what opens this person's outbox. */
  async keepTicket(): Promise<string> {
    const { ticket, outboxSecret } = await this.call('session.makeTicket', {}, {}, performance.now() + 5000);
    this.#ticket = ticket;
    return outboxSecret;
  }

  forgetTicket(): void {
    this.#ticket = null;
  }

  /** Looks for the holder without waiting for the next call. */
  lookAgain(): void {
    if (this.#isClosed || this.#workplace.folder === null) return;
    this.#find(performance.now() + SEARCH_MS).catch((error: unknown) => {
      // Whoever calls hears why; what passes by itself is tried again meanwhile.
      if (isLost(error)) setTimeout(() => { this.lookAgain(); }, AGAIN_MS).unref();
    });
  }

  drop(): void {
    if (this.#target) this.#dropTarget(this.#target);
  }

  close(): void {
    this.#isClosed = true;
    this.drop();
  }

  /** One search for all calls of the window; each waits as long as it may. */
  async #find(deadline: number): Promise<Target> {
    if (this.#target?.isOpen()) return this.#target;
    this.#target = null;
    this.#finding ??= this.#search().finally(() => { this.#finding = null; });
    return withDeadline(this.#finding, deadline);
  }

  async #search(): Promise<Target> {
    const route = await this.#workplace.findRoute(performance.now() + SEARCH_MS);
    const target = route.kind === 'local' ? this.#useLocal() : this.#useLink(route);
    if (this.#isClosed) target.close();
    else {
      await this.#resume(target).catch((error: unknown) => {
        target.close();
        throw error;
      });
      this.#target = target;
      this.#schoolKey = target.schoolKey;
      this.#listeners.onReady();
    }
    return target;
  }

  #useLocal(): Target {
    const { backend, workstation } = this.#workplace.options;
    const connection = backend.connect(workstation);
    const { holder } = backend.storage;
    connection.onEvent(this.#listeners.onEvent);
    return {
      schoolKey: holder?.schoolKey ?? '',
      isOpen: () => backend.storage.holder === holder,
      call: (name, input, options) => (backend.storage.holder === holder ? connection.call(name, input, options) : Promise.reject(new AppError('noConnection'))),
      close: () => { connection.close(); },
    };
  }

  #useLink({ link }: Route & { kind: 'remote' }): Target {
    link.onEvent(this.#listeners.onEvent);
    link.onClose(() => { this.lookAgain(); });
    return { schoolKey: link.holder.schoolKey, isOpen: () => link.isOpen, call: this.#callOver(link), close: () => { link.close(); } };
  }

  /** Entries of a workstation whose clock is wrong are refused; a holder's own clock is checked against the log. */
  #callOver(link: RemoteLink): Target['call'] {
    return async (name, input, options = {}) => {
      refuseWrongClock(name, this.#workplace.options.backend.options.time(), link);
      return link.call(name, input, options);
    };
  }

  /** A session that was ended meanwhile stays ended: the window asks for the password. */
  async #resume(target: Target): Promise<void> {
    if (this.#ticket === null) return;
    try {
      await target.call('session.resume', { ticket: this.#ticket });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'notSignedIn') throw error;
      this.#ticket = null;
    }
  }

  #dropTarget(target: Target): void {
    if (this.#target === target) this.#target = null;
    target.close();
  }
}

function isLost(error: unknown): error is AppError {
  return error instanceof AppError && ['noConnection', 'notHolder', 'noSchoolOpen'].includes(error.code);
}

/** The search itself goes on for whoever else waits. */
async function withDeadline<T>(work: Promise<T>, deadline: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new AppError('noConnection')); }, Math.max(0, deadline - performance.now()));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
