// Runs in a worker thread and speaks to the server for a thread that waits; see postgres-link.ts. Kept as text in the bundle.
import { createRequire } from 'node:module';
import { workerData } from 'node:worker_threads';

const { port, signal, moduleUrl } = workerData;
const { Client } = createRequire(moduleUrl)('pg');

const NUMBERS = new Set([20, 21, 23, 26, 700, 701, 1700]);
const BOOLEAN = 16;
/** Numbers and truth as SQLite answers them; everything else is text. */
const types = {
  getTypeParser: (oid) => {
    if (NUMBERS.has(oid)) return Number;
    return oid === BOOLEAN ? (text) => (text === 't' ? 1 : 0) : (text) => text;
  },
};

let client = null;
let isLost = true;

async function connect(options) {
  await client?.end().catch(() => undefined);
  const next = new Client({ ...options, types, pipeline: true });
  client = next;
  const lose = () => {
    if (client !== next) return;
    isLost = true;
    Atomics.store(signal, 1, 1);
  };
  next.on('error', lose);
  next.on('end', lose);
  await next.connect();
  isLost = false;
}

/** The queries go out together; answers the last one's rows, or the first failure. */
async function run(requests) {
  const answers = await Promise.allSettled(requests.map(({ text, values, name }) => client.query({ text, values, name, rowMode: 'array' })));
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed) throw failed.reason;
  const last = answers.at(-1).value;
  const { command, rowCount, fields, rows } = Array.isArray(last) ? last.at(-1) : last;
  return { command, rowCount: rowCount ?? 0, names: fields.map((field) => field.name), columns: fields.map((_field, index) => rows.map((row) => row[index])) };
}

async function answer({ connectTo, requests }) {
  try {
    if (connectTo) await connect(connectTo);
    return { result: connectTo ? null : await run(requests), failure: null };
  } catch (error) {
    // A server that shuts down says so in a last answer before it hangs up.
    const isGone = isLost || /^(57P0|08)/.test(error.code ?? '');
    return { result: null, failure: { message: error.message, code: error.code ?? (isGone ? 'connectionLost' : ''), isLost: isGone, table: error.table ?? null } };
  }
}

port.on('message', async (message) => {
  if (message.close) {
    await client?.end().catch(() => undefined);
    port.close();
    return;
  }
  const reply = await answer(message);
  if (!message.isAwaited) return;
  port.postMessage(reply);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
});
