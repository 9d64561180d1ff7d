import { connect, type TLSSocket } from 'node:tls';
import { encodeFrame, FrameReader, MOST_FRAME_BYTES } from '@main/backend/holder/frames';
import type { Lease } from '@main/backend/holder/lease';
import { PROTOCOL, type FromHolder } from '@main/backend/holder/wire';
import { SCHEMA_VERSION } from '@main/database/migrations';

export type RawLine = {
  readonly socket: TLSSocket;
  readonly heard: FromHolder[];
  readonly send: (bytes: Buffer) => void;
  readonly isClosed: () => boolean;
  /** The answer to the call of this number. */
  readonly answerTo: (id: number) => FromHolder | undefined;
};

export function frame(message: unknown): Buffer {
  return encodeFrame(message);
}

export function helloOf({ schoolKey }: Lease, changes: Readonly<Record<string, unknown>> = {}): unknown {
  return { type: 'hello', protocol: PROTOCOL, schoolKey, workstation: 'ЧУЖОЙ', programVersion: '0.1.0', schemaVersion: SCHEMA_VERSION, at: '2025-12-10T03:00:00.000Z', ...changes };
}

/** A line to the holder on which anything at all can be sent. */
export function openRawLine({ port }: Lease): Promise<RawLine> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, minVersion: 'TLSv1.3', rejectUnauthorized: false, checkServerIdentity: () => undefined });
    const reader = new FrameReader(MOST_FRAME_BYTES);
    const heard: FromHolder[] = [];
    let isClosed = false;
    socket.setNoDelay(true);
    socket.on('error', () => { isClosed = true; });
    socket.on('close', () => { isClosed = true; });
    socket.on('data', (chunk: Buffer) => { heard.push(...(reader.take(chunk) as FromHolder[])); });
    socket.once('secureConnect', () => {
      resolve({
        socket,
        heard,
        send: (bytes) => { if (!isClosed) socket.write(bytes); },
        isClosed: () => isClosed,
        answerTo: (id) => heard.find((message) => 'id' in message && message.id === id),
      });
    });
    socket.once('error', reject);
  });
}
