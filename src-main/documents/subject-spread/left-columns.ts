import type { Slot, Spread } from './plan-spreads';
import { MARK_WIDTH_MM } from './spread-style';

/** A column with its place on the page; `slot` is null in blank ruled columns. */
export type PlacedColumn = { readonly slot: Slot | null; readonly x: number; readonly width: number };

const MOST_STRETCH_ON_LAST = 1.3;

/**
 * Date columns share the room left over; on the last spread of the year they stay narrow and blank columns
 * are ruled to the edge instead.
 */
export function placeColumns(spread: Spread, left: number, width: number): PlacedColumn[] {
  const natural = spread.slots.reduce((sum, slot) => sum + slot.width, 0);
  const flexible = spread.slots.reduce((sum, slot) => sum + (slot.kind === 'mark' ? slot.width : 0), 0);
  const wanted = flexible === 0 ? 1 : (width - natural + flexible) / flexible;
  const stretch = spread.closing === null ? Math.max(wanted, 0.5) : Math.min(wanted, MOST_STRETCH_ON_LAST);
  const placed: PlacedColumn[] = [];
  let x = left;
  for (const slot of spread.slots) {
    const columnWidth = slot.kind === 'mark' ? slot.width * stretch : slot.width;
    placed.push({ slot, x, width: columnWidth });
    x += columnWidth;
  }
  const rest = left + width - x;
  const blankCount = Math.floor(rest / (MARK_WIDTH_MM * MOST_STRETCH_ON_LAST) + 1e-6);
  const blankWidth = rest / blankCount;
  for (let index = 0; index < blankCount; index += 1) placed.push({ slot: null, x: x + index * blankWidth, width: blankWidth });
  return placed;
}
