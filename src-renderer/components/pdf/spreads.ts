export type Spread = { readonly left: number | null; readonly right: number | null };

/** Pages as they lie open: the first alone on the right, then even on the left with odd on the right. */
export function listSpreads(pageCount: number): readonly Spread[] {
  const spreads: Spread[] = [];
  for (let left = 0; left <= pageCount; left += 2) {
    spreads.push({ left: left === 0 ? null : left, right: left + 1 <= pageCount ? left + 1 : null });
  }
  return pageCount === 0 ? [] : spreads.filter((spread) => spread.left !== null || spread.right !== null);
}

/** Position in `listSpreads` of the spread that shows the page. */
export function findSpreadOfPage(pageNumber: number): number {
  return Math.floor(pageNumber / 2);
}
