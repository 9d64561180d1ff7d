import type { PageSide } from '../models/document-result';
import { A4_HEIGHT_MM, A4_WIDTH_MM } from '../engine/units';

/** Stitched edge: left on rectos (odd pages), right on versos (even pages). */
const BINDING_MARGIN_MM = 25;
const OUTER_MARGIN_MM = 10;
const TOP_MARGIN_MM = 10;
/** Many office printers cannot print lower. */
const BOTTOM_MARGIN_MM = 12.7;
const RUNNING_HEAD_MM = 8;

/** The field of a page that documents draw in, mm from the top left corner of the paper. */
export type PageFrame = {
  readonly side: PageSide;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
};

export const FRAME_WIDTH_MM = A4_WIDTH_MM - BINDING_MARGIN_MM - OUTER_MARGIN_MM;
export const FRAME_TOP_MM = TOP_MARGIN_MM + RUNNING_HEAD_MM;
export const FRAME_BOTTOM_MM = A4_HEIGHT_MM - BOTTOM_MARGIN_MM;
export const FRAME_HEIGHT_MM = FRAME_BOTTOM_MM - FRAME_TOP_MM;
export const RUNNING_HEAD_BASELINE_MM = TOP_MARGIN_MM + 4;
/** Who printed, in the margin: 6.8 mm from the edge at the top of its letters, which every printer reaches. */
export const PRINT_MARK_BASELINE_MM = TOP_MARGIN_MM - 1;

export function getPageFrame(side: PageSide): PageFrame {
  const left = side === 'recto' ? BINDING_MARGIN_MM : OUTER_MARGIN_MM;
  return {
    side,
    left,
    right: left + FRAME_WIDTH_MM,
    top: FRAME_TOP_MM,
    bottom: FRAME_BOTTOM_MM,
    width: FRAME_WIDTH_MM,
    height: FRAME_HEIGHT_MM,
  };
}

export function getPageSide(pageNumber: number): PageSide {
  return pageNumber % 2 === 1 ? 'recto' : 'verso';
}
