import type { InputFor, OutputFor, ProcedureName } from '@shared/contract/contract';
import type { BackendEvent } from '@shared/contract/messages';
import type { BackendHost, CallOptions, Caller } from './backend-host';
import { dispatch } from './dispatch';
import { Session } from './session';

/** One client of the backend, whatever transport carries it. */
export class ClientConnection implements Caller {
  readonly host: BackendHost;
  readonly workstation: string;
  readonly session = new Session();
  readonly #onClose: () => void;
  readonly #listeners = new Set<(event: BackendEvent) => void>();

  constructor(host: BackendHost, workstation: string, onClose: () => void) {
    this.host = host;
    this.workstation = workstation;
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

  close(): void {
    this.session.signOut();
    this.#listeners.clear();
    this.#onClose();
  }
}
