import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { useBuiltProgram } from '../../support/built-program';
import { checkMarks, readNotes } from '../../support/load/check-marks';
import { listMarkableLessons, loadTime, makeLoadSchool } from '../../support/load/load-school';
import { startHost, startProgram } from '../../support/load/program-process';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { waitFor } from '../../support/workplaces';

const program = useBuiltProgram({ cli: 'src-main/cli/cli.ts', 'marking-client': 'tests/support/load/marking-client.ts' });
const STOPPED_MS = 15_000;
const wait = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

it.skipIf(process.platform === 'win32')('keeps what is typed while the holder hangs, posts it when it goes on, and leaves the file whole', async () => {
  const made = await makeLoadSchool(makeTemporaryFolder(), ['ВЕДУЩИЙ-1', 'ВЕДУЩИЙ-2']);
  const cli = join(program.folder, 'cli.js');
  const first = startHost({ cli, ...made, name: 'ВЕДУЩИЙ-1', now: loadTime() });
  onTestFinished(() => { first.child.kill('SIGKILL'); });
  await waitFor('the first holds the file', () => first.state() === 'holding', 30_000);
  const second = startHost({ cli, ...made, name: 'ВЕДУЩИЙ-2', now: loadTime() });
  onTestFinished(() => { second.child.kill('SIGKILL'); });
  const logFile = join(made.root, 'КАБ-1.log');
  const kinds: string[] = [];
  const task = { folder: made.folder, outboxFolder: join(made.root, 'ящик'), name: 'КАБ-1', lesson: listMarkableLessons(made.school)[0], logFile, startAt: new Date(loadTime()).toISOString(), pauseMs: 50 };
  const client = startProgram(join(program.folder, 'marking-client.js'), [JSON.stringify(task)], {}, (kind) => kinds.push(kind));
  onTestFinished(() => { client.child.kill('SIGKILL'); });
  await waitFor('marks come in and the second stands by', () => kinds.length > 5 && second.state() === 'connected', 30_000);
  first.child.kill('SIGSTOP');
  const noticedMs = await waitFor('the entry is kept', () => kinds.includes('queued'), 20_000);
  await wait(Math.max(0, STOPPED_MS - noticedMs));
  // Whoever hangs keeps the lock of the file: nobody may take it over.
  expect(second.state()).toBe('searching');
  first.child.kill('SIGCONT');
  const count = kinds.filter((kind) => kind === 'saved').length;
  await waitFor('marks come in again', () => kinds.filter((kind) => kind === 'saved').length > count + 3, 20_000);
  client.child.stdin?.write('stop\n');
  expect([await client.exited, client.errors()]).toEqual([0, '']);
  for (const host of [first, second]) host.child.kill('SIGTERM');
  expect([await first.exited, await second.exited]).toEqual([0, 0]);
  const check = await checkMarks(made.folder, made.keyFile, readNotes(logFile));
  console.log(`a hanging holder noticed after ${noticedMs.toFixed(0)} ms; ${String(check.saved)} acknowledged, ${String(check.queued)} kept and posted`);
  expect(noticedMs).toBeLessThan(16_000);
  expect(check).toMatchObject({ missing: [], twice: [], refused: [], failed: [], findings: [] });
}, 120_000);
