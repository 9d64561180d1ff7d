import type { OpenedPdf } from '@renderer/components/pdf/open-pdf';

/** An opened document of A4 pages that draws nothing: jsdom has no canvas. */
export function aPdf(pageCount: number, onDraw: (pageNumber: number) => void = () => undefined): OpenedPdf {
  return {
    pageCount,
    getPageSize: () => Promise.resolve({ width: 595, height: 842 }),
    draw: (pageNumber) => {
      onDraw(pageNumber);
      return { finished: Promise.resolve(), stop: () => undefined };
    },
    close: () => undefined,
  };
}
