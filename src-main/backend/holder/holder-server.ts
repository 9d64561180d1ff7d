import { createServer, type Server, type TLSSocket } from 'node:tls';
import { hostname, networkInterfaces } from 'node:os';
import { AppError } from '@shared/lib/app-error';
import { SCHEMA_VERSION } from '../../database/migrations';
import type { Backend } from '../backend';
import type { ClientConnection } from '../client-connection';
import { mayTravel } from '../own-calls';
import { servePort, type Callable } from '../port-transport';
import { encodeFrame, FrameError, FrameReader, MOST_FRAME_BYTES } from './frames';
import { gatherChanges } from './gather-changes';
import type { HolderFacts } from './raise-epoch';
import { hello, PROTOCOL, type FromHolder, type Hello } from './wire';

/** The port that the firewall is opened for; one of the next ten where it is taken. */
export const FIRST_PORT = 47_321;
const PORTS = 10;
const MOST_CLIENTS = 250;
const HELLO_MS = 10_000;
/** A line on which nothing was heard for so long is dead: workstations ping every few seconds. */
const SILENCE_MS = 45_000;
const STRANGER_BYTES = 1024 * 1024;
/** Answers that a workstation does not take off the line; more would fill the holder's memory. */
const MOST_UNSENT_BYTES = 128 * 1024 * 1024;

type Options = { readonly backend: Backend; readonly facts: HolderFacts; readonly programVersion: string; readonly port?: number };

/** The holder's door: the contract over TLS 1.3 under the school's own certificate. */
export class HolderServer {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets: Set<TLSSocket>;

  private constructor(server: Server, port: number, sockets: Set<TLSSocket>) {
    this.#server = server;
    this.port = port;
    this.#sockets = sockets;
  }

  static async listen(options: Options): Promise<HolderServer> {
    const { facts, port } = options;
    const sockets = new Set<TLSSocket>();
    const server = createServer({ cert: facts.certificate, key: facts.privateKey, minVersion: 'TLSv1.3', handshakeTimeout: HELLO_MS }, (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      receive(socket, options, sockets.size > MOST_CLIENTS);
    });
    // A broken handshake is the other side's matter.
    server.on('tlsClientError', () => undefined);
    const ports = port === undefined ? Array.from({ length: PORTS }, (_, index) => FIRST_PORT + index) : [port];
    return new HolderServer(server, await listenOnFirstFree(server, [...ports, 0]), sockets);
  }

  /** Tells everybody that the file is free, then hangs up. */
  close(): void {
    for (const socket of this.#sockets) socket.end(encodeFrame({ type: 'released' } satisfies FromHolder));
    this.#server.close();
    setTimeout(() => { for (const socket of this.#sockets) socket.destroy(); }, 500).unref();
  }
}

/** Under which this computer can be reached; the loopback last, for windows on the same computer. */
export function listAddresses(): string[] {
  const found = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  return [...found.filter((entry) => !entry.internal && entry.family === 'IPv4').map((entry) => entry.address), hostname(), '127.0.0.1'];
}

async function listenOnFirstFree(server: Server, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    const isListening = await new Promise<boolean>((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
        else reject(error);
      };
      server.once('error', fail);
      server.listen(port, () => {
        server.off('error', fail);
        resolve(true);
      });
    });
    const address = server.address();
    if (isListening && address !== null && typeof address === 'object') return address.port;
  }
  throw new Error('no port to listen on');
}

function receive(socket: TLSSocket, options: Options, isFull: boolean): void {
  const reader = new FrameReader(STRANGER_BYTES);
  let client: Client | null = null;
  socket.setNoDelay(true);
  // However busily somebody sends: without a hello by then the line is cut.
  const noHello = setTimeout(() => { if (!client) socket.destroy(); }, HELLO_MS);
  socket.setTimeout(HELLO_MS, () => { socket.destroy(); });
  socket.on('error', () => { socket.destroy(); });
  socket.on('close', () => {
    clearTimeout(noHello);
    client?.connection.close();
  });
  socket.on('data', (chunk: Buffer) => {
    try {
      if (client) reader.mostBytes = client.connection.session.actor ? MOST_FRAME_BYTES : STRANGER_BYTES;
      for (const message of reader.take(chunk)) {
        if (client) client.hear(message);
        else client = welcome(socket, message, options, isFull);
      }
    } catch (error) {
      if (!(error instanceof FrameError)) throw error;
      socket.destroy();
    }
  });
}

type Client = { readonly connection: ClientConnection; readonly hear: (message: unknown) => void };

function welcome(socket: TLSSocket, message: unknown, options: Options, isFull: boolean): Client | null {
  const send = (answer: FromHolder): void => {
    if (socket.writableLength > MOST_UNSENT_BYTES) socket.destroy();
    else if (!socket.destroyed) socket.write(encodeFrame(answer));
  };
  const parsed = hello.safeParse(message);
  if (!parsed.success) throw new FrameError('no hello');
  const refusal = findRefusal(parsed.data, options, isFull);
  if (refusal) {
    send({ type: 'refused', error: { code: refusal.code, details: refusal.details } });
    socket.end();
    return null;
  }
  socket.setTimeout(SILENCE_MS);
  const connection = options.backend.connect(parsed.data.workstation, { programVersion: parsed.data.programVersion, address: socket.remoteAddress ?? '' });
  let hear: (message: unknown) => void = () => undefined;
  servePort({ post: gatherChanges(send), onMessage: (listener) => { hear = listener; } }, refuseOwnCalls(connection));
  send({ type: 'welcome', epoch: options.facts.epoch, at: new Date(options.backend.options.time()).toISOString(), timeZone: options.backend.storage.timeZone });
  return { connection, hear: (received) => { if (!answerPing(received, connection, send)) hear(received); } };
}

/** Nobody chooses the holder's folder, or writes to its disk, from another computer. */
function refuseOwnCalls(connection: ClientConnection): Callable {
  return {
    onEvent: (listener) => connection.onEvent(listener),
    call: (name, input, callOptions) => (mayTravel(name) ? connection.call(name, input, callOptions) : Promise.reject(new AppError('notAllowed'))),
  };
}

function findRefusal(client: Hello, { facts, programVersion }: Options, isFull: boolean): AppError | null {
  if (isFull) return new AppError('tooBusy');
  if (client.schoolKey !== facts.schoolKey) return new AppError('noConnection');
  const isOther = client.protocol !== PROTOCOL || client.schemaVersion !== SCHEMA_VERSION;
  return isOther ? new AppError('programTooOld', { own: client.programVersion, needed: programVersion }) : null;
}

function answerPing(message: unknown, connection: ClientConnection, send: (answer: FromHolder) => void): boolean {
  if (typeof message !== 'object' || message === null || !('type' in message) || message.type !== 'ping') return false;
  const { id, latencyMs } = message as { id?: unknown; latencyMs?: unknown };
  if (typeof latencyMs === 'number') connection.latencyMs = latencyMs;
  if (typeof id === 'number') send({ type: 'pong', id });
  return true;
}
