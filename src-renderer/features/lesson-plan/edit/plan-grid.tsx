import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { numberLessons, type PlanLine } from '@shared/domain/lesson-plan';
import { openClipboardField } from '../../../hooks/open-clipboard-field';
import { FIRST_COLUMN, GRID_COLUMNS, GRID_TEMPLATE, LAST_COLUMN } from './grid-columns';
import { getBlock, moveByKey, moveTo, placeCursor } from './grid-cursor';
import { findGridCommand } from './grid-command';
import './plan-grid.css';
import { PlanRow } from './plan-row';
import type { PlanGridState } from './use-grid';

type Props = { readonly lines: readonly PlanLine[]; readonly grid: PlanGridState; readonly onUndo: () => void; readonly onRedo: () => void };

const ROW_HEIGHT = 30;
const STEPS = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] } as const;

/** The plan as a spreadsheet: only the visible rows are there, so that a plan of hundreds of topics is as quick as one of ten. */
export function PlanGrid({ lines, grid, onUndo, onRedo }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const clipboard = useRef<HTMLTextAreaElement>(null);
  const { cursor, editing } = grid;
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_HEIGHT, overscan: 12, initialRect: { width: 1000, height: 600 } });
  const numbers = useMemo(() => numberLessons(lines), [lines]);
  const block = getBlock(cursor);
  const latest = useRef(grid);
  latest.current = grid;
  const focusGrid = useCallback(() => { scroller.current?.focus({ preventScroll: true }); }, []);
  useEffect(() => { virtual.scrollToIndex(cursor.row, { align: 'auto' }); }, [virtual, cursor.row]);

  const onCommit = useCallback((text: string, step: keyof typeof STEPS): boolean => {
    const { commit, setCursor, size, cursor: at } = latest.current;
    if (!commit(text)) return false;
    const [down, right] = STEPS[step];
    if (step !== 'stay') { setCursor(moveTo(at, at.row + down, at.column + right, size, false)); focusGrid(); }
    return true;
  }, [focusGrid]);
  const onCancel = useCallback(() => { latest.current.stopEditing(); focusGrid(); }, [focusGrid]);
  const run = (event: KeyboardEvent): boolean => {
    const moved = event.altKey ? null : moveByKey(cursor, event, grid.size);
    if (moved) { grid.setCursor(moved); return true; }
    const command = findGridCommand(event);
    if (!command) return false;
    if (command.kind === 'edit') grid.startEditing(command.typed);
    else if (command.kind === 'act') grid.act(command.action);
    else if (command.kind === 'clear') grid.clear();
    else if (command.kind === 'undo') onUndo();
    else if (command.kind === 'redo') onRedo();
    else if (command.kind === 'all') grid.setCursor({ row: lines.length - 1, column: LAST_COLUMN, anchorRow: 0, anchorColumn: FIRST_COLUMN });
    else if (command.kind === 'clipboard' && clipboard.current) openClipboardField(clipboard.current, ' ', focusGrid);
    return command.kind !== 'clipboard';
  };
  const onMouseDown = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
    if (!cell || event.target instanceof HTMLInputElement) return;
    const [row, column] = [Number(cell.dataset.row), Number(cell.dataset.column)];
    event.preventDefault();
    if (editing) (document.activeElement as HTMLElement | null)?.blur();
    if (column === 0) grid.setCursor({ row, column: LAST_COLUMN, anchorRow: event.shiftKey ? cursor.anchorRow : row, anchorColumn: FIRST_COLUMN });
    else grid.setCursor(event.shiftKey ? { ...cursor, row, column } : placeCursor(row, column));
    focusGrid();
  };
  return (
    <div className="pg-frame">
      <div
        ref={scroller}
        className="pg-scroller"
        role="grid"
        tabIndex={0}
        aria-label="Темы плана"
        aria-rowcount={lines.length + 1}
        aria-colcount={GRID_COLUMNS.length}
        aria-multiselectable="true"
        aria-activedescendant={lines.length > 0 ? `plan-cell-${cursor.row}-${cursor.column}` : undefined}
        onKeyDown={(event) => { if (!editing && run(event)) { event.preventDefault(); event.stopPropagation(); } }}
        onMouseDown={onMouseDown}
        onDoubleClick={() => { grid.startEditing(null); }}
      >
        <div role="row" aria-rowindex={1} className="pg-head" style={{ gridTemplateColumns: GRID_TEMPLATE }}>
          {GRID_COLUMNS.map(({ key, title }, at) => <div key={key} role="columnheader" aria-colindex={at + 1} className="pg-cell">{title}</div>)}
        </div>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            if (!line) return null;
            const isIn = index >= block.top && index <= block.bottom;
            return (
              <PlanRow
                key={line.id}
                line={line}
                index={index}
                number={numbers[index] ?? ''}
                fact={grid.facts.get(line.id)}
                isLocked={grid.rules.structureDenial !== null}
                selected={isIn ? (block.left === FIRST_COLUMN && block.right === LAST_COLUMN ? WHOLE : [block.left, block.right]) : null}
                activeColumn={index === cursor.row ? cursor.column : null}
                editing={editing?.row === index ? editing : null}
                onCommit={onCommit}
                onCancel={onCancel}
                style={{ transform: `translateY(${start}px)`, height: ROW_HEIGHT, gridTemplateColumns: GRID_TEMPLATE }}
              />
            );
          })}
        </div>
      </div>
      <textarea
        ref={clipboard}
        className="pg-clipboard"
        aria-hidden="true"
        tabIndex={-1}
        onCopy={(event) => { event.clipboardData.setData('text/plain', grid.copy()); event.preventDefault(); }}
        onCut={(event) => { event.clipboardData.setData('text/plain', grid.copy()); event.preventDefault(); grid.clear(); }}
        onPaste={(event) => { event.preventDefault(); grid.paste(event.clipboardData.getData('text/plain')); }}
      />
    </div>
  );
}

const WHOLE = [FIRST_COLUMN, LAST_COLUMN] as const;
