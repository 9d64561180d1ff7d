import { Button } from '@mantine/core';
import { useSyncExternalStore, type ReactNode } from 'react';
import { formatFailure } from '../../../api/failure';
import { useCallQuery } from '../../../api/use-call-query';
import { cellKeyOf } from '../edit/cell-address';
import type { EditEntry } from '../edit/edit-state';
import { canOverrule } from '../edit/type-cells';
import { useActiveEntry } from '../grid/active-cell-note';
import { placeCursor } from '../grid/cursor';
import type { GridSession } from '../grid/grid-session';
import { describeNotice } from '../texts/refusal-text';

type GridStatusProps = { readonly session: GridSession; readonly announcement: { readonly text: string; readonly at: unknown } | null; readonly onShown: () => void };

/** The line under the grid: why something was not taken and the ways out, read aloud when it changes. */
export function GridStatus({ session, announcement, onShown }: GridStatusProps) {
  const { model, cells } = session.editor;
  const active = useActiveEntry(session);
  const state = useSyncExternalStore(model.changes.subscribe, () => model.state);
  const cursor = useSyncExternalStore(session.cursor.changes.subscribe, session.cursor.get);
  const unsent = session.editor.unsentCount;
  const kept = useCallQuery('workplace.getState', {}).data?.outbox.refused ?? 0;
  const refused = state.entries.filter((entry) => entry.status === 'refused');
  const last = refused.at(-1);
  let line: ReactNode = announcement && (announcement.at === null || announcement.at === cursor) ? announcement.text : describeQuiet(state.entries, kept);
  if (active?.status === 'refused') line = <ActiveRefusal session={session} entry={active} onDone={onShown} />;
  else if (unsent > 0) {
    line = (
      <>
        <span className="jr-refused-text">Не записано: {unsent}. {cells.failure ? formatFailure(cells.failure) : 'Введённое осталось на экране.'}</span>
        <Button size="compact-xs" variant="default" onClick={() => { session.editor.retry(); onShown(); }}>Повторить</Button>
      </>
    );
  } else if (last) {
    line = (
      <>
        <span className="jr-refused-text">Не принято: {refused.length}. {describePlace(session, last)}: {describeNotice(last)}</span>
        <Button size="compact-xs" variant="default" onClick={() => { show(session, last); onShown(); }}>Показать</Button>
      </>
    );
  }
  return <div className="jr-status" role="status">{line}</div>;
}

function ActiveRefusal({ session, entry, onDone }: { readonly session: GridSession; readonly entry: EditEntry; readonly onDone: () => void }) {
  const { cells } = session.editor;
  const theirs = entry.notice?.theirs ?? '';
  const mine = entry.text === '' ? 'Очистить' : `Поставить «${entry.text}»`;
  return (
    <>
      <span className="jr-refused-text">{describePlace(session, entry)}: {describeNotice(entry)}</span>
      <Button size="compact-xs" variant="default" onClick={() => { cells.dismiss([entry.cell]); onDone(); }}>{theirs === '' ? 'Убрать введённое (Esc)' : `Оставить «${theirs}» (Esc)`}</Button>
      {canOverrule(entry) && <Button size="compact-xs" variant="default" onClick={() => { cells.overrule([entry.cell]); onDone(); }}>{mine} (Ctrl+Enter)</Button>}
    </>
  );
}

/** `kept`: entries of this person that were refused after an outage and wait for a decision. */
function describeQuiet(entries: readonly EditEntry[], kept: number): string {
  const queued = new Set(entries.filter((entry) => entry.status === 'queued').map((entry) => cellKeyOf(entry.cell))).size;
  if (queued > 0) return `Не отправлено клеток: ${queued}. Нет связи с сервером: введённое сохранено на этом компьютере и уйдёт само.`;
  if (entries.length > 0) return 'Записывается…';
  return kept > 0 ? `Введённое без связи принято не всё (${kept}): откройте «Не принято» вверху и решите, что оставить.` : 'Всё записано. Подсказка по клавишам – «?».';
}

function describePlace(session: GridSession, entry: EditEntry): string {
  const { page, columns } = session.editor.model;
  const student = page.students.find((one) => one.id === entry.cell.studentId);
  const column = columns[findColumn(session, entry)];
  return `${student?.name ?? 'Ученик'}, ${column?.label ?? entry.cell.date}`;
}

function findColumn(session: GridSession, { cell }: EditEntry): number {
  return session.editor.model.columns.findIndex((column) => column.date === cell.date && column.lessonNumber === cell.lessonNumber && column.ordinal === cell.column);
}

function show(session: GridSession, entry: EditEntry): void {
  const row = session.editor.model.page.students.findIndex((student) => student.id === entry.cell.studentId);
  const column = findColumn(session, entry);
  if (row >= 0 && column >= 0) session.cursor.set(placeCursor(row, column));
}
