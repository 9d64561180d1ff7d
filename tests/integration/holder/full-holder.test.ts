import { createServer } from 'node:tls';
import { expect, it, onTestFinished } from 'vitest';
import { findFingerprint, makeCertificate } from '@main/backend/holder/certificate';
import { encodeFrame } from '@main/backend/holder/frames';
import { RemoteLink } from '@main/backend/holder/remote-link';

it('tells a holder that has no place for one more from one that does not answer', async () => {
  const { certificate, privateKey } = await makeCertificate(Date.now());
  const server = createServer({ cert: certificate, key: privateKey, minVersion: 'TLSv1.3' }, (socket) => {
    socket.on('error', () => undefined);
    socket.end(encodeFrame({ type: 'refused', error: { code: 'tooBusy', details: {} } }));
  });
  onTestFinished(() => { server.close(); });
  const port = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    resolve(address !== null && typeof address === 'object' ? address.port : 0);
  }));
  const lease = {
    schoolKey: 'школа', epoch: 1, workstation: 'СЕРВЕР', addresses: ['nowhere.invalid', '127.0.0.1'], port, fingerprint: findFingerprint(certificate), programVersion: '0.1.0',
    beat: 1, since: '2025-12-10T03:00:00.000Z', mayHold: null, head: null, isReleased: false,
  };
  await expect(RemoteLink.connect(lease, { workstation: 'КАБ-2', programVersion: '0.1.0', now: Date.now })).rejects.toMatchObject({ code: 'tooBusy' });
  await expect(RemoteLink.connect({ ...lease, port: 9 }, { workstation: 'КАБ-2', programVersion: '0.1.0', now: Date.now })).rejects.toMatchObject({ code: 'noConnection' });
});
