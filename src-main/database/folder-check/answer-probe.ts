// The inside of a process of the lock probe. Locks belong to processes, so two of these are needed to see whether they hold.
import { closeSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { findNativeBinding } from '../native-binding';
import { isBusy } from '../storage-error';
import type { ProbeAnswer, ProbeQuestion } from './probe-protocol';

/** Where SQLite keeps its locks: 0x40000000 pending, +1 reserved, from +2 the shared ones. */
const SHARED_LOCKS = 0x40000002;
const GOT: ProbeAnswer = { value: 1, failure: null };
const REFUSED: ProbeAnswer = { value: 0, failure: null };

/** Answers the questions of one probe process on its one connection. */
export function makeProbeAnswerer(): (question: ProbeQuestion) => ProbeAnswer {
  let path = '';
  let connection: Database.Database | null = null;
  const use = (): Database.Database => {
    if (!connection) throw new Error('nothing is open');
    return connection;
  };
  const answer = (question: ProbeQuestion): ProbeAnswer => {
    switch (question.ask) {
      case 'create':
      case 'open':
        path = question.path;
        connection = openProbeFile(path, question.ask === 'create');
        return GOT;
      case 'commit':
        use().prepare('INSERT INTO probe (number) VALUES (?)').run(question.number);
        return GOT;
      case 'seen':
        return { value: (use().prepare('SELECT max(number) AS number FROM probe').get() as { number: number | null }).number ?? 0, failure: null };
      case 'hold':
        use().exec('BEGIN EXCLUSIVE');
        return GOT;
      case 'release':
        use().exec('COMMIT');
        return GOT;
      case 'tryWrite':
        return attempt(() => use().exec('BEGIN IMMEDIATE; ROLLBACK'));
      case 'tryRead':
        return attempt(() => use().prepare('SELECT count(*) FROM probe').get());
      case 'readLockedBytes':
        return readLockedBytes(path);
      case 'die':
        process.kill(process.pid, 'SIGKILL');
        return GOT;
    }
  };
  return (question) => {
    try {
      return answer(question);
    } catch (error) {
      return { value: 0, failure: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
    }
  };
}

function openProbeFile(path: string, isNew: boolean): Database.Database {
  const nativeBinding = findNativeBinding();
  const connection = new Database(path, { timeout: 0, fileMustExist: !isNew, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
  for (const pragma of ['journal_mode = PERSIST', 'synchronous = FULL', 'locking_mode = NORMAL', 'mmap_size = 0']) connection.pragma(pragma);
  if (isNew) connection.exec('CREATE TABLE probe (number INTEGER NOT NULL); INSERT INTO probe (number) VALUES (0)');
  return connection;
}

function attempt(work: () => unknown): ProbeAnswer {
  try {
    work();
    return GOT;
  } catch (error) {
    if (isBusy(error)) return REFUSED;
    throw error;
  }
}

/** A handle of its own, without asking for a lock. Asked for only while this process holds none: on Linux the close drops them. */
function readLockedBytes(path: string): ProbeAnswer {
  const file = openSync(path, 'r');
  try {
    readSync(file, Buffer.alloc(1), 0, 1, SHARED_LOCKS);
    return GOT;
  } catch {
    return REFUSED;
  } finally {
    closeSync(file);
  }
}
