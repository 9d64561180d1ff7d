import { memo } from 'react';
import { findLineDays, formatField, getTopicToGive, REPLAN_TITLES, type LineFact, type PlanLine, type PlanWorkType } from '@shared/domain/lesson-plan';
import { formatDate } from '@shared/lib/russian-date';
import { CellEditor } from './cell-editor';
import { GRID_COLUMNS, GRID_TEMPLATE, type GridColumn } from './grid-columns';
import type { Editing } from './use-grid';

type Props = {
  readonly line: PlanLine;
  readonly index: number;
  readonly number: string;
  readonly fact: LineFact | undefined;
  readonly isLocked: boolean;
  /** Selected columns of this row, `[from, to]`. */
  readonly selected: readonly [number, number] | null;
  readonly activeColumn: number | null;
  readonly editing: Editing | null;
  readonly workTypes: readonly PlanWorkType[];
  readonly openTypes: readonly PlanWorkType[];
  readonly onCommit: (text: string, step: 'down' | 'up' | 'right' | 'left' | 'stay') => boolean;
  readonly onCancel: () => void;
  /** Pixels from the first row. */
  readonly top: number;
};

/** One topic of the plan; drawn again only when something of it changes. */
export const PlanRow = memo(function PlanRow({ line, index, number, fact, isLocked, selected, activeColumn, editing, workTypes, openTypes, onCommit, onCancel, top }: Props) {
  return (
    <div role="row" aria-rowindex={index + 2} className="pg-row" style={{ transform: `translateY(${top}px)`, gridTemplateColumns: GRID_TEMPLATE }} data-out={line.outcome ?? undefined} data-given={fact !== undefined || undefined} data-reserve={line.isReserve || undefined}>
      {GRID_COLUMNS.map((column, at) => {
        const text = describeCell(line, column, { number, fact, workTypes });
        const isEdited = editing !== null && editing.field === column.field;
        return (
          <div
            key={column.key}
            id={`plan-cell-${index}-${at}`}
            role={at === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={at + 1}
            aria-selected={at > 0 ? isSelected(selected, at) : undefined}
            aria-readonly={at > 0 ? isLocked || column.field === null || undefined : undefined}
            className="pg-cell"
            data-row={index}
            data-column={at}
            data-align={column.align}
            data-active={activeColumn === at || undefined}
            data-selected={isSelected(selected, at) || undefined}
            title={text.length > 12 ? text : undefined}
          >
            {isEdited ? <CellEditor editing={editing} openTypes={openTypes} onCommit={onCommit} onCancel={onCancel} /> : text}
          </div>
        );
      })}
    </div>
  );
});

function isSelected(selected: readonly [number, number] | null, column: number): boolean {
  return selected !== null && column >= selected[0] && column <= selected[1];
}

function describeCell(line: PlanLine, { key, field }: GridColumn, { number, fact, workTypes }: Pick<Props, 'number' | 'fact' | 'workTypes'>): string {
  if (key === 'number') return number;
  if (key === 'given') return (fact?.dates ?? []).map(formatShort).join(', ');
  if (key === 'topic') return `${getTopicToGive(line)}${describeOutcome(line)}`;
  if (key === 'plannedDate') return describeDate(line);
  return field === null ? '' : formatField(line, field, workTypes);
}

function describeOutcome(line: PlanLine): string {
  if (line.outcome === 'merged') return ` (${REPLAN_TITLES.merge})`;
  if (line.outcome === 'dropped') return ` (${line.isReserve ? REPLAN_TITLES.reserve : REPLAN_TITLES.drop})`;
  return line.outcome === 'unplaced' ? ' (урока не осталось)' : '';
}

/** After a correction the day that came instead stands here; the day by plan stands in the print. */
function describeDate(line: PlanLine): string {
  const days = findLineDays(line);
  if (!days) return '';
  return days.until === days.date ? formatDate(days.date) : `${formatShort(days.date)}–${formatShort(days.until)}`;
}

function formatShort(date: string): string {
  return formatDate(date).slice(0, 5);
}
