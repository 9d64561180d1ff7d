import { useEffect, useRef } from 'react';
import type { GridSession } from '../grid/grid-session';
import type { JournalPlace } from './journal-place';

const PAUSE_MS = 400;

/** Tells the address which lesson the cursor is on, once it rests. */
export function usePlaceChange(session: GridSession, onPlaceChange: (place: JournalPlace) => void): void {
  const latest = useRef(onPlaceChange);
  useEffect(() => { latest.current = onPlaceChange; });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = '';
    const tell = () => {
      const { page, columns } = session.editor.model;
      const column = columns[session.cursor.get().column];
      if (!column || column.lessonKey === told) return;
      told = column.lessonKey;
      latest.current({ courseId: page.course.id, periodId: page.periodId, date: column.date, lessonNumber: column.lessonNumber });
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(tell, PAUSE_MS);
    };
    later();
    const stop = session.cursor.changes.subscribe(later);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session]);
}
