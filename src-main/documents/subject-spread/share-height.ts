export type SharedHeight = { readonly heights: readonly number[]; readonly blankRows: number; readonly blankHeight: number };

/** Largest row height, not over `most`, with which all rows still fit when no row is lower than its texts. */
function findEvenHeight(natural: readonly number[], room: number, most: number): number {
  let low = 0;
  let high = most;
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    const total = natural.reduce((sum, height) => sum + Math.max(height, middle), 0);
    if (total <= room) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Makes rows roomier, up to `mostHeight`, and rules the rest of the page with blank rows of about `blankHeight`,
 * as the pages of a paper journal are ruled to the end.
 */
export function shareHeight(natural: readonly number[], room: number, mostHeight: number, blankHeight: number): SharedHeight {
  const even = findEvenHeight(natural, room, mostHeight);
  const heights = natural.map((height) => Math.max(height, even));
  const rest = room - heights.reduce((sum, height) => sum + height, 0);
  const blankRows = Math.floor(rest / blankHeight + 1e-6);
  return { heights, blankRows, blankHeight: blankRows > 0 ? rest / blankRows : 0 };
}
