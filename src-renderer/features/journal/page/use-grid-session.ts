import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { PageEditor } from '../edit/page-editor';
import type { Direction } from '../grid/cursor';
import { CursorStore } from '../grid/cursor-store';
import type { GridHandle, GridSession } from '../grid/grid-session';
import { findStartColumn } from './find-start-column';
import type { JournalPlace } from './journal-place';

export type OpenDialog = 'comment' | 'history' | 'help' | null;
type Wiring = {
  readonly place: JournalPlace;
  readonly direction: Direction;
  readonly focusPanel: () => void;
  readonly gridRef: RefObject<GridHandle | null>;
  readonly openOtherPage: (by: 1 | -1) => void;
};

/** Cursor, announcements and dialogs of one open page. */
export function useGridSession(editor: PageEditor, wiring: Wiring) {
  const latest = useRef(wiring);
  useEffect(() => { latest.current = wiring; });
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [announcement, setAnnouncement] = useState<{ readonly text: string; readonly at: unknown } | null>(null);
  const [startPlace] = useState(wiring.place);
  const session = useMemo<GridSession>(() => {
    const cursor = new CursorStore(0, findStartColumn(editor.model.page, editor.model.columns, startPlace));
    return {
      editor,
      cursor,
      getDirection: () => latest.current.direction,
      announce: (text) => { setAnnouncement({ text, at: cursor.get() }); },
      open: setDialog,
      openClipboard: () => { latest.current.gridRef.current?.openClipboard(); },
      focusPanel: () => { latest.current.focusPanel(); },
      openOtherPage: (by) => { latest.current.openOtherPage(by); },
    };
  }, [editor, startPlace]);
  const closeDialog = () => {
    setDialog(null);
    // The dialog lets go of the focus only after it is gone.
    setTimeout(() => { latest.current.gridRef.current?.focus(); });
  };
  return { session, dialog, closeDialog, announcement };
}
