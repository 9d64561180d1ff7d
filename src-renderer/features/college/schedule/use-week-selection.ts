import { useState } from 'react';

type Place = { readonly row: number; readonly column: number };
export type WeekSelection = {
  readonly cursor: Place;
  readonly top: number;
  readonly cells: readonly Place[];
  readonly has: (row: number, column: number) => boolean;
  readonly start: (place: Place) => void;
  readonly extend: (place: Place) => void;
  /** Arrow keys: with Shift the selection grows. */
  readonly move: (rows: number, columns: number, isExtending: boolean) => void;
};

/** A rectangle of groups × weeks, as in a spreadsheet. */
export function useWeekSelection(rows: number, columns: number): WeekSelection {
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 });
  const [cursor, setCursor] = useState<Place>({ row: 0, column: 0 });
  const [top, bottom] = [Math.min(anchor.row, cursor.row), Math.max(anchor.row, cursor.row)];
  const [left, right] = [Math.min(anchor.column, cursor.column), Math.max(anchor.column, cursor.column)];
  const start = (place: Place) => { setAnchor(place); setCursor(place); };
  return {
    cursor, top, start, extend: setCursor,
    cells: Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: right - left + 1 }, (__, column) => ({ row: top + row, column: left + column }))).flat(),
    has: (row, column) => row >= top && row <= bottom && column >= left && column <= right,
    move: (byRows, byColumns, isExtending) => {
      const place = { row: Math.min(rows - 1, Math.max(0, cursor.row + byRows)), column: Math.min(columns - 1, Math.max(0, cursor.column + byColumns)) };
      if (isExtending) setCursor(place);
      else start(place);
    },
  };
}
