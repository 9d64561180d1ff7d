import { createServer } from 'node:tls';
import { expect, it, onTestFinished } from 'vitest';
import { findFingerprint, makeCertificate } from '@main/backend/holder/certificate';
import { encodeFrame } from '@main/backend/holder/frames';
import { writeLease, type Lease } from '@main/backend/holder/lease';
import { RemoteLink } from '@main/backend/holder/remote-link';
import type { AppErrorData } from '@shared/lib/app-error';
import { openTestBackend } from '../../support/test-backend';
import { openWorkplace } from '../../support/workplaces';

const SELF = { workstation: 'КАБ-2', programVersion: '0.1.0', now: Date.now };

/** Answers every workstation with the same refusal; the lease says where. */
async function startRefusing(error: AppErrorData): Promise<Lease> {
  const { certificate, privateKey } = await makeCertificate(Date.now());
  const server = createServer({ cert: certificate, key: privateKey, minVersion: 'TLSv1.3' }, (socket) => {
    socket.on('error', () => undefined);
    socket.end(encodeFrame({ type: 'refused', error }));
  });
  onTestFinished(() => { server.close(); });
  const port = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    resolve(address !== null && typeof address === 'object' ? address.port : 0);
  }));
  return {
    schoolKey: 'школа', epoch: 1000, workstation: 'СЕРВЕР', addresses: ['nowhere.invalid', '127.0.0.1'], port, fingerprint: findFingerprint(certificate), programVersion: '0.2.0',
    beat: 1, since: '2025-12-10T03:00:00.000Z', mayHold: ['СЕРВЕР'], head: null, isReleased: false,
  };
}

it('tells a holder that has no place for one more from one that does not answer', async () => {
  const lease = await startRefusing({ code: 'tooBusy', details: {} });
  await expect(RemoteLink.connect(lease, SELF)).rejects.toMatchObject({ code: 'tooBusy' });
  await expect(RemoteLink.connect({ ...lease, port: 9 }, SELF)).rejects.toMatchObject({ code: 'noConnection' });
});

it('does not say that it looks for a holder whose program is of another version, and names that', async () => {
  const { backend, folder } = await openTestBackend();
  backend.close();
  writeLease(folder, await startRefusing({ code: 'programTooOld', details: { own: '0.1.0', needed: '0.2.0' } }));
  const { workplace } = await openWorkplace(folder, 'КАБ-2');
  expect(await workplace.getState()).toMatchObject({ state: 'failed', failure: { code: 'programTooOld', details: { own: '0.1.0', needed: '0.2.0' } } });
  expect(workplace.link).toMatchObject({ state: 'searching', otherVersion: '0.2.0' });
});
