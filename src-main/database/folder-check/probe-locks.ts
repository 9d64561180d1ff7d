import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderFinding } from '@shared/domain/storage';
import { makeFinding } from './finding';
import { ProbeChannel } from './probe-channel';
import { makeProbeName } from './probe-name';
import type { StartProbe } from './probe-protocol';

const COMMITS = 20;
const FREED_WITHIN_MS = 5000;
const ASK_AGAIN_MS = 100;

type Options = {
  readonly start: StartProbe;
  readonly guardsLockedBytes: boolean;
  readonly signal: AbortSignal;
  readonly report: (text: string) => void;
};
type Pair = { readonly first: ProbeChannel; readonly second: ProbeChannel };

/**
 * Do locks hold in this folder? Two processes try it on a file of their own (platform facts, section 6): a lone writer commits; while
 * one holds the file the other neither writes nor reads; commits are seen at once; the lock of a killed process is free within 5 s.
 * The files are removed in every case. Throws `cancelled` when the signal says so.
 */
export async function probeLocks(folder: string, { start, guardsLockedBytes, signal, report }: Options): Promise<FolderFinding> {
  const started = performance.now();
  const path = join(folder, `${makeProbeName('.lockprobe')}.db`);
  const pair: Pair = { first: new ProbeChannel(start(), signal), second: new ProbeChannel(start(), signal) };
  try {
    report('Пробная запись');
    const lone = await pair.first.ask({ ask: 'create', path });
    if (lone.failure !== null) return makeFinding('refuse', 'loneWriterRefused', { reason: lone.failure });
    await ask(pair.second, { ask: 'open', path });
    report('Блокировка на время записи');
    const broken = (await checkHolding(pair, guardsLockedBytes)) ?? (await checkCommits(pair, report)) ?? (await checkDeath(pair, report));
    return broken ?? makeFinding('ok', 'locksGood', { commits: COMMITS, ms: Math.round(performance.now() - started) });
  } finally {
    pair.first.kill();
    pair.second.kill();
    await removeWhenFree(path);
  }
}

async function ask(channel: ProbeChannel, question: Parameters<ProbeChannel['ask']>[0]): Promise<number> {
  const { value, failure } = await channel.ask(question);
  if (failure !== null) throw new Error(`${question.ask}: ${failure}`);
  return value;
}

async function checkHolding({ first, second }: Pair, guardsLockedBytes: boolean): Promise<FolderFinding | null> {
  await ask(first, { ask: 'hold' });
  if ((await ask(second, { ask: 'tryWrite' })) === 1) return makeFinding('refuse', 'lockNotHeld', { action: 'писать' });
  if ((await ask(second, { ask: 'tryRead' })) === 1) return makeFinding('refuse', 'lockNotHeld', { action: 'читать' });
  if ((await ask(second, { ask: 'readLockedBytes' })) === 1 && guardsLockedBytes) return makeFinding('refuse', 'lockedBytesRead');
  await ask(first, { ask: 'release' });
  return null;
}

async function checkCommits({ first, second }: Pair, report: (text: string) => void): Promise<FolderFinding | null> {
  report('Видимость записей');
  for (let number = 1; number <= COMMITS; number += 1) {
    const [writer, reader] = number % 2 === 0 ? [second, first] : [first, second];
    await ask(writer, { ask: 'commit', number });
    if ((await ask(reader, { ask: 'seen' })) !== number) return makeFinding('refuse', 'commitNotSeen', { number, total: COMMITS });
  }
  return null;
}

async function checkDeath({ first, second }: Pair, report: (text: string) => void): Promise<FolderFinding | null> {
  report('Освобождение после сбоя');
  await ask(first, { ask: 'hold' });
  await first.waitForEnd();
  const started = performance.now();
  while ((await ask(second, { ask: 'tryWrite' })) === 0) {
    if (performance.now() - started > FREED_WITHIN_MS) return makeFinding('refuse', 'lockNotFreed', { seconds: FREED_WITHIN_MS / 1000 });
    await wait(ASK_AGAIN_MS);
  }
  return null;
}

/** Windows lets a file go only when the killed processes are really gone. */
async function removeWhenFree(path: string): Promise<void> {
  for (const name of [path, `${path}-journal`]) await rm(name, { force: true, maxRetries: 20, retryDelay: ASK_AGAIN_MS });
}

function wait(ms: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, ms));
}
