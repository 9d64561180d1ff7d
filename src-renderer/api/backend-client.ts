import { AppError } from '@shared/contract/app-error';
import type { InputFor, OutputFor, ProcedureName } from '@shared/contract/contract';
import type { BackendEvent, BackendMessage, ClientMessage, Progress } from '@shared/contract/messages';

export type CallOptions = {
  readonly onProgress?: (progress: Progress) => void;
  /** Asks the backend to stop; the call then fails with `cancelled`, or succeeds if it was too late. */
  readonly signal?: AbortSignal;
};

/** The one way from a screen to the backend. A failed call rejects with `AppError`. */
export type BackendClient = {
  call<N extends ProcedureName>(name: N, input: InputFor<N>, options?: CallOptions): Promise<OutputFor<N>>;
  /** Returns the function that stops listening. */
  onEvent(listener: (event: BackendEvent) => void): () => void;
};

type PendingCall = {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: AppError) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
};

/** Speaks `ClientMessage`/`BackendMessage` over the port that the preload hands to the page. */
export function connectBackend(port: MessagePort): BackendClient {
  const pending = new Map<number, PendingCall>();
  const listeners = new Set<(event: BackendEvent) => void>();
  let lastId = 0;
  let isClosed = false;

  const send = (message: ClientMessage) => { port.postMessage(message); };
  port.addEventListener('message', (event: MessageEvent<BackendMessage>) => { receive(event.data, pending, listeners); });
  port.addEventListener('close', () => {
    isClosed = true;
    for (const call of pending.values()) call.reject(new AppError('noConnection'));
    pending.clear();
  });
  port.start();

  return {
    call: (name, input, options) =>
      new Promise((resolve, reject) => {
        const id = (lastId += 1);
        if (options?.signal?.aborted) { reject(new AppError('cancelled')); return; }
        if (isClosed) { reject(new AppError('noConnection')); return; }
        pending.set(id, { resolve: resolve as (output: unknown) => void, reject, onProgress: options?.onProgress });
        options?.signal?.addEventListener('abort', () => { if (pending.has(id)) send({ type: 'cancel', id }); }, { once: true });
        send({ type: 'call', id, procedure: name, input });
      }),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}

function receive(message: BackendMessage, pending: Map<number, PendingCall>, listeners: ReadonlySet<(event: BackendEvent) => void>): void {
  if (message.type === 'event') {
    for (const listener of listeners) listener(message.event);
    return;
  }
  const call = pending.get(message.id);
  if (!call) return;
  if (message.type === 'progress') {
    call.onProgress?.(message.progress);
    return;
  }
  pending.delete(message.id);
  if (message.type === 'result') call.resolve(message.output);
  else call.reject(new AppError(message.error.code, message.error.details));
}
