import type { InputFor, OutputFor, ProcedureName } from '@shared/contract/contract';
import type { BackendEvent } from '@shared/contract/messages';
import type { BackendHost, CallOptions, Caller, ClientFacts } from './backend-host';
import { dispatch } from './dispatch';
import { Session } from './session';

/** From where it is connected; the address is empty for this computer itself. */
export type Origin = { readonly address: string; readonly programVersion: string };

/** One client of the backend, whatever transport carries it. */
export class ClientConnection implements Caller {
  readonly host: BackendHost;
  readonly workstation: string;
  readonly programVersion: string;
  readonly session = new Session();
  /** As the client measured it; null for a window of this computer. */
  latencyMs: number | null = null;
  /** The journal page before the eyes of this client. */
  watchedCourseId: number | null = null;
  watcherName = '';
  readonly #address: string;
  readonly #since: string;
  readonly #onClose: () => void;
  readonly #listeners = new Set<(event: BackendEvent) => void>();

  constructor(host: BackendHost, workstation: string, origin: Origin, onClose: () => void) {
    this.host = host;
    this.workstation = workstation;
    this.programVersion = origin.programVersion;
    this.#address = origin.address;
    this.#since = new Date(host.options.time()).toISOString();
    this.#onClose = onClose;
  }

  /** Rejects with `AppError`; anything unexpected is logged and becomes `unexpected`. */
  call<Name extends ProcedureName>(name: Name, input: InputFor<Name>, options: CallOptions = {}): Promise<OutputFor<Name>> {
    return dispatch(this, name, input, options) as Promise<OutputFor<Name>>;
  }

  onEvent(listener: (event: BackendEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  deliver(event: BackendEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  describe(): ClientFacts {
    return { workstation: this.workstation, address: this.#address, programVersion: this.programVersion, login: this.session.actor?.login ?? null, since: this.#since, latencyMs: this.latencyMs };
  }

  /** Others on the page hear of it. */
  watch(courseId: number | null, name: string): void {
    const before = this.watchedCourseId;
    this.watchedCourseId = courseId;
    this.watcherName = name;
    this.host.tellPresence([before, courseId]);
  }

  close(): void {
    this.session.signOut();
    if (this.watchedCourseId !== null) this.watch(null, '');
    this.#listeners.clear();
    this.#onClose();
  }
}
