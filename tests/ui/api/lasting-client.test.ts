import { describe, expect, it } from 'vitest';
import { makeLastingClient } from '@renderer/api/lasting-client';
import type { BackendMessage, ClientMessage } from '@shared/contract/messages';

type Answers = Readonly<Record<string, unknown>>;
type Sent = ClientMessage & { readonly type: 'call' };

/** A port whose other end answers at once by the name of the call; without an answer it stays silent, `null` fails as not signed in. */
function aPort(answers: Answers) {
  const target = new EventTarget();
  const sent: Sent[] = [];
  const tell = (data: BackendMessage) => { target.dispatchEvent(new MessageEvent('message', { data })); };
  const postMessage = (message: Sent) => {
    sent.push(message);
    if (!(message.procedure in answers)) return;
    const output = answers[message.procedure];
    queueMicrotask(() => { tell(output === undefined ? { type: 'failure', id: message.id, error: { code: 'notSignedIn', details: {} } } : { type: 'result', id: message.id, output }); });
  };
  const port = Object.assign(target, { postMessage, start: () => undefined }) as unknown as MessagePort;
  return { port, asked: () => sent.map(({ procedure }) => procedure), sent, close: () => { target.dispatchEvent(new Event('close')); } };
}

const workplace = { link: { state: 'holding', holder: 'КАБ-1', since: '2025-12-10T03:00:00.000Z' }, outbox: { waiting: 2, refused: 0 } };
const made = { ticket: 'билет этого окна, знаков больше двадцати', outboxSecret: 'x' };

describe('a window whose backend process died', () => {
  it('goes on over the next port in the same session, and tells its screens to read again', async () => {
    const first = aPort({ 'session.login': { accountId: 1 }, 'session.makeTicket': made });
    const { client, reconnect } = makeLastingClient(first.port);
    await client.call('session.login', { login: 'ivanova', password: 'пароль' });
    const heard: string[] = [];
    client.onEvent((event) => { heard.push(event.kind); });
    const lost = client.call('school.listClasses', {});
    first.close();
    await expect(lost).rejects.toMatchObject({ code: 'noConnection' });
    await expect(client.call('school.listClasses', {})).rejects.toMatchObject({ code: 'noConnection' });

    const second = aPort({ 'session.resume': null, 'workplace.getState': workplace, 'school.listClasses': [] });
    reconnect(second.port);
    expect(await client.call('school.listClasses', {})).toEqual([]);
    expect(second.sent[0]).toMatchObject({ procedure: 'session.resume', input: { ticket: made.ticket } });
    expect([...second.asked()].sort()).toEqual(['school.listClasses', 'session.resume', 'workplace.getState']);
    expect(heard).toEqual(['linkChanged', 'outboxChanged', 'sessionChanged', 'schoolChanged']);
  });

  it('asks for the password where the session has ended meanwhile, and after a logout', async () => {
    const first = aPort({ 'session.login': { accountId: 1 }, 'session.makeTicket': made, 'session.logout': null });
    const { client, reconnect } = makeLastingClient(first.port);
    await client.call('session.login', { login: 'ivanova', password: 'пароль' });
    const second = aPort({ 'session.resume': undefined, 'workplace.getState': workplace, 'session.get': null, 'session.login': { accountId: 1 }, 'session.makeTicket': made, 'session.logout': null });
    reconnect(second.port);
    expect(await client.call('session.get', {})).toBeNull();
    await client.call('session.login', { login: 'ivanova', password: 'пароль' });
    await client.call('session.logout', {});
    const third = aPort({ 'workplace.getState': workplace, 'session.get': null });
    reconnect(third.port);
    expect(await client.call('session.get', {})).toBeNull();
    expect(third.asked()).not.toContain('session.resume');
  });
});
