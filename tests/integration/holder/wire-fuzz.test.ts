import { beforeEach, afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { readLease, type Lease } from '@main/backend/holder/lease';
import { RemoteLink } from '@main/backend/holder/remote-link';
import { contract, type ProcedureName } from '@shared/contract/contract';
import { createRandom } from '@main/features/demo';
import { frame, helloOf, openRawLine, type RawLine } from '../../support/load/raw-line';
import { change, mark } from '../../support/journal-page';
import { TEST_PASSWORD } from '../../support/small-school-people';
import { openTestBackend } from '../../support/test-backend';
import { openWorkplace, testTime, waitFor, type TestWorkplace } from '../../support/workplaces';

type Scene = { holder: TestWorkplace; lease: Lease; courseId: number; studentId: number; honest: RemoteLink };
let scene: Scene;
let slowestMs = 0;
let watching: NodeJS.Timeout;

const lines = (): { count: number; denied: number } => scene.holder.workplace.options.backend.storage.database.read((query) =>
  query.find<{ count: number; denied: number }>(`SELECT count(*) AS "count", coalesce(sum(CASE WHEN action IN ('denied', 'loginFailed') THEN 1 ELSE 0 END), 0) AS "denied" FROM audit_entry`)) ?? { count: 0, denied: 0 };

async function strange(hello: unknown = helloOf(scene.lease)): Promise<RawLine> {
  const line = await openRawLine(scene.lease);
  onTestFinished(() => { line.socket.destroy(); });
  if (hello !== null) line.send(frame(hello));
  return line;
}

const welcomed = async (): Promise<RawLine> => {
  const line = await strange();
  await waitFor('the welcome', () => line.heard.some((message) => message.type === 'welcome'));
  return line;
};

const closes = (line: RawLine, withinMs = 3000): Promise<number> => waitFor('the line is cut', line.isClosed, withinMs);
const call = (id: number, procedure: string, input: unknown, rest: object = {}): Buffer => frame({ type: 'call', id, procedure, input, ...rest });

beforeEach(async () => {
  const { backend, folder, school } = await openTestBackend();
  backend.close();
  const holder = await openWorkplace(folder, 'КАБ-1');
  const lease = readLease(folder);
  if (!lease) throw new Error('no lease');
  const honest = await RemoteLink.connect(lease, { workstation: 'КАБ-2', programVersion: '0.1.0', now: testTime });
  await honest.call('session.login', { login: 'ivanova', password: TEST_PASSWORD });
  scene = { holder, lease, honest, courseId: school.courses.algebra7a, studentId: school.students.abramov };
  slowestMs = 0;
  // Somebody who works is served within a second, whatever strangers send.
  watching = setInterval(() => {
    const begun = performance.now();
    void honest.call('journal.getPage', { courseId: scene.courseId }).then(() => { slowestMs = Math.max(slowestMs, performance.now() - begun); }, () => { slowestMs = Number.POSITIVE_INFINITY; });
  }, 150);
});

afterEach(async () => {
  clearInterval(watching);
  await scene.honest.call('session.get', {});
  scene.honest.close();
  expect(slowestMs).toBeLessThan(1000);
  expect(scene.holder.errors).toEqual([]);
});

describe('before the hello', () => {
  it('hangs up on garbage, huge lengths, wrong first messages and calls, and writes nothing', async () => {
    const before = lines();
    const random = createRandom('garbage');
    const bytes = (count: number): Buffer => Buffer.from(Array.from({ length: count }, () => random.integer(0, 255)));
    const huge = Buffer.alloc(4);
    huge.writeUInt32BE(0xffffffff);
    const wrong: Buffer[] = [
      ...Array.from({ length: 8 }, () => Buffer.concat([Buffer.from([0, 0, 0, 40]), bytes(40)])),
      huge, Buffer.from('GET / HTTP/1.1\r\n\r\n'), Buffer.from([0, 0, 0, 0]),
      frame(null), frame([]), frame('hello'), frame(7), frame({}), frame({ type: 'hello' }), frame(call(1, 'session.get', {})),
      call(1, 'session.get', {}), frame({ type: 'ping', id: 1 }), frame(helloOf(scene.lease, { workstation: '' })), frame(helloOf(scene.lease, { workstation: 'К'.repeat(101) })),
      frame(helloOf(scene.lease, { protocol: '1' })), frame(helloOf(scene.lease, { schoolKey: { toString: 'x' } })), frame(helloOf(scene.lease, { at: 5 })),
      Buffer.from(`${'\0\0\0\x1f'}{"__proto__":{"type":"hello"}}  `),
    ];
    for (const message of wrong) {
      const line = await strange(null);
      line.send(message);
      await closes(line);
      expect(line.heard).toEqual([]);
    }
    expect(lines()).toEqual(before);
  }, 60_000);

  it('answers a hello of another school or program with a refusal and nothing more', async () => {
    for (const changes of [{ schoolKey: 'другая' }, { protocol: 2 }, { schemaVersion: 1 }]) {
      const line = await strange(helloOf(scene.lease, changes));
      line.send(call(1, 'session.login', { login: 'ivanova', password: TEST_PASSWORD }));
      await closes(line);
      expect(line.heard.map((message) => message.type)).toEqual(['refused']);
    }
  });

  it('does not wait for ever for a hello that comes byte by byte', async () => {
    const line = await strange(null);
    const hello = frame(helloOf(scene.lease));
    let sent = 0;
    const dripping = setInterval(() => { line.send(hello.subarray(sent, (sent += 1))); }, 500);
    onTestFinished(() => { clearInterval(dripping); });
    expect(await closes(line, 15_000)).toBeGreaterThan(5000);
  }, 30_000);
});

describe('after the hello', () => {
  it('answers no call without a session beyond the public ones', async () => {
    const before = lines();
    const line = await welcomed();
    const names = (Object.keys(contract) as ProcedureName[]).filter((name) => contract[name].requires !== 'public');
    expect(names.length).toBeGreaterThan(50);
    for (const [index, name] of names.entries()) {
      line.send(call(index, name, {}));
      await waitFor(`an answer to ${name}`, () => line.answerTo(index) !== undefined);
      const answer = line.answerTo(index);
      expect([name, answer?.type, answer?.type === 'failure' ? answer.error.code : '']).toEqual([name, 'failure', expect.stringMatching(/^(notSignedIn|invalidInput|notAllowed)$/)]);
    }
    expect(lines()).toEqual(before);
  });

  it('takes unknown calls, prototype names and messages of no known kind for what they are', async () => {
    const before = lines();
    const line = await welcomed();
    const names = ['toString', '__proto__', 'constructor', 'hasOwnProperty', 'journal', '', '../journal.getPage', 'journal.getPage\0', 'х'.repeat(10_000)];
    names.forEach((name, index) => { line.send(call(100 + index, name, {})); });
    line.send(Buffer.concat([Buffer.from([0, 0, 0, 82]), Buffer.from('{"type":"call","id":120,"procedure":"session.get","input":{"__proto__":{"a":1}}}  ')]));
    const silent: unknown[] = [null, 7, 'call', [], { type: 'call' }, { type: 'call', id: '1', procedure: 'session.get', input: {} }, { type: 'call', id: 2, procedure: ['session.get'], input: {} }, { type: 'welcome' }, { type: 'released' }, { type: 'event', event: { kind: 'schoolChanged' } }, { type: 'cancel', id: {} }, { type: 'call', id: 3, procedure: 'session.get', input: {}, requestId: ['a'] }, { type: 'call', id: 4, procedure: 'session.get', input: {}, typedAt: 5 }, { type: 'ping', id: 'x' }];
    for (const message of silent) line.send(frame(message));
    line.send(frame({ type: 'ping', id: 999, latencyMs: 'много' }));
    await waitFor('the ping is answered', () => line.answerTo(999) !== undefined);
    const codes = names.map((_name, index) => line.answerTo(100 + index)).map((answer) => (answer?.type === 'failure' ? answer.error.code : answer?.type));
    expect(new Set(codes)).toEqual(new Set(['invalidInput']));
    expect([1, 2, 3, 4].map((id) => line.answerTo(id))).toEqual([undefined, undefined, undefined, undefined]);
    expect(({} as { a?: number }).a).toBeUndefined();
    expect(lines()).toEqual(before);
  });

  it('does not let a recorded session be played again on another line', async () => {
    const recorded = await welcomed();
    const login = call(1, 'session.login', { login: 'ivanova', password: TEST_PASSWORD });
    const save = call(2, 'journal.setCells', { courseId: scene.courseId, changes: [change(scene.studentId, mark(5))] }, { requestId: 'f1a0d7de-0000-4000-8000-000000000001' });
    const ticketCall = call(3, 'session.makeTicket', {});
    for (const [id, bytes] of [[1, login], [2, save], [3, ticketCall]] as const) {
      recorded.send(bytes);
      await waitFor('an answer', () => recorded.answerTo(id)?.type === 'result');
    }
    const before = lines();
    const replayed = await welcomed();
    replayed.send(Buffer.concat([save, ticketCall]));
    await waitFor('answers', () => replayed.answerTo(2) !== undefined && replayed.answerTo(3) !== undefined);
    expect([replayed.answerTo(2), replayed.answerTo(3)]).toMatchObject([{ type: 'failure', error: { code: 'notSignedIn' } }, { type: 'failure', error: { code: 'notSignedIn' } }]);
    // A ticket holds for the workstation that it was given to.
    const { ticket } = (recorded.answerTo(3) as { output: { ticket: string } }).output;
    const thief = await strange(helloOf(scene.lease, { workstation: 'ДРУГОЙ' }));
    thief.send(call(4, 'session.resume', { ticket }));
    await waitFor('an answer', () => thief.answerTo(4) !== undefined);
    expect(thief.answerTo(4)).toMatchObject({ type: 'failure', error: { code: 'notSignedIn' } });
    // The same request on its own line again: the answer of the first time, and no second mark.
    recorded.send(call(5, 'journal.setCells', { courseId: scene.courseId, changes: [change(scene.studentId, mark(5))] }, { requestId: 'f1a0d7de-0000-4000-8000-000000000001' }));
    await waitFor('an answer', () => recorded.answerTo(5) !== undefined);
    expect(recorded.answerTo(5)).toMatchObject({ type: 'result', output: [{ refusal: null, mark: { value: 5 } }] });
    expect(lines()).toEqual(before);
  });
});

describe('a flood', () => {
  it('of 10,000 tiny frames, of calls under one number and of cancels leaves others served and memory bounded', async () => {
    const before = lines();
    const line = await welcomed();
    const heapBefore = process.memoryUsage.rss();
    const tiny = frame({});
    const cancels = frame({ type: 'cancel', id: 1 });
    for (let batch = 0; batch < 10; batch += 1) {
      line.send(Buffer.concat(Array.from({ length: 1000 }, () => tiny)));
      line.send(Buffer.concat(Array.from({ length: 1000 }, () => cancels)));
      line.send(Buffer.concat(Array.from({ length: 200 }, () => call(1, 'journal.getPage', { courseId: scene.courseId }))));
      await new Promise((wake) => setTimeout(wake, 20));
    }
    line.send(frame({ type: 'ping', id: 2, latencyMs: null }));
    await waitFor('the ping is answered', () => line.answerTo(2) !== undefined);
    expect(process.memoryUsage.rss() - heapBefore).toBeLessThan(200 * 1024 * 1024);
    expect(lines()).toEqual(before);
  });

  it('of slow calls under one number is refused beyond what an honest window asks at once', async () => {
    const line = await welcomed();
    // Each takes a worker thread and much memory for as long as the password is checked.
    const attempts = 300;
    line.send(Buffer.concat(Array.from({ length: attempts }, () => call(1, 'session.login', { login: 'нет-такого', password: 'Пароль-2025' }))));
    await waitFor('all were answered', () => line.heard.filter((message) => message.type === 'failure').length === attempts, 60_000);
    const busy = line.heard.filter((message) => message.type === 'failure' && message.error.code === 'tooBusy').length;
    expect(busy).toBeGreaterThanOrEqual(attempts - 64);
  }, 90_000);

  it('of half frames and single bytes does not fill the memory', async () => {
    const lineCount = 20;
    const rssBefore = process.memoryUsage.rss();
    const half = Buffer.alloc(60_000);
    half.writeUInt32BE(1_000_000);
    const open = await Promise.all(Array.from({ length: lineCount }, () => strange(null)));
    for (const line of open) line.send(half);
    const dripping = await welcomed();
    const head = Buffer.alloc(4);
    head.writeUInt32BE(900_000);
    dripping.send(head);
    for (let sent = 0; sent < 20_000; sent += 1) dripping.send(Buffer.from('x'));
    await new Promise((wake) => setTimeout(wake, 500));
    expect(process.memoryUsage.rss() - rssBefore).toBeLessThan(250 * 1024 * 1024);
  });
});
