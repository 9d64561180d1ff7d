import type { DemoBackend, DemoConnection } from './demo-backend';
import { getId, type SchoolIds } from './load-school-ids';

/** The staff at their workstations, each signed in on a connection of its own. */
export type StaffRoom = { readonly connectionOf: (login: string, room?: string | null) => DemoConnection; readonly close: () => void };

/**
 * The connections are signed in from inside, without a password: hashing one for each of seventy people would take the time of the
 * whole year, and they must not have passwords anyway. Rights, rules and audit are those of the person all the same.
 */
export function openStaffRoom(backend: DemoBackend, { actors }: SchoolIds): StaffRoom {
  const open = new Map<string, DemoConnection>();
  return {
    connectionOf: (login, room = null) => {
      const known = open.get(login);
      if (known) return known;
      const connection = backend.connect(room === null ? 'УЧИТЕЛЬСКАЯ' : `КАБ-${room}`);
      connection.session.signIn(getId(actors, login), null);
      open.set(login, connection);
      return connection;
    },
    close: () => {
      for (const connection of open.values()) connection.close();
    },
  };
}
