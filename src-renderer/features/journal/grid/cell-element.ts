/** № and the name stand before the mark columns. */
const COLUMNS_BEFORE = 2;

/** For `aria-colindex`, which counts from 1 over all columns of the grid, drawn or not. */
export function getColumnIndex(column: number): number {
  return column + COLUMNS_BEFORE + 1;
}

/** The element of a mark cell; null while its column is not drawn. */
export function findCellElement(table: HTMLTableElement, row: number, column: number): HTMLTableCellElement | null {
  const cells = table.tBodies[0]?.rows[row]?.cells;
  const first = cells?.[COLUMNS_BEFORE];
  if (!cells || !first) return null;
  const skipped = first.getAttribute('role') === 'none' ? first.colSpan - 1 : 0;
  const element = cells[COLUMNS_BEFORE + column - skipped];
  return element?.classList.contains('jg-cell') && element.getAttribute('aria-colindex') === String(getColumnIndex(column)) ? element : null;
}

/** The mark cell under the pointer, by its place in the table. */
export function findCellPlace(target: EventTarget, columnCount: number): { readonly row: number; readonly column: number; readonly element: HTMLTableCellElement } | null {
  const element = target instanceof Element ? target.closest('td') : null;
  const row = element?.parentElement;
  const index = element?.getAttribute('aria-colindex');
  if (!element || !index || !(row instanceof HTMLTableRowElement)) return null;
  const column = Number(index) - COLUMNS_BEFORE - 1;
  return column < columnCount ? { row: row.sectionRowIndex, column, element } : null;
}
