import { Text } from '@mantine/core';
import { useDeferredValue, useEffect, useSyncExternalStore, type Ref } from 'react';
import type { GridSession } from '../grid/grid-session';
import { LessonForm } from './lesson-form';
import './lesson-panel.css';
import { useCursorLesson } from './use-lesson';

type LessonPanelProps = { readonly session: GridSession; readonly ref: Ref<HTMLElement>; readonly isOver: boolean; readonly onReady: () => void };

/** The paper's right page for the lesson under the cursor. It comes a moment after the grid, so that opening, moving and typing never wait for it. */
export function LessonPanel({ session, ref, isOver, onReady }: LessonPanelProps) {
  const { model } = session.editor;
  const page = useSyncExternalStore(model.changes.subscribe, () => model.page);
  const lesson = useDeferredValue(useCursorLesson(session), null);
  const hasFields = lesson !== null;
  useEffect(() => { if (hasFields) onReady(); }, [hasFields, onReady]);
  return (
    <section ref={ref} className={isOver ? 'jp-panel jp-over' : 'jp-panel'} aria-label="Урок">
      {lesson ? <LessonForm editor={session.editor} lesson={lesson} page={page} /> : model.columns.length === 0 && <Text size="sm" c="dimmed">Уроков нет.</Text>}
    </section>
  );
}
