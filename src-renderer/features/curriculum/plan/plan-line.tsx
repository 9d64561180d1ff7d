import { memo } from 'react';
import type { PlanCell, PlanClass, PlanSubject } from '@shared/contract/curriculum-contract';
import { formatHours } from '@shared/domain/curriculum';
import { formatDate } from '@shared/lib/russian-date';
import { CellField } from './cell-field';
import { cellKey } from './plan-rows';

export type HoursView = 'week' | 'year';
type Props = {
  readonly subject: PlanSubject;
  readonly index: number;
  readonly classes: readonly PlanClass[];
  readonly cells: ReadonlyMap<string, PlanCell>;
  readonly pending: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, string>;
  readonly view: HoursView;
  /** Selected columns of this row; −1 = none. */
  readonly left: number;
  readonly right: number;
  /** The column under the cursor, −1 where it is in another row. */
  readonly active: number;
  /** The text with which typing began in the active cell; null = not typing. */
  readonly typing: string | null;
  readonly onTyped: (text: string, key: string, isShift: boolean) => void;
  readonly onStopped: () => void;
};

/** One subject across the classes. Drawn anew only when something of the row has changed. */
export const PlanLine = memo(function PlanLine({ subject, index, classes, cells, pending, refused, view, left, right, active, typing, onTyped, onStopped }: Props) {
  return (
    <tr role="row">
      <th role="rowheader" scope="row" title={subject.name}>{subject.name}</th>
      {classes.map((row, column) => {
        const key = cellKey(subject.id, row.id);
        const cell = cells.get(key);
        const waiting = pending.get(key);
        const hours = waiting ?? cell?.hours ?? 0;
        const isActive = column === active;
        return (
          <td
            key={row.id}
            role="gridcell"
            id={isActive ? 'plan-active-cell' : undefined}
            data-row={index}
            data-column={column}
            data-active={isActive || undefined}
            aria-selected={left <= column && column <= right}
            data-waiting={waiting !== undefined || undefined}
            data-refused={refused.has(key) || undefined}
            data-dated={(cell !== undefined && (cell.next !== null || cell.dateFrom !== null)) || undefined}
            title={refused.get(key) ?? describeDates(cell)}
          >
            {isActive && typing !== null
              ? <CellField start={typing} label={`${subject.name}, ${row.name}`} onTyped={onTyped} onStopped={onStopped} />
              : formatHours(view === 'week' ? hours : hours * row.weeks)}
          </td>
        );
      })}
    </tr>
  );
});

export function describeDates(cell: PlanCell | undefined): string | undefined {
  if (!cell || (cell.next === null && cell.dateFrom === null)) return undefined;
  const since = cell.dateFrom === null ? null : `с ${formatDate(cell.dateFrom)}: ${formatHours(cell.hours) || '0'} ч`;
  const then = cell.next === null ? null : `с ${formatDate(cell.next.dateFrom)} будет ${formatHours(cell.next.hours) || '0'} ч`;
  return [since, then].filter((text) => text !== null).join('; ');
}
