import { parseHours } from '@shared/domain/curriculum';
import type { GridBlock, GridSize } from './grid-cursor';

export type PlacedHours = { readonly row: number; readonly column: number; readonly hours: number };
export type PlacedTable = { readonly values: readonly PlacedHours[]; readonly wrong: string | null };

/**
 * A table from Excel as hours from the block's first cell on; one value over a selection fills it. Nothing is taken when a cell is no
 * number of hours or the table does not fit: half a pasted plan is worse than none.
 */
export function placeTable(rows: readonly (readonly string[])[], block: GridBlock, size: GridSize): PlacedTable {
  const single = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  const texts = single === undefined ? rows : Array.from({ length: block.bottom - block.top + 1 }, () => Array.from({ length: block.right - block.left + 1 }, () => single));
  const values: PlacedHours[] = [];
  for (const [y, line] of texts.entries()) {
    for (const [x, text] of line.entries()) {
      const place = { row: block.top + y, column: block.left + x };
      const hours = parseHours(text);
      if (hours === undefined) return { values: [], wrong: `Не вставлено: «${text.trim()}» (строка ${y + 1}, столбец ${x + 1} вставки) – не часы. Скопируйте из Excel только числа.` };
      if (place.row < size.rows && place.column < size.columns) values.push({ ...place, hours });
      else if (hours > 0) return { values: [], wrong: `Не вставлено: таблица ${texts.length} × ${line.length} не помещается, начните с клетки левее или выше либо покажите все предметы.` };
    }
  }
  return { values, wrong: null };
}

/** The same hours for every row of the selected block, by column. */
export function fillBlock(block: GridBlock, hoursOf: (column: number) => number): PlacedHours[] {
  const values: PlacedHours[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (let column = block.left; column <= block.right; column += 1) values.push({ row, column, hours: hoursOf(column) });
  }
  return values;
}
