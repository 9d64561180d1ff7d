// The small school in a folder of its own, for programs that are separate processes: the key lies in a file.
import { join } from 'node:path';
import { createBackend } from '@main/backend/create-backend';
import { openKeyFile } from '@main/database/database-key';
import { insertSmallSchool, type SmallSchool } from '../small-school';
import { TEST_PASSWORD } from '../small-school-people';
import { TEST_AUTHOR } from '../test-author';

export const LOAD_NOW = Date.parse('2025-12-10T10:00:00+07:00');
const STARTED = Date.now();
/** One clock for all processes of a run: each gets its present value when it is started. */
export const loadTime = (): number => LOAD_NOW + (Date.now() - STARTED);

export type LoadSchool = { readonly folder: string; readonly keyFile: string; readonly root: string; readonly school: SmallSchool };

/** `mayHold`: the workstations that may take the file over; the others are clients only. */
export async function makeLoadSchool(root: string, mayHold: readonly string[]): Promise<LoadSchool> {
  const [folder, keyFile] = [join(root, 'База школы'), join(root, 'ключ', 'school.key')];
  const backend = openLoadBackend(keyFile);
  const school = await backend.storage.create(folder, (database) => database.write({ ...TEST_AUTHOR, at: '2025-08-25T03:00:00.000Z' }, insertSmallSchool));
  const administrator = backend.connect('СЕРВЕР');
  await administrator.call('session.login', { login: 'admin', password: TEST_PASSWORD });
  await administrator.call('system.setMayHold', { names: [...mayHold] });
  backend.close();
  return { folder, keyFile, root, school };
}

export function openLoadBackend(keyFile: string): ReturnType<typeof createBackend> {
  return createBackend({ workstation: 'СЕРВЕР', keys: openKeyFile(keyFile), startAt: undefined, time: loadTime, isDemo: false, logError: (message, error) => { throw new Error(message, { cause: error }); } });
}

/** Lessons of the present quarter that may be marked: course, who teaches it, pupils on its list. */
export function listMarkableLessons({ courses, students }: SmallSchool): readonly MarkableLesson[] {
  const of7a = [students.abramov, students.elkina, students.zhukovIlya, students.zhukovOleg];
  const algebra = (date: string, lessonNumber: number): MarkableLesson => ({ login: 'ivanova', courseId: courses.algebra7a, date, lessonNumber, students: of7a });
  return [
    algebra('2025-12-08', 1),
    { login: 'smirnova', courseId: courses.algebra7b, date: '2025-12-08', lessonNumber: 2, students: [students.denisov, students.gromova] },
    { login: 'petrov', courseId: courses.english1, date: '2025-12-09', lessonNumber: 2, students: [students.abramov, students.zhukovIlya] },
    { login: 'orlova', courseId: courses.english2, date: '2025-12-09', lessonNumber: 2, students: [students.elkina, students.zhukovOleg] },
    algebra('2025-12-05', 2),
    algebra('2025-12-03', 3),
    algebra('2025-12-01', 1),
    algebra('2025-11-28', 2),
  ];
}

export type MarkableLesson = { readonly login: string; readonly courseId: number; readonly date: string; readonly lessonNumber: number; readonly students: readonly number[] };
