// A workstation as a process of its own: writes marks until «stop» comes or it is killed. What was acknowledged is on its disk first.
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { createBackend } from '@main/backend/create-backend';
import { keepUnlockedKeys } from '@main/backend/workplace/unlocked-keys';
import { Workplace } from '@main/backend/workplace/workplace';
import type { MarkableLesson } from './load-school';
import { writeMarks, type Note } from './mark-writer';

export type ClientTask = {
  readonly folder: string;
  readonly outboxFolder: string;
  readonly name: string;
  readonly lesson: MarkableLesson;
  readonly logFile: string;
  readonly startAt: string;
  readonly pauseMs: number;
};

const task = JSON.parse(process.argv[2] ?? '{}') as ClientTask;
const log = openSync(task.logFile, 'a');
let isStopping = false;
process.stdin.on('data', () => { isStopping = true; });

function logError(text: string, error: unknown): void {
  process.stderr.write(`${task.name}: ${text}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

function note(told: Note): void {
  writeSync(log, `${JSON.stringify(told)}\n`);
  fsyncSync(log);
  process.stdout.write(`${told.kind}\n`);
}

const { keys, rememberKey } = keepUnlockedKeys({ find: () => Promise.resolve(null), save: () => Promise.resolve() });
const backend = createBackend({ workstation: task.name, keys, startAt: task.startAt, isDemo: false, logError });
const workplace = new Workplace({ backend, workstation: task.name, programVersion: backend.options.programVersion, outboxFolder: task.outboxFolder, rememberKey, logError, onFolderOpened: () => undefined, port: 0 });
await workplace.open(task.folder);
const connection = workplace.connect();
await writeMarks({ connection, lesson: task.lesson, name: task.name, pauseMs: task.pauseMs, isStopping: () => isStopping, note });
const { refused } = connection.getState().outbox;
if (refused > 0) logError(`${String(refused)} entries refused`, connection.listOutbox());
workplace.close();
closeSync(log);
process.exit(refused === 0 ? 0 : 3);
