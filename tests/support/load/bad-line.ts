import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * `pass`: as it is; `refuse`: nobody answers and what was open is cut; `cut`: every line is cut in the middle of its next answer;
 * `slow`: both ways later; `silent`: lines stay open and nothing passes, as when a cable is pulled.
 */
export type LineMode = 'pass' | 'refuse' | 'cut' | 'slow' | 'silent';

const SLOW_MS = 400;

/** A net between workstations and the holder that can be made bad. */
export class BadLine {
  mode: LineMode = 'pass';
  readonly #server: Server;
  readonly #pairs = new Set<{ readonly near: Socket; readonly far: Socket }>();
  readonly #targetPort: () => number;

  private constructor(targetPort: () => number) {
    this.#targetPort = targetPort;
    this.#server = createServer((near) => { this.#join(near); });
  }

  static async open(targetPort: () => number): Promise<BadLine> {
    const line = new BadLine(targetPort);
    await new Promise<void>((listening) => line.#server.listen(0, '127.0.0.1', listening));
    return line;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  set(mode: LineMode): void {
    this.mode = mode;
    if (mode === 'refuse') this.#cutAll();
  }

  close(): void {
    this.#server.close();
    this.#cutAll();
  }

  #cutAll(): void {
    for (const { near, far } of this.#pairs) {
      near.destroy();
      far.destroy();
    }
  }

  #join(near: Socket): void {
    if (this.mode === 'refuse') {
      near.destroy();
      return;
    }
    const far = connect(this.#targetPort(), '127.0.0.1');
    const pair = { near, far };
    this.#pairs.add(pair);
    const end = (): void => {
      this.#pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on('error', end).on('close', end);
    near.on('data', (bytes: Buffer) => { this.#carry(bytes, far); });
    far.on('data', (bytes: Buffer) => {
      if (this.mode !== 'cut') this.#carry(bytes, near);
      // Half of it has gone on its way.
      else near.write(bytes.subarray(0, bytes.length >> 1), end);
    });
  }

  /** What was sent into a silent line stays lost, so the line is worth nothing afterwards: TLS finds a hole in it. */
  #carry(bytes: Buffer, to: Socket): void {
    if (this.mode === 'silent') return;
    if (this.mode === 'slow') setTimeout(() => { to.write(bytes); }, SLOW_MS);
    else to.write(bytes);
  }
}
