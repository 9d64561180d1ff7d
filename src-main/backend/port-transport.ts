import { AppError } from '@shared/contract/app-error';
import type { BackendEvent, BackendMessage, ClientMessage } from '@shared/contract/messages';
import type { InputFor, ProcedureName } from '@shared/contract/contract';
import type { CallOptions } from './backend-host';

/** What both Electron's MessagePortMain and Node's MessagePort can do once wrapped. */
export type Port = {
  readonly post: (message: BackendMessage) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
};

/** What is served: a connection of this backend, or the workplace that knows where the holder is. */
export type Callable = {
  readonly call: <Name extends ProcedureName>(name: Name, input: InputFor<Name>, options?: CallOptions) => Promise<unknown>;
  readonly onEvent: (listener: (event: BackendEvent) => void) => () => void;
};

/** More calls at once come from no honest window. */
const MOST_RUNNING = 64;

/** Serves one client over a message port: calls, progress, cancellation, events. Anything that is not such a message is ignored. */
export function servePort(port: Port, connection: Callable): void {
  const running = new Map<number, AbortController>();
  connection.onEvent((event) => {
    port.post({ type: 'event', event });
  });
  port.onMessage((message) => {
    if (!isClientMessage(message)) return;
    if (message.type === 'cancel') running.get(message.id)?.abort();
    else void answer(port, connection, running, message);
  });
}

async function answer(port: Port, connection: Callable, running: Map<number, AbortController>, message: ClientMessage & { type: 'call' }): Promise<void> {
  const { id, requestId, typedAt } = message;
  // A number twice would hide the first call from the count.
  if (running.size >= MOST_RUNNING || running.has(id)) {
    port.post({ type: 'failure', id, error: { code: 'tooBusy', details: {} } });
    return;
  }
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const output = await connection.call(message.procedure as ProcedureName, message.input as never, {
      signal: controller.signal,
      ...(requestId === undefined ? {} : { requestId }),
      ...(typedAt === undefined ? {} : { typedAt }),
      onProgress: (progress) => {
        port.post({ type: 'progress', id, progress });
      },
    });
    port.post({ type: 'result', id, output });
  } catch (error) {
    const failure = error instanceof AppError ? error : new AppError('unexpected');
    port.post({ type: 'failure', id, error: { code: failure.code, details: failure.details } });
  } finally {
    running.delete(id);
  }
}

function isClientMessage(message: unknown): message is ClientMessage {
  if (typeof message !== 'object' || message === null || !('type' in message) || !('id' in message)) return false;
  if (typeof message.id !== 'number') return false;
  if (message.type === 'cancel') return true;
  const isText = (name: string): boolean => {
    const value = (message as Record<string, unknown>)[name];
    return value === undefined || (typeof value === 'string' && /^[\w:.+-]{1,64}$/.test(value));
  };
  return message.type === 'call' && 'procedure' in message && typeof message.procedure === 'string' && isText('requestId') && isText('typedAt');
}
