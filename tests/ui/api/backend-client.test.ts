import { describe, expect, it } from 'vitest';
import { connectBackend } from '@renderer/api/backend-client';
import { watchActivity } from '@renderer/api/activity';
import type { BackendMessage, ClientMessage } from '@shared/contract/messages';
import { AppError } from '@shared/contract/app-error';
import { failing, fakeBackend } from '../support/fake-backend';
import { aCard } from '../support/school-data';

/** The page's end of a port, with the other end in the hands of the test. */
function aPort() {
  const target = new EventTarget();
  const sent: ClientMessage[] = [];
  const port = Object.assign(target, { postMessage: (message: ClientMessage) => { sent.push(message); }, start: () => undefined });
  const answer = (data: BackendMessage) => { target.dispatchEvent(new MessageEvent('message', { data })); };
  return { port: port as unknown as MessagePort, sent, answer, close: () => { target.dispatchEvent(new Event('close')); } };
}

describe('the port to the backend', () => {
  it('gives each call its own answer, whatever the order', async () => {
    const { port, sent, answer } = aPort();
    const backend = connectBackend(port);
    const first = backend.call('session.get', {});
    const second = backend.call('school.listClasses', {});
    expect(sent).toEqual([{ type: 'call', id: 1, procedure: 'session.get', input: {} }, { type: 'call', id: 2, procedure: 'school.listClasses', input: {} }]);
    answer({ type: 'result', id: 2, output: [] });
    answer({ type: 'result', id: 1, output: null });
    expect([await first, await second]).toEqual([null, []]);
  });

  it('rejects with the failure that came as data', async () => {
    const { port, answer } = aPort();
    const call = connectBackend(port).call('session.get', {});
    answer({ type: 'failure', id: 1, error: { code: 'folderMissing', details: { folder: 'S:' } } });
    await expect(call).rejects.toMatchObject({ code: 'folderMissing', details: { folder: 'S:' } });
    await expect(call).rejects.toBeInstanceOf(AppError);
  });

  it('tells progress, and asks to stop only what still runs', async () => {
    const { port, sent, answer } = aPort();
    const controller = new AbortController();
    const seen: string[] = [];
    const call = connectBackend(port).call('printing.buildClassBook', { classId: 1 }, { signal: controller.signal, onProgress: (progress) => { seen.push(progress.text); } });
    answer({ type: 'progress', id: 1, progress: { done: 1, total: 2, text: 'Алгебра' } });
    controller.abort();
    expect(seen).toEqual(['Алгебра']);
    expect(sent.at(-1)).toEqual({ type: 'cancel', id: 1 });
    answer({ type: 'failure', id: 1, error: { code: 'cancelled', details: {} } });
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('does not send what was stopped before it began', async () => {
    const { port, sent } = aPort();
    await expect(connectBackend(port).call('session.get', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    expect(sent).toEqual([]);
  });

  it('leaves no call waiting when the backend is gone', async () => {
    const { port, close } = aPort();
    const call = connectBackend(port).call('session.get', {});
    close();
    await expect(call).rejects.toMatchObject({ code: 'noConnection' });
  });

  it('passes events on until nobody listens', () => {
    const { port, answer } = aPort();
    const heard: string[] = [];
    const stop = connectBackend(port).onEvent((event) => { heard.push(event.kind); });
    answer({ type: 'event', event: { kind: 'schoolChanged' } });
    stop();
    answer({ type: 'event', event: { kind: 'schoolChanged' } });
    expect(heard).toEqual(['schoolChanged']);
  });
});

describe('the saved state', () => {
  const save = { studentId: 1, version: 1, card: aCard() } as never;

  it('counts writes on their way and remembers when the last one arrived', async () => {
    const now = new Date('2025-12-10T03:31:00.000Z');
    const { client, activity } = watchActivity(fakeBackend({ 'people.saveStudent': () => aCard() }), () => now);
    const saving = client.call('people.saveStudent', save);
    expect(activity.getSnapshot()).toEqual({ saving: 1, savedAt: null, isUnreachable: false });
    await saving;
    expect(activity.getSnapshot()).toEqual({ saving: 0, savedAt: now, isUnreachable: false });
  });

  it('says that the file is out of reach until something gets through', async () => {
    const backend = fakeBackend({ 'people.saveStudent': failing('storageUnreachable'), 'school.listClasses': () => [] });
    const { client, activity } = watchActivity(backend, () => new Date(0));
    await expect(client.call('people.saveStudent', save)).rejects.toThrow();
    expect(activity.getSnapshot()).toEqual({ saving: 0, savedAt: null, isUnreachable: true });
    await client.call('school.listClasses', {});
    expect(activity.getSnapshot().isUnreachable).toBe(false);
  });
});
