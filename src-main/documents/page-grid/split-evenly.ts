/** Shares `count` things among the fewest parts of at most `most`, as evenly as can be: `[from, to)` of each part. */
export function splitEvenly(count: number, most: number): [number, number][] {
  const parts = Math.max(1, Math.ceil(count / Math.max(1, most)));
  return Array.from({ length: parts }, (_, index) => [Math.round((count * index) / parts), Math.round((count * (index + 1)) / parts)]);
}
