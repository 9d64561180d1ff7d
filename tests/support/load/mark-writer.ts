// Writes marks without end, each with a comment that no other mark has: the log of actions then tells of every single one whether and how often it came in.
import type { WorkplaceConnection } from '@main/backend/workplace/workplace-connection';
import { AppError } from '@shared/lib/app-error';
import { TEST_PASSWORD } from '../small-school-people';
import type { MarkableLesson } from './load-school';

export type Note = { readonly tag: string; readonly kind: 'saved' | 'queued' | 'refused' | 'failed'; readonly reason?: string };
export type WriterOptions = {
  readonly connection: WorkplaceConnection;
  readonly lesson: MarkableLesson;
  readonly name: string;
  readonly pauseMs: number;
  readonly isStopping: () => boolean;
  /** Called with every answer, before the writer goes on. */
  readonly note: (note: Note) => void;
};

/** So many entries are typed while nobody takes them; then the person waits. */
const MOST_WAITING = 12;
/** Twice as long as a school may be without a holder: who has no answer by then will have none. */
const MOST_SILENCE_MS = 60_000;
const wait = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

export async function writeMarks(options: WriterOptions): Promise<void> {
  const { connection, lesson, pauseMs, isStopping } = options;
  await signIn(options);
  let seen = await settle(options);
  for (let round = 0; !isStopping(); round += 1) {
    const studentId = lesson.students[round % lesson.students.length] ?? 0;
    const kind = await writeOne(options, studentId, round, seen);
    const { waiting } = connection.getState().outbox;
    // After an entry that went to the outbox the page is read again, as a screen does; until then more is typed behind it.
    if (kind !== 'saved' && (waiting === 0 || waiting >= MOST_WAITING)) seen = await settle(options);
    await wait(pauseMs);
  }
  await settle(options);
}

type Seen = Map<number, { mark: number; absence: number }>;

async function writeOne({ connection, lesson, name, note }: WriterOptions, studentId: number, round: number, seen: Seen): Promise<Note['kind']> {
  const { courseId, date, lessonNumber } = lesson;
  const tag = `${name}/${String(process.pid)}/${String(round)}`;
  const tell = (told: Omit<Note, 'tag'>): Note['kind'] => {
    note({ tag, ...told });
    return told.kind;
  };
  const before = seen.get(studentId) ?? { mark: 0, absence: 0 };
  const change = { date, lessonNumber, column: 1, studentId, seen: before, set: { kind: 'restore', value: 2 + (round % 4), comment: tag, code: null } } as const;
  try {
    const [result] = await expectAnswer(connection, `mark ${tag}`, connection.call('journal.setCells', { courseId, changes: [change] }));
    if (!result || result.refusal !== null) return tell({ kind: 'refused', reason: result?.refusal ?? 'no answer' });
    seen.set(studentId, { mark: result.mark?.version ?? 0, absence: 0 });
    return tell({ kind: 'saved' });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'queued') return tell({ kind: 'queued' });
    return tell({ kind: 'failed', reason: error.code });
  }
}

async function signIn({ connection, lesson, isStopping }: WriterOptions): Promise<void> {
  for (let isIn = false; !isIn; ) {
    try {
      await connection.call('session.login', { login: lesson.login, password: TEST_PASSWORD });
      isIn = true;
    } catch (error) {
      if (!(error instanceof AppError) || isStopping()) throw error;
      await wait(200);
    }
  }
}

/** Waits until nothing is unsent, then reads the page: the versions that now stand. */
async function settle(options: WriterOptions): Promise<Seen> {
  const { connection, lesson } = options;
  const begun = performance.now();
  for (let failure = 'none'; ; ) {
    if (performance.now() - begun > MOST_SILENCE_MS) throw new Error(`nothing settles, last failure ${failure}: ${describe(connection)}`);
    try {
      while (connection.getState().outbox.waiting > 0 && performance.now() - begun < MOST_SILENCE_MS) {
        connection.lookAgain();
        await wait(50);
      }
      const page = await expectAnswer(connection, 'page', connection.call('journal.getPage', { courseId: lesson.courseId }));
      const columns = page.lessons.find((row) => row.date === lesson.date && row.lessonNumber === lesson.lessonNumber)?.columns;
      const columnId = columns?.[0]?.id ?? null;
      return new Map(page.marks.filter((mark) => mark.columnId === columnId).map((mark) => [mark.studentId, { mark: mark.version, absence: 0 }]));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failure = error.code;
      if (error.code === 'notSignedIn') await signIn(options);
      await wait(100);
    }
  }
}

/** A call that is never answered at all is told with what this workstation knows, instead of hanging with it. */
async function expectAnswer<T>(connection: WorkplaceConnection, what: string, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new Error(`no answer to ${what}: ${describe(connection)}`)); }, MOST_SILENCE_MS);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

function describe(connection: WorkplaceConnection): string {
  return JSON.stringify({ ...connection.getState(), unsent: connection.listOutbox().slice(0, 3) });
}
