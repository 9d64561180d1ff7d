/** № and the name stand before the mark columns. */
const COLUMNS_BEFORE = 2;

export function findCellElement(table: HTMLTableElement, row: number, column: number): HTMLTableCellElement | null {
  return table.tBodies[0]?.rows[row]?.cells[column + COLUMNS_BEFORE] ?? null;
}

/** The mark cell under the pointer, by its place in the table. */
export function findCellPlace(target: EventTarget, columnCount: number): { readonly row: number; readonly column: number; readonly element: HTMLTableCellElement } | null {
  const element = target instanceof Element ? target.closest('td') : null;
  const row = element?.parentElement;
  if (!element || !(row instanceof HTMLTableRowElement) || row.parentElement?.tagName !== 'TBODY') return null;
  const column = element.cellIndex - COLUMNS_BEFORE;
  return column >= 0 && column < columnCount ? { row: row.sectionRowIndex, column, element } : null;
}
