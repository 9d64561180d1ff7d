import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { numberLessons, type PlanLine } from '@shared/domain/lesson-plan';
import { FIRST_COLUMN, GRID_COLUMNS, GRID_TEMPLATE, LAST_COLUMN } from './grid-columns';
import { getBlock, moveTo } from './grid-cursor';
import './plan-grid.css';
import { PlanRow } from './plan-row';
import type { PlanGridState } from './use-grid';
import { useGridKeys } from './use-grid-keys';

type Props = { readonly lines: readonly PlanLine[]; readonly grid: PlanGridState; readonly onUndo: () => void; readonly onRedo: () => void };

const ROW_HEIGHT = 30;
const STEPS = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] } as const;
const WHOLE = [FIRST_COLUMN, LAST_COLUMN] as const;

/** The plan as a spreadsheet: only the visible rows are there, so that a plan of hundreds of topics is as quick as one of ten. */
export function PlanGrid({ lines, grid, onUndo, onRedo }: Props) {
  // In state, not in a ref: the rows below are laid out before a ref of their parent is set.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const clipboard = useRef<HTMLTextAreaElement>(null);
  const { cursor } = grid;
  const latest = useRef(grid);
  useEffect(() => { latest.current = grid; });
  const focusGrid = useCallback(() => { scroller?.focus({ preventScroll: true }); }, [scroller]);
  const input = useGridKeys(grid, { clipboard, focusGrid, onUndo, onRedo });
  const onCommit = useCallback((text: string, step: keyof typeof STEPS): boolean => {
    const { commit, setCursor, size, cursor: at } = latest.current;
    if (!commit(text)) return false;
    const [down, right] = STEPS[step];
    if (step !== 'stay') { setCursor(moveTo(at, at.row + down, at.column + right, size, false)); focusGrid(); }
    return true;
  }, [focusGrid]);
  const onCancel = useCallback(() => { latest.current.stopEditing(); focusGrid(); }, [focusGrid]);
  return (
    <div className="pg-frame">
      <div
        ref={setScroller}
        className="pg-scroller"
        role="grid"
        tabIndex={0}
        aria-label="Темы плана"
        aria-rowcount={lines.length + 1}
        aria-colcount={GRID_COLUMNS.length}
        aria-multiselectable="true"
        aria-activedescendant={lines.length > 0 ? `plan-cell-${cursor.row}-${cursor.column}` : undefined}
        {...input}
      >
        <div role="row" aria-rowindex={1} className="pg-head" style={{ gridTemplateColumns: GRID_TEMPLATE }}>
          {GRID_COLUMNS.map(({ key, title }, at) => <div key={key} role="columnheader" aria-colindex={at + 1} className="pg-cell">{title}</div>)}
        </div>
        <PlanRows lines={lines} grid={grid} scroller={scroller} onCommit={onCommit} onCancel={onCancel} />
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

type RowsProps = {
  readonly lines: readonly PlanLine[];
  readonly grid: PlanGridState;
  readonly scroller: HTMLDivElement | null;
  readonly onCommit: (text: string, step: keyof typeof STEPS) => boolean;
  readonly onCancel: () => void;
};

function PlanRows({ lines, grid, scroller, onCommit, onCancel }: RowsProps) {
  const { cursor, editing } = grid;
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => scroller, estimateSize: () => ROW_HEIGHT, overscan: 12, scrollPaddingStart: ROW_HEIGHT, initialRect: { width: 1000, height: 600 } });
  const numbers = useMemo(() => numberLessons(lines), [lines]);
  const block = getBlock(cursor);
  const isWhole = block.left === FIRST_COLUMN && block.right === LAST_COLUMN;
  useEffect(() => { virtual.scrollToIndex(cursor.row, { align: 'auto' }); }, [virtual, cursor.row]);
  return (
    <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
      {virtual.getVirtualItems().map(({ index, start }) => {
        const line = lines[index];
        return line && (
          <PlanRow
            key={line.id}
            line={line}
            index={index}
            number={numbers[index] ?? ''}
            fact={grid.facts.get(line.id)}
            isLocked={grid.rules.structureDenial !== null}
            selected={index < block.top || index > block.bottom ? null : isWhole ? WHOLE : [block.left, block.right]}
            activeColumn={index === cursor.row ? cursor.column : null}
            editing={editing?.row === index ? editing : null}
            workTypes={grid.workTypes}
            openTypes={grid.openTypes}
            onCommit={onCommit}
            onCancel={onCancel}
            top={start}
          />
        );
      })}
    </div>
  );
}
