import { useCallback, useSyncExternalStore } from 'react';
import type { PageLesson } from '@shared/contract/journal-contract';
import type { LessonDraft } from '../edit/lesson-draft';
import type { PageEditor } from '../edit/page-editor';
import { countAbsences } from '../edit/edit-state';
import type { LessonRef } from '../edit/cell-address';
import type { GridSession } from '../grid/grid-session';
import { isWithin } from '@shared/lib/calendar-date';

/** The lesson under the cursor. */
export function useCursorLesson(session: GridSession): PageLesson | null {
  const { model } = session.editor;
  const subscribe = useCallback((listener: () => void) => {
    const stops = [model.changes.subscribe(listener), session.cursor.changes.subscribe(listener)];
    return () => { for (const stop of stops) stop(); };
  }, [model, session.cursor]);
  return useSyncExternalStore(subscribe, () => {
    const column = model.columns[session.cursor.get().column];
    return column ? model.findLesson(column) : null;
  });
}

export function useLessonDraft(editor: PageEditor, lesson: LessonRef): LessonDraft | null {
  return useSyncExternalStore(editor.model.changes.subscribe, () => editor.lessons.findDraft(lesson));
}

/** «н – 1, б – 1»; empty when nobody is absent. */
export function useAbsenceSummary(editor: PageEditor, lesson: LessonRef): string {
  const { model } = editor;
  return useSyncExternalStore(model.changes.subscribe, () => {
    const listed = model.page.students.filter((student) => isWithin(lesson.date, student.dateFrom, student.dateTo));
    const counts = countAbsences(model.state, lesson, listed.map((student) => student.id));
    const order = model.page.absenceCodes.map(({ code }) => code);
    return [...counts].sort(([left], [right]) => order.indexOf(left) - order.indexOf(right)).map(([code, count]) => `${code} – ${count}`).join(', ');
  });
}
