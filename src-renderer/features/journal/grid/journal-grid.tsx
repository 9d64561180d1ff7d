import { useCallback, useImperativeHandle, useMemo, useRef, useSyncExternalStore, type Ref } from 'react';
import { ActiveCellNote } from './active-cell-note';
import { GridHead } from './grid-head';
import { GridRow } from './grid-row';
import type { GridHandle, GridSession } from './grid-session';
import './journal-grid.css';
import { openClipboardField } from '../../../hooks/open-clipboard-field';
import { copySelection } from './run-clipboard';
import { TypedLetters } from './typed-letters';
import { useColumnWindow } from './use-column-window';
import { focusActiveCell, useCursorMarks } from './use-cursor-marks';
import { useGridInput } from './use-grid-input';
import { useKeptPlace } from './use-kept-place';

type JournalGridProps = { readonly session: GridSession; readonly label: string; readonly ref: Ref<GridHandle> };

/** The left page: pupils × mark columns. */
export function JournalGrid({ session, label, ref }: JournalGridProps) {
  const { model } = session.editor;
  const page = useSyncExternalStore(model.changes.subscribe, () => model.page);
  const columns = useSyncExternalStore(model.changes.subscribe, () => model.columns);
  const { periodColumns } = model;
  const tableRef = useRef<HTMLTableElement>(null);
  const { drawn, follow, reveal } = useColumnWindow(tableRef, session.cursor, columns.length);
  const layout = useMemo(() => ({ drawn, columns }), [drawn, columns]);
  useKeptPlace(session.cursor, columns, page.students);
  useCursorMarks(tableRef, session.cursor, layout, reveal);
  const focusGrid = useCallback(() => {
    const cursor = session.cursor.get();
    reveal(cursor.column);
    if (tableRef.current) focusActiveCell(tableRef.current, cursor);
  }, [session, reveal]);
  const clipboardRef = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({
    focus: focusGrid,
    openClipboard: () => { if (clipboardRef.current) openClipboardField(clipboardRef.current, copySelection(session), focusGrid); },
  }), [focusGrid, session]);
  const input = useGridInput(session, focusGrid);
  return (
    <div className="jg-scroll" onScroll={follow} onCopy={input.onCopy} onPaste={input.onPaste}>
      <textarea ref={clipboardRef} className="jg-clipboard" tabIndex={-1} aria-hidden="true" aria-label="Буфер обмена таблицы" defaultValue="" />
      <table ref={tableRef} role="grid" className="jg-table" aria-label={label} aria-multiselectable="true" aria-readonly={!page.canEnter} aria-colcount={columns.length + periodColumns.length + 3} {...input.table}>
        <colgroup>
          <col className="jg-col-number" />
          <col className="jg-col-name" />
          {columns.map((column) => <col key={column.key} className="jg-col-mark" />)}
          <col className="jg-col-average" />
          {periodColumns.map((column) => <col key={column.key} className="jg-col-period" />)}
        </colgroup>
        <GridHead lessons={page.lessons} workTypes={page.workTypes} today={page.today} periodColumns={periodColumns} drawn={drawn} />
        <tbody>
          {page.students.map((student) => <GridRow key={student.id} model={model} student={student} exemptions={page.exemptions} columns={columns} periodColumns={periodColumns} drawn={drawn} />)}
        </tbody>
      </table>
      <ActiveCellNote session={session} tableRef={tableRef} />
      <TypedLetters session={session} tableRef={tableRef} />
    </div>
  );
}
