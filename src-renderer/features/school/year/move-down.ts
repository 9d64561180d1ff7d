import type { KeyboardEvent } from 'react';

/** Enter in a table of fields goes to the same column of the next row, as in a spreadsheet. */
export function moveDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return;
  const cell = event.target.closest('td');
  const row = cell?.closest('tr');
  const next = cell && row?.nextElementSibling?.children[[...(row.children)].indexOf(cell)]?.querySelector('input');
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
}
