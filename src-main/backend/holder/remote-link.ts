import { connect, type TLSSocket } from 'node:tls';
import { AppError } from '@shared/lib/app-error';
import type { InputFor, OutputFor, ProcedureName } from '@shared/contract/contract';
import type { BackendEvent, Progress } from '@shared/contract/messages';
import { SCHEMA_VERSION } from '../../database/migrations';
import { encodeFrame, FrameError, FrameReader, MOST_FRAME_BYTES } from './frames';
import type { Lease } from './lease';
import { PROTOCOL, type FromHolder, type ToHolder } from './wire';

const CONNECT_MS = 2500;
const PING_MS = 4000;
/** Nothing heard for so long although we asked: the holder sleeps, or the net is gone. */
const SILENCE_MS = 10_000;

type Self = { readonly workstation: string; readonly programVersion: string; readonly now: () => number };
export type RemoteCallOptions = { readonly requestId?: string; readonly typedAt?: string; readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal };
type Pending = { readonly resolve: (output: unknown) => void; readonly reject: (error: AppError) => void; readonly onProgress: ((progress: Progress) => void) | undefined };

/** A workstation's line to the holder. Everything unanswered when it breaks fails with `noConnection`: whether it was done is not known. */
export class RemoteLink {
  readonly holder: Lease;
  /** What the holder's clock showed, and when that was by a clock of ours that nobody sets. */
  readonly #welcome: { readonly at: number; readonly heardAt: number };
  /** Of the school's clocks. */
  readonly timeZone: string;
  latencyMs: number | null = null;
  isReleased = false;
  readonly #socket: TLSSocket;
  readonly #pending = new Map<number, Pending>();
  readonly #eventListeners = new Set<(event: BackendEvent) => void>();
  readonly #closeListeners = new Set<() => void>();
  readonly #pinging: NodeJS.Timeout;
  #lastId = 0;
  #heardAt = performance.now();
  #isClosed = false;

  private constructor({ socket, reader, welcomedAt, timeZone }: Line, holder: Lease) {
    this.#socket = socket;
    this.holder = holder;
    this.timeZone = timeZone;
    this.#welcome = { at: welcomedAt, heardAt: performance.now() };
    reader.mostBytes = MOST_FRAME_BYTES;
    socket.on('data', (chunk: Buffer) => { this.#take(reader, chunk); });
    socket.on('close', () => { this.close(); });
    this.#pinging = setInterval(() => { this.#ping(); }, PING_MS);
    this.#pinging.unref();
  }

  /** To the first address of the lease that answers under the school's certificate; rejects with `AppError`. */
  static async connect(lease: Lease, self: Self): Promise<RemoteLink> {
    const attempts = lease.addresses.map((address) => openLine(lease, address, self));
    try {
      const first = await Promise.any(attempts);
      for (const attempt of attempts) void attempt.then((line) => { if (line !== first) line.socket.destroy(); }, () => undefined);
      return new RemoteLink(first, lease);
    } catch (error) {
      const refusals = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
      // What the holder itself has answered says more than that some other address of it did not.
      const told = refusals.find((one): one is AppError => one instanceof AppError && (one.code === 'programTooOld' || one.code === 'tooBusy'));
      throw told ?? new AppError('noConnection');
    }
  }

  /** The holder's time by now, whatever this computer's clock says (SYS-09). */
  get holderNow(): number {
    return this.#welcome.at + (performance.now() - this.#welcome.heardAt);
  }

  get isOpen(): boolean {
    return !this.#isClosed;
  }

  call<Name extends ProcedureName>(name: Name, input: InputFor<Name>, { requestId, typedAt, onProgress, signal }: RemoteCallOptions = {}): Promise<OutputFor<Name>> {
    if (this.#isClosed) return Promise.reject(new AppError('noConnection'));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve: resolve as (output: unknown) => void, reject, onProgress });
      signal?.addEventListener('abort', () => { if (this.#pending.has(id)) this.#send({ type: 'cancel', id }); }, { once: true });
      this.#send({ type: 'call', id, procedure: name, input, ...(requestId === undefined ? {} : { requestId }), ...(typedAt === undefined ? {} : { typedAt }) });
    });
  }

  onEvent(listener: (event: BackendEvent) => void): void {
    this.#eventListeners.add(listener);
  }

  onClose(listener: () => void): void {
    this.#closeListeners.add(listener);
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearInterval(this.#pinging);
    this.#socket.destroy();
    for (const call of this.#pending.values()) call.reject(new AppError('noConnection'));
    this.#pending.clear();
    for (const listener of this.#closeListeners) listener();
  }

  #send(message: ToHolder): void {
    this.#socket.write(encodeFrame(message));
  }

  #ping(): void {
    if (performance.now() - this.#heardAt > SILENCE_MS) {
      this.close();
      return;
    }
    this.#lastId += 1;
    const begun = performance.now();
    this.#pending.set(this.#lastId, { resolve: () => { this.latencyMs = performance.now() - begun; }, reject: () => undefined, onProgress: undefined });
    this.#send({ type: 'ping', id: this.#lastId, latencyMs: this.latencyMs });
  }

  #take(reader: FrameReader, chunk: Buffer): void {
    this.#heardAt = performance.now();
    try {
      for (const message of reader.take(chunk)) this.#hear(message as FromHolder);
    } catch (error) {
      if (!(error instanceof FrameError)) throw error;
      this.close();
    }
  }

  #hear(message: FromHolder): void {
    if (message.type === 'event') for (const listener of this.#eventListeners) listener(message.event);
    else if (message.type === 'released') {
      this.isReleased = true;
      this.close();
    } else if (message.type !== 'welcome' && message.type !== 'refused') this.#answer(message);
  }

  #answer(message: Exclude<FromHolder, { type: 'event' | 'released' | 'welcome' | 'refused' }>): void {
    const call = this.#pending.get(message.id);
    if (!call) return;
    if (message.type === 'progress') {
      call.onProgress?.(message.progress);
      return;
    }
    this.#pending.delete(message.id);
    if (message.type === 'failure') call.reject(new AppError(message.error.code, message.error.details));
    else call.resolve(message.type === 'result' ? message.output : undefined);
  }
}

/** Null: not whole yet; what is no message counts as a refusal. */
function takeFirst(reader: FrameReader, chunk: Buffer): FromHolder | null {
  try {
    const [first] = reader.take(chunk) as FromHolder[];
    return first ?? null;
  } catch (error) {
    if (!(error instanceof FrameError)) throw error;
    return { type: 'refused', error: { code: 'noConnection', details: {} } };
  }
}

type Line = { readonly socket: TLSSocket; readonly reader: FrameReader; readonly welcomedAt: number; readonly timeZone: string };

/** Connects, checks the certificate, says hello and waits for the welcome. */
function openLine(lease: Lease, host: string, self: Self): Promise<Line> {
  return new Promise((resolve, reject) => {
    const reader = new FrameReader(MOST_FRAME_BYTES);
    // The name in the certificate says nothing: its fingerprint does, and it comes from the school folder.
    const socket = connect({ host, port: lease.port, minVersion: 'TLSv1.3', rejectUnauthorized: false, checkServerIdentity: () => undefined });
    const fail = (error: Error): void => {
      clearTimeout(timer);
      socket.destroy();
      reject(error);
    };
    const timer = setTimeout(() => { fail(new AppError('noConnection')); }, CONNECT_MS);
    socket.setNoDelay(true);
    socket.on('error', fail);
    socket.once('secureConnect', () => {
      if (socket.getPeerCertificate().fingerprint256 !== lease.fingerprint) fail(new AppError('noConnection'));
      else socket.write(encodeFrame({ type: 'hello', protocol: PROTOCOL, schoolKey: lease.schoolKey, workstation: self.workstation, programVersion: self.programVersion, schemaVersion: SCHEMA_VERSION, at: new Date(self.now()).toISOString() } satisfies ToHolder));
    });
    const hear = (chunk: Buffer): void => {
      const first = takeFirst(reader, chunk);
      if (!first) return;
      clearTimeout(timer);
      socket.off('data', hear);
      if (first.type === 'welcome') resolve({ socket, reader, welcomedAt: Date.parse(first.at), timeZone: first.timeZone });
      else fail(first.type === 'refused' ? new AppError(first.error.code, first.error.details) : new AppError('noConnection'));
    };
    socket.on('data', hear);
    socket.once('close', () => { fail(new AppError('noConnection')); });
  });
}
