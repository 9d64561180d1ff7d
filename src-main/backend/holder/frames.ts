/** A message on the wire: four bytes of length, then JSON; bytes (files, documents) travel as base64 under a name of their own. */
const HEAD_BYTES = 4;
const BYTES_NAME = '$bytes';

/** A school file or a book of a class with reserve; before somebody has signed in far less is accepted. */
export const MOST_FRAME_BYTES = 96 * 1024 * 1024;

export class FrameError extends Error {}

export function encodeFrame(message: unknown): Buffer {
  const body = JSON.stringify(message, nameBytes);
  const bytes = Buffer.allocUnsafe(HEAD_BYTES + Buffer.byteLength(body));
  bytes.writeUInt32BE(bytes.length - HEAD_BYTES, 0);
  bytes.write(body, HEAD_BYTES);
  return bytes;
}

/** Beyond that many chunks they are joined: a chunk of one byte costs a hundred. */
const MOST_PARTS = 256;

/** `this` is the object that holds the value: a Buffer has turned itself into numbers before it is handed over. */
function nameBytes(this: Readonly<Record<string, unknown>>, name: string, value: unknown): unknown {
  const original = this[name];
  return original instanceof Uint8Array ? { [BYTES_NAME]: Buffer.from(original.buffer, original.byteOffset, original.byteLength).toString('base64') } : value;
}

/** Cuts a stream of bytes into messages. Throws `FrameError` on what no honest sender writes. */
export class FrameReader {
  #parts: Buffer[] = [];
  #length = 0;
  /** Raised once the sender is known. */
  mostBytes: number;

  constructor(mostBytes: number) {
    this.mostBytes = mostBytes;
  }

  take(chunk: Buffer): unknown[] {
    this.#parts.push(chunk);
    this.#length += chunk.length;
    if (this.#parts.length > MOST_PARTS) this.#parts = [Buffer.concat(this.#parts)];
    const messages: unknown[] = [];
    for (let body = this.#next(); body !== null; body = this.#next()) messages.push(parse(body));
    return messages;
  }

  #next(): Buffer | null {
    if (this.#length < HEAD_BYTES) return null;
    const first = this.#parts[0];
    if (!first || first.length < HEAD_BYTES) this.#parts = [Buffer.concat(this.#parts)];
    const size = this.#parts[0]?.readUInt32BE(0) ?? 0;
    if (size > this.mostBytes) throw new FrameError(`a message of ${String(size)} bytes`);
    if (this.#length < HEAD_BYTES + size) return null;
    const all = this.#parts.length === 1 && this.#parts[0] ? this.#parts[0] : Buffer.concat(this.#parts);
    const rest = all.subarray(HEAD_BYTES + size);
    this.#parts = rest.length > 0 ? [rest] : [];
    this.#length = rest.length;
    return all.subarray(HEAD_BYTES, HEAD_BYTES + size);
  }
}

function parse(body: Buffer): unknown {
  const text = body.toString('utf8');
  try {
    return text.includes(`"${BYTES_NAME}"`) ? JSON.parse(text, reviveBytes) : JSON.parse(text);
  } catch {
    throw new FrameError('not a message');
  }
}

function reviveBytes(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.keys(value);
  const bytes: unknown = names.length === 1 ? (value as Record<string, unknown>)[BYTES_NAME] : undefined;
  return typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes, 'base64')) : value;
}
