import { useCallback, useEffect, useRef, useSyncExternalStore, type KeyboardEvent } from 'react';
import { useStoredState } from '../../../hooks/use-stored-state';
import type { PageEditor } from '../edit/page-editor';
import { findGridAction } from '../grid/key-action';
import type { GridHandle } from '../grid/grid-session';
import { JournalGrid } from '../grid/journal-grid';
import { runGridAction } from '../grid/run-grid-action';
import { LessonPanel } from '../lesson/lesson-panel';
import { formatPageTitle } from '../texts/page-title';
import { CellDialogs } from './cell-dialogs';
import { GridStatus } from './grid-status';
import './journal-page.css';
import type { JournalPageScreenProps } from './journal-page-props';
import { PageHeader } from './page-header';
import { useGridSession } from './use-grid-session';
import { useOtherPage } from './use-other-page';
import { usePanel } from './use-panel';
import { usePlaceChange } from './use-place-change';
import { usePresence } from './use-presence';

const DIRECTIONS = ['down', 'right'] as const;

type JournalSpreadProps = JournalPageScreenProps & { readonly editor: PageEditor };

/** The open page: head, grid with its line, the lesson beside it. */
export function JournalSpread({ editor, place, onOpen, onPlaceChange, onPrint }: JournalSpreadProps) {
  const [direction, setDirection] = useStoredState('journal.direction', DIRECTIONS, 'down');
  const panel = usePanel();
  const gridRef = useRef<GridHandle>(null);
  const { model } = editor;
  const page = useSyncExternalStore(model.changes.subscribe, () => model.page);
  const others = usePresence(page.course.id);
  const { openOtherPage, notice } = useOtherPage(page.course, onOpen);
  const { session, dialog, closeDialog, announcement } = useGridSession(editor, { place, direction, focusPanel: panel.focus, gridRef, openOtherPage });
  usePlaceChange(session, onPlaceChange);
  const focusGrid = useCallback(() => { gridRef.current?.focus(); }, []);
  useEffect(focusGrid, [focusGrid]);
  useEffect(() => { document.title = `${formatPageTitle(page.course)} – Учебная часть`; }, [page.course]);
  const onKeyDown = (event: KeyboardEvent) => {
    const action = findGridAction(event);
    const isOfPage = action?.kind === 'lesson' || action?.kind === 'page' || action?.kind === 'panel';
    if (!isOfPage || event.defaultPrevented) return;
    event.preventDefault();
    if (action.kind === 'panel') {
      panel.close();
      focusGrid();
    } else runGridAction(action, session);
  };
  return (
    <section className="jr-page" aria-label={`Страница журнала: ${formatPageTitle(page.course)}`} onKeyDown={onKeyDown}>
      <PageHeader
        page={page}
        others={others}
        direction={direction}
        onDirection={(next) => { setDirection(next); focusGrid(); }}
        isPanelOpen={panel.isOpen}
        onPanel={panel.toggle}
        onPeriod={(periodId) => { onOpen({ courseId: page.course.id, periodId }); }}
        onHelp={() => { session.open('help'); }}
        onPrint={onPrint}
      />
      <div className="jr-spread">
        <div className="jr-left">
          {page.lessons.length === 0 || page.students.length === 0
            ? <p className="jr-empty">{page.lessons.length === 0 ? 'В этом периоде уроков нет: их нет в расписании. Выберите другой период.' : 'В списке класса или группы никого нет.'}</p>
            : <JournalGrid ref={gridRef} session={session} label={`Отметки: ${formatPageTitle(page.course)}`} />}
          <GridStatus session={session} announcement={notice ?? announcement} onShown={focusGrid} />
        </div>
        {panel.isOpen && <LessonPanel session={session} ref={panel.ref} isOver={panel.isOver} onReady={panel.onReady} />}
      </div>
      <CellDialogs session={session} dialog={dialog} onClose={closeDialog} />
    </section>
  );
}
