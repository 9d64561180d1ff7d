import type { BackendEvent, PersonOnPage } from '@shared/contract/messages';
import type { BackendHost, BackendOptions, ClientFacts } from './backend-host';
import { ClientConnection, type Origin } from './client-connection';
import { HOLDER_JOBS } from './holder-jobs';
import { JobRunner } from './job-runner';
import { Storage } from './storage';

/** The one that has the file open: rights, rules, transactions. Clients reach it through connections only, whatever the transport. */
export class Backend implements BackendHost {
  readonly options: BackendOptions;
  readonly storage: Storage;
  /** Started by those entries that may hold a school for hours: a workstation, the headless host. */
  readonly jobs: JobRunner;
  readonly #connections = new Set<ClientConnection>();

  constructor(options: BackendOptions) {
    this.options = options;
    this.storage = new Storage(options, () => {
      for (const connection of this.#connections) connection.session.signOut();
    });
    this.jobs = new JobRunner(this, HOLDER_JOBS);
  }

  /** A client: its own session, its own events. `workstation` goes into the audit. */
  connect(workstation: string, origin: Origin = { address: '', programVersion: this.options.programVersion }): ClientConnection {
    const connection = new ClientConnection(this, workstation, origin, () => this.#connections.delete(connection));
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

  tellAccount = (accountId: number, event: BackendEvent): void => {
    for (const connection of this.#connections) if (connection.session.actor?.accountId === accountId) connection.deliver(event);
  };

  listClients = (): readonly ClientFacts[] => [...this.#connections].map((connection) => connection.describe());

  tellPresence = (courseIds: readonly (number | null)[]): void => {
    for (const courseId of new Set(courseIds)) if (courseId !== null) this.#tellWatchers(courseId);
  };

  /** Each of those on the page hears of the others, not of themselves. */
  #tellWatchers(courseId: number): void {
    const watchers = [...this.#connections].filter((connection) => connection.watchedCourseId === courseId && connection.session.actor);
    for (const watcher of watchers) {
      const people = watchers.filter((other) => other !== watcher).map((other): PersonOnPage => ({ name: other.watcherName, workstation: other.workstation }));
      watcher.deliver({ kind: 'presenceChanged', courseId, people });
    }
  }

  close(): void {
    this.jobs.stop();
    for (const connection of [...this.#connections]) connection.close();
    this.storage.close();
  }
}
