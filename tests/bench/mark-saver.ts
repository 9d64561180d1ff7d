import type { ClientConnection } from '@main/backend/client-connection';
import type { JournalPage } from '@shared/contract/journal-contract';

export type SavedMark = { readonly columnId: number; readonly studentId: number };

/** Saves one mark of the page again and again, now 4 and now 5, by the call a screen makes. */
export function prepareMarkSaver(teacher: ClientConnection, courseId: number, page: JournalPage): { readonly mark: SavedMark; readonly save: () => Promise<void> } {
  const mark = page.marks[Math.floor(page.marks.length / 2)];
  const lesson = page.lessons.find((row) => row.columns.some((column) => column.id === mark?.columnId));
  if (!mark || !lesson) throw new Error('the page has no mark');
  let { version, value } = mark;
  const save = async (): Promise<void> => {
    value = value === 5 ? 4 : 5;
    const change = { date: lesson.date, lessonNumber: lesson.lessonNumber, column: 1, studentId: mark.studentId, seen: { mark: version, absence: 0 }, set: { kind: 'mark', value } as const };
    const [result] = await teacher.call('journal.setCells', { courseId, changes: [change] });
    if (!result?.mark || result.refusal !== null) throw new Error(`the mark was refused: ${String(result?.refusal)}`);
    version = result.mark.version;
  };
  return { mark, save };
}
