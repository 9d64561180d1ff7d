import { Agent, request } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { Lease } from '@main/backend/holder/lease';
import { RemoteLink } from '@main/backend/holder/remote-link';
import type { Station } from './messages';

type Cell = { readonly date: string; readonly lessonNumber: number; readonly studentId: number; version: number; value: number };
export type OpenStation = { readonly mark: () => Promise<void>; readonly page: () => Promise<void>; readonly close: () => void };

const CELLS = 4;

/** Signed in over TLS; its cells have a mark, so that from now on each one is a changed mark. */
export async function openProgramStation({ name, login, password, courseId, row }: Station, lease: Lease, now: number): Promise<OpenStation> {
  const link = await RemoteLink.connect(lease, { workstation: name, programVersion: lease.programVersion, now: () => now });
  await link.call('session.login', { login, password });
  const page = await link.call('journal.getPage', { courseId });
  const student = page.students[row];
  if (!student) throw new Error(`course ${String(courseId)} has no pupil ${String(row)}`);
  const held = page.lessons.filter((lesson) => lesson.date <= page.today && lesson.date >= student.dateFrom && !lesson.closed).slice(0, CELLS);
  const cells = held.map(({ date, lessonNumber, columns }): Cell => {
    const known = page.marks.find((mark) => mark.columnId === columns[0]?.id && mark.studentId === student.id);
    return { date, lessonNumber, studentId: student.id, version: known?.version ?? 0, value: known?.value ?? 3 };
  });
  if (cells.length === 0) throw new Error(`course ${String(courseId)} has no lesson to mark`);
  let next = 0;
  const save = async (cell: Cell): Promise<void> => {
    const value = cell.value === 5 ? 4 : 5;
    const change = { date: cell.date, lessonNumber: cell.lessonNumber, column: 1, studentId: cell.studentId, seen: { mark: cell.version, absence: 0 }, set: { kind: 'mark', value } as const };
    const [result] = await link.call('journal.setCells', { courseId, changes: [change] }, { requestId: randomUUID() });
    if (!result?.mark || result.refusal !== null) throw new Error(`refused: ${String(result?.refusal)}`);
    Object.assign(cell, { version: result.mark.version, value });
  };
  for (const cell of cells) await save(cell);
  return {
    mark: () => {
      next += 1;
      const cell = cells[next % cells.length];
      return cell ? save(cell) : Promise.reject(new Error('no cell'));
    },
    page: async () => { await link.call('journal.getPage', { courseId }); },
    close: () => { link.close(); },
  };
}

/** The same asked of the bare server, over a line that stays open too. */
export function openBareStation(port: number, { courseId }: Station, ordinal: number): OpenStation {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path: string, method: string): Promise<void> =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method, agent }, (response) => {
        response.on('data', () => undefined).on('end', () => { if (response.statusCode === 200) resolve(); else reject(new Error(`status ${String(response.statusCode)}`)); });
      }).on('error', reject).end();
    });
  return { mark: () => ask(`/mark?cell=${String(ordinal)}`, 'POST'), page: () => ask(`/page?course=${String(courseId)}`, 'GET'), close: () => { agent.destroy(); } };
}
