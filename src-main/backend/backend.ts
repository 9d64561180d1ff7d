import type { BackendEvent } from '@shared/contract/messages';
import type { BackendHost, BackendOptions } from './backend-host';
import { ClientConnection } from './client-connection';
import { Storage } from './storage';

/** The one that has the file open: rights, rules, transactions. Clients reach it through connections only, whatever the transport. */
export class Backend implements BackendHost {
  readonly options: BackendOptions;
  readonly storage: Storage;
  readonly #connections = new Set<ClientConnection>();

  constructor(options: BackendOptions) {
    this.options = options;
    this.storage = new Storage(options, () => {
      for (const connection of this.#connections) connection.session.signOut();
    });
  }

  /** A client: its own session, its own events. `workstation` goes into the audit. */
  connect(workstation: string): ClientConnection {
    const connection = new ClientConnection(this, workstation, () => this.#connections.delete(connection));
    this.#connections.add(connection);
    return connection;
  }

  /** Only those who are signed in hear of changes. */
  publish = (event: BackendEvent): void => {
    for (const connection of this.#connections) if (connection.session.actor) connection.deliver(event);
  };

  endSessions = (accountId: number): void => {
    for (const connection of this.#connections) if (connection.session.actor?.accountId === accountId) connection.session.signOut();
  };

  close(): void {
    for (const connection of [...this.#connections]) connection.close();
    this.storage.close();
  }
}
