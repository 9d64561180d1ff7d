import type { CellChange, CellResult, JournalPage, PageLesson } from '@shared/contract/journal-contract';
import type { ClientConnection } from '@main/backend/client-connection';
import { periodClosingTable } from '@main/database/entities';
import { openTestBackend, type TestBackend } from './test-backend';

/** Algebra of 7А on the day the test clock stands at, Wednesday 10.12.2025. */
export const TODAY_LESSON = { date: '2025-12-10', lessonNumber: 3 } as const;
export const MONDAY_LESSON = { date: '2025-12-08', lessonNumber: 1 } as const;
/** Not held yet. */
export const FRIDAY_LESSON = { date: '2025-12-12', lessonNumber: 2 } as const;
/** In the first quarter. */
export const OCTOBER_LESSON = { date: '2025-10-22', lessonNumber: 3 } as const;

type Set = CellChange['set'];
type Changes = { readonly lesson?: { readonly date: string; readonly lessonNumber: number }; readonly column?: number; readonly seen?: { readonly mark: number; readonly absence: number } };

export const mark = (value: number): Set => ({ kind: 'mark', value });
export const absence = (code: string): Set => ({ kind: 'absence', code });
export const CLEAR: Set = { kind: 'clear' };

/** A change of one cell; without more said, of the first column of today's lesson, where nothing stood. */
export function change(studentId: number, set: Set, { lesson = TODAY_LESSON, column = 1, seen = { mark: 0, absence: 0 } }: Changes = {}): CellChange {
  return { date: lesson.date, lessonNumber: lesson.lessonNumber, column, studentId, seen, set };
}

export const EMPTY_EDIT = { topic: null, planItemId: null, topicReason: 'закрепление', homework: null, noHomework: false, homeworkMinutes: null, studied: null, attendanceTaken: false, noMarks: false } as const;

export type JournalSetup = TestBackend & {
  /** Signed in as the algebra teacher of 7А. */
  readonly teacher: ClientConnection;
  readonly courseId: number;
  readonly set: (...changes: readonly CellChange[]) => Promise<readonly CellResult[]>;
  readonly getPage: (periodId?: number) => Promise<JournalPage>;
  readonly getLesson: (lesson: { readonly date: string; readonly lessonNumber: number }) => Promise<PageLesson>;
  readonly closePeriod: (periodId: number) => Promise<unknown>;
};

/** The small school with the algebra page of 7А open for its teacher. */
export async function openJournal(): Promise<JournalSetup> {
  const setup = await openTestBackend();
  const teacher = await setup.login('ivanova');
  const courseId = setup.school.courses.algebra7a;
  const getPage = (periodId?: number) => teacher.call('journal.getPage', periodId === undefined ? { courseId } : { courseId, periodId });
  return Object.assign(setup, {
    teacher,
    courseId,
    set: (...changes: readonly CellChange[]) => teacher.call('journal.setCells', { courseId, changes: [...changes] }),
    getPage,
    getLesson: async ({ date, lessonNumber }: { date: string; lessonNumber: number }) => {
      const found = (await getPage()).lessons.find((lesson) => lesson.date === date && lesson.lessonNumber === lessonNumber);
      if (!found) throw new Error(`no lesson ${String(lessonNumber)} on ${date}`);
      return found;
    },
    closePeriod: (periodId: number) => setup.arrange((transaction) => transaction.insert(periodClosingTable, { courseId, periodId, closedAt: '2025-10-24T10:00:00.000Z', closedBy: null })),
  });
}
