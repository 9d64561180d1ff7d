/** Layout speaks millimetres from the top left corner of the page; PDF speaks points from the bottom left. */
export const POINTS_PER_MM = 72 / 25.4;

export const A4_WIDTH_MM = 210;
export const A4_HEIGHT_MM = 297;

/** Nothing in a document is smaller (PRN-09). */
export const SMALLEST_FONT_SIZE = 9;

/** Distance of base lines of running text, mm. */
export function getLineHeightMm(fontSize: number): number {
  return (fontSize * 1.15) / POINTS_PER_MM;
}
