import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createBackend } from '@main/backend/create-backend';
import { Workplace } from '@main/backend/workplace/workplace';
import { openKeyFile } from '@main/database/database-key';
import { createRandom } from '@main/features/demo';
import { BadLine, type LineMode } from '../../support/load/bad-line';
import { checkMarks } from '../../support/load/check-marks';
import { listMarkableLessons, loadTime, makeLoadSchool, type LoadSchool } from '../../support/load/load-school';
import { writeMarks, type Note } from '../../support/load/mark-writer';
import { showFolder } from '../../support/load/view-of-folder';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { waitFor } from '../../support/workplaces';

const MODES: readonly LineMode[] = ['refuse', 'cut', 'slow', 'cut', 'refuse', 'slow'];
const wait = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

function openPlace(workstation: string, made: LoadSchool, errors: unknown[], isHolder: boolean): Workplace {
  const keys = isHolder ? openKeyFile(made.keyFile) : { find: () => Promise.resolve(null), save: () => Promise.resolve() };
  const logError = (_text: string, error: unknown): void => { errors.push(error); };
  const backend = createBackend({ workstation, keys, startAt: undefined, time: loadTime, isDemo: false, logError });
  return new Workplace({ backend, workstation, programVersion: backend.options.programVersion, outboxFolder: join(made.root, `ящик ${workstation}`), rememberKey: () => undefined, logError, onFolderOpened: () => undefined, port: 0 });
}

async function openNet(): Promise<{ made: LoadSchool; holder: Workplace; line: BadLine; view: string; errors: unknown[] }> {
  const made = await makeLoadSchool(makeTemporaryFolder(), ['ВЕДУЩИЙ']);
  const errors: unknown[] = [];
  const holder = openPlace('ВЕДУЩИЙ', made, errors, true);
  await holder.open(made.folder);
  const line = await BadLine.open(() => holder.port ?? 0);
  const view = join(made.root, 'через сеть');
  showFolder(made.folder, view, line.port);
  onTestFinished(() => {
    line.close();
    holder.close();
  });
  return { made, holder, line, view, errors };
}

it('loses no mark and writes none twice over a net that refuses, cuts answers in the middle and is slow', async () => {
  const { made, holder, line, view, errors } = await openNet();
  const random = createRandom('net');
  const notes: Note[] = [];
  let isStopping = false;
  const writers = listMarkableLessons(made.school).slice(0, 4).map(async (lesson, index) => {
    const workplace = openPlace(`КАБ-${String(index + 1)}`, made, errors, false);
    onTestFinished(() => { workplace.close(); });
    await workplace.open(view);
    const connection = workplace.connect();
    await writeMarks({ connection, lesson, name: `КАБ-${String(index + 1)}`, pauseMs: 20, isStopping: () => isStopping, note: (note) => { notes.push(note); } });
    return connection.getState().outbox;
  });
  await waitFor('marks come in', () => notes.length > 20, 20_000);
  for (const mode of MODES) {
    line.set(mode);
    await wait(400 + random.next() * 600);
    line.set('pass');
    await wait(200 + random.next() * 600);
  }
  // Long enough for entries to be kept on the workstations.
  line.set('refuse');
  await waitFor('entries are kept', () => notes.some((note) => note.kind === 'queued'), 15_000);
  line.set('pass');
  const count = notes.filter((note) => note.kind === 'saved').length;
  await waitFor('marks come in again', () => notes.filter((note) => note.kind === 'saved').length > count + 5, 15_000);
  isStopping = true;
  const boxes = await Promise.all(writers);
  holder.close();
  const check = await checkMarks(made.folder, made.keyFile, notes);
  console.log(`${String(check.saved)} marks acknowledged, ${String(check.queued)} kept meanwhile and posted`);
  expect(boxes.every((box) => box.waiting === 0 && box.refused === 0)).toBe(true);
  expect(check).toMatchObject({ missing: [], twice: [], refused: [], failed: [], findings: [] });
  expect(check.queued).toBeGreaterThan(0);
  expect(errors).toEqual([]);
}, 90_000);

it('notices within about ten seconds that nothing passes any more, keeps what is typed and posts it once', async () => {
  const { made, holder, line, view, errors } = await openNet();
  const [lesson] = listMarkableLessons(made.school);
  if (!lesson) throw new Error('no lesson');
  const workplace = openPlace('КАБ-1', made, errors, false);
  onTestFinished(() => { workplace.close(); });
  await workplace.open(view);
  const notes: Note[] = [];
  let isStopping = false;
  const connection = workplace.connect();
  const writing = writeMarks({ connection, lesson, name: 'КАБ-1', pauseMs: 20, isStopping: () => isStopping, note: (note) => { notes.push(note); } });
  await waitFor('marks come in', () => notes.length > 5, 20_000);
  line.set('silent');
  const noticedMs = await waitFor('the entry is kept', () => notes.some((note) => note.kind === 'queued'), 20_000);
  line.set('pass');
  isStopping = true;
  await writing;
  holder.close();
  console.log(`a dead line noticed after ${noticedMs.toFixed(0)} ms`);
  expect(noticedMs).toBeLessThan(16_000);
  expect(await checkMarks(made.folder, made.keyFile, notes)).toMatchObject({ missing: [], twice: [], refused: [], failed: [], findings: [] });
  expect(errors).toEqual([]);
}, 60_000);
