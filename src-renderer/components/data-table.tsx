import { Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { compareRussian } from '@shared/lib/russian-order';
import styles from './data-table.module.css';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** Gives a column that sorts; the head then is a button. */
  readonly sortBy?: (row: Row) => string | number;
  readonly align?: 'left' | 'center' | 'right';
  /** CSS width; without it the column takes what is left. */
  readonly width?: string;
  readonly noWrap?: boolean;
  /** The cell that names its row. */
  readonly isRowHead?: boolean;
};

type Props<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  readonly emptyText: string;
  readonly rowHeight?: number;
};

type Sorting = { readonly key: string; readonly isDescending: boolean };
const VIRTUAL_FROM = 80;

/** A dense table with a head that stays, sorting by head, and only the visible rows when there are many. */
export function DataTable<Row>({ label, columns, rows, rowKey, emptyText, rowHeight = 31 }: Props<Row>) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting]);
  const isVirtual = sorted.length > VIRTUAL_FROM;
  const virtual = useVirtualizer({ count: sorted.length, enabled: isVirtual, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 20, initialRect: { width: 900, height: 600 } });
  const items = virtual.getVirtualItems();
  const first = items[0];
  const last = items[items.length - 1];
  const shown = isVirtual ? items.map((item) => item.index) : sorted.map((_, index) => index);
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table} aria-rowcount={sorted.length + 1}>
        <caption className={styles.caption}>{label}</caption>
        <thead>
          <tr>{columns.map((column) => <Head key={column.key} column={column} sorting={sorting} onSort={setSorting} />)}</tr>
        </thead>
        <tbody>
          {first && isVirtual && <Spacer height={first.start} span={columns.length} />}
          {shown.map((index) => {
            const row = sorted[index];
            return row === undefined ? null : <Line key={rowKey(row)} row={row} columns={columns} position={index} />;
          })}
          {last && isVirtual && <Spacer height={virtual.getTotalSize() - last.end} span={columns.length} />}
        </tbody>
      </table>
      {sorted.length === 0 && <Text size="sm" c="dimmed" p="sm">{emptyText}</Text>}
    </div>
  );
}

function Head<Row>({ column, sorting, onSort }: { readonly column: Column<Row>; readonly sorting: Sorting | null; readonly onSort: (sorting: Sorting | null) => void }) {
  const own = sorting?.key === column.key ? sorting : null;
  const next = own === null ? { key: column.key, isDescending: false } : own.isDescending ? null : { key: column.key, isDescending: true };
  return (
    <th scope="col" data-align={column.align} style={{ width: column.width }} aria-sort={own === null ? undefined : own.isDescending ? 'descending' : 'ascending'}>
      {column.sortBy ? (
        <button type="button" className={styles.sort} onClick={() => { onSort(next); }}>
          {column.title}
          <span aria-hidden="true">{own === null ? '' : own.isDescending ? ' ▾' : ' ▴'}</span>
        </button>
      ) : column.title}
    </th>
  );
}

function Line<Row>({ row, columns, position }: { readonly row: Row; readonly columns: readonly Column<Row>[]; readonly position: number }) {
  return (
    <tr aria-rowindex={position + 2} data-odd={position % 2 === 1 || undefined}>
      {columns.map((column) => column.isRowHead
        ? <th key={column.key} scope="row" data-align={column.align} data-nowrap={column.noWrap}>{column.render(row)}</th>
        : <td key={column.key} data-align={column.align} data-nowrap={column.noWrap}>{column.render(row)}</td>)}
    </tr>
  );
}

function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  return height <= 0 ? null : <tr aria-hidden="true"><td colSpan={span} style={{ height, padding: 0, border: 0 }} /></tr>;
}

function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | null): readonly Row[] {
  const sortBy = columns.find((column) => column.key === sorting?.key)?.sortBy;
  if (!sortBy || !sorting) return rows;
  const sign = sorting.isDescending ? -1 : 1;
  return [...rows].sort((left, right) => sign * compareValues(sortBy(left), sortBy(right)));
}

function compareValues(left: string | number, right: string | number): number {
  return typeof left === 'number' && typeof right === 'number' ? left - right : compareRussian(String(left), String(right));
}
