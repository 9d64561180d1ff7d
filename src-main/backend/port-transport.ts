import { AppError } from '@shared/contract/app-error';
import type { BackendMessage, ClientMessage } from '@shared/contract/messages';
import type { ProcedureName } from '@shared/contract/contract';
import type { ClientConnection } from './client-connection';

/** What both Electron's MessagePortMain and Node's MessagePort can do once wrapped. */
export type Port = {
  readonly post: (message: BackendMessage) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
};

/** Serves one client over a message port: calls, progress, cancellation, events. Anything that is not such a message is ignored. */
export function servePort(port: Port, connection: ClientConnection): void {
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

async function answer(port: Port, connection: ClientConnection, running: Map<number, AbortController>, message: ClientMessage & { type: 'call' }): Promise<void> {
  const { id } = message;
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const output = await connection.call(message.procedure as ProcedureName, message.input as never, {
      signal: controller.signal,
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
  return message.type === 'cancel' || (message.type === 'call' && 'procedure' in message && typeof message.procedure === 'string');
}
