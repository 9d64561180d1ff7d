import type { OutputFor, ProcedureName } from '@shared/contract/contract';
import type { BackendEvent } from '@shared/contract/messages';
import { connectBackend, type BackendClient } from './backend-client';

export type LastingClient = { readonly client: BackendClient; readonly reconnect: (port: MessagePort) => void };

const ENTRIES: ReadonlySet<ProcedureName> = new Set<ProcedureName>(['session.login', 'session.changePassword']);

/**
 * The window outlives the backend process behind it: over the port of the next one it goes on in the same session, with what is typed
 * still on the screen. The ticket for that is kept in the memory of this page only.
 */
export function makeLastingClient(first: MessagePort): LastingClient {
  const listeners = new Set<(event: BackendEvent) => void>();
  const deliver = (event: BackendEvent) => { for (const listener of listeners) listener(event); };
  const connect = (port: MessagePort) => {
    const connected = connectBackend(port);
    connected.onEvent(deliver);
    return connected;
  };
  let line = connect(first);
  let ticket: string | null = null;
  /** Nothing is asked of a new process before it knows who asks. */
  let resuming: Promise<void> | null = null;

  const keepTicket = async () => {
    ticket = await line.call('session.makeTicket', {}).then((made) => made.ticket, () => null);
  };
  const call: BackendClient['call'] = async (name, input, options) => {
    if (resuming) await resuming;
    const output = await line.call(name, input, options);
    if (ENTRIES.has(name) || (name === 'session.get' && ticket === null && isSignedIn(output))) await keepTicket();
    if (name === 'session.logout') ticket = null;
    return output;
  };
  const resume = async () => {
    // Ended meanwhile, or nobody to ask: the window asks for the password.
    if (ticket !== null) await line.call('session.resume', { ticket }).catch(() => { ticket = null; });
    resuming = null;
    const { link, outbox } = await line.call('workplace.getState', {});
    for (const event of [{ kind: 'linkChanged', link }, { kind: 'outboxChanged', ...outbox }, { kind: 'sessionChanged' }, { kind: 'schoolChanged' }] as const) deliver(event);
  };
  const onEvent: BackendClient['onEvent'] = (listener) => {
    listeners.add(listener);
    return () => { listeners.delete(listener); };
  };
  const reconnect = (port: MessagePort) => {
    line = connect(port);
    resuming = resume().catch(() => { resuming = null; });
  };
  return { client: { call, onEvent }, reconnect };
}

function isSignedIn(output: OutputFor<ProcedureName>): boolean {
  return output !== null;
}
