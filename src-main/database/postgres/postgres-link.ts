import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { PostgresError } from './postgres-error';
import workerText from './postgres-worker.mjs?raw';

export type Request = { readonly text: string; readonly values?: readonly (string | number | null)[]; readonly name?: string };
/** `columns`: the values of each column; that is handed over faster than row by row. */
export type Answer = { readonly command: string; readonly rowCount: number; readonly names: readonly string[]; readonly columns: readonly (readonly (string | number | null)[])[] };
export type ConnectOptions = Readonly<Record<string, string | number | boolean>>;
type Reply = { readonly result: Answer | null; readonly failure: { readonly message: string; readonly code: string; readonly isLost: boolean; readonly table: string | null } | null };

/** Above the server's own limit for a statement: who answers nothing for so long is gone. */
const MOST_WAIT_MS = 65_000;

/** A synchronous line to a PostgreSQL server: a worker thread speaks, this thread sleeps until the answer is there. */
export class PostgresLink {
  /** How many answers the worker has given; whether the line was cut since it was made. */
  readonly #signal = new Int32Array(new SharedArrayBuffer(8));
  readonly #worker: Worker;
  readonly #port: MessagePort;
  #isDead = false;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#worker = new Worker(new URL(`data:text/javascript;base64,${Buffer.from(workerText).toString('base64')}`), {
      workerData: { port: port2, signal: this.#signal, moduleUrl: import.meta.url },
      transferList: [port2],
    });
    this.#worker.unref();
    this.#port.unref();
  }

  /** Cut, as far as this computer has heard. */
  get isCut(): boolean {
    return this.#isDead || Atomics.load(this.#signal, 1) === 1;
  }

  connect(options: ConnectOptions): void {
    this.#ask({ connectTo: options });
  }

  /** Sends the requests together and waits; answers the last one. Throws the first failure. */
  run(requests: readonly Request[]): Answer {
    const answer = this.#ask({ requests });
    if (!answer) throw new Error('PostgreSQL worker answered nothing');
    return answer;
  }

  /** Sends without waiting; a failure shows in what is asked next, or does not matter. */
  post(request: Request): void {
    this.#port.postMessage({ requests: [request], isAwaited: false });
  }

  close(): void {
    this.#port.postMessage({ close: true });
  }

  #ask(message: object): Answer | null {
    if (this.#isDead) throw new PostgresError('no line to the server', 'connectionLost', true);
    const before = Atomics.load(this.#signal, 0);
    this.#port.postMessage({ ...message, isAwaited: true });
    // The worker's call that wakes may come late, when the answer it is about was already taken: the number tells.
    while (Atomics.load(this.#signal, 0) === before) {
      if (Atomics.wait(this.#signal, 0, before, MOST_WAIT_MS) === 'timed-out') this.#giveUp();
    }
    const { result, failure } = (receiveMessageOnPort(this.#port) as { message: Reply }).message;
    if (failure) throw new PostgresError(failure.message, failure.code, failure.isLost, failure.table);
    return result;
  }

  #giveUp(): never {
    this.#isDead = true;
    void this.#worker.terminate();
    throw new PostgresError('no answer from the server', 'connectionLost', true);
  }
}
