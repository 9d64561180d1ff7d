import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export type PdfPageSize = { readonly width: number; readonly height: number };

/** A PDF opened for looking at; sizes in points. */
export type OpenedPdf = {
  readonly pageCount: number;
  getPageSize(pageNumber: number): Promise<PdfPageSize>;
  /** Draws the page; the returned function stops a drawing that is no longer wanted. */
  draw(pageNumber: number, canvas: HTMLCanvasElement, scale: number): Drawing;
  close(): void;
};
export type Drawing = { readonly finished: Promise<void>; readonly stop: () => void };
export type OpenPdf = (bytes: Uint8Array) => Promise<OpenedPdf>;

/** The real PDF by pdf.js with its own worker; loaded only when something is to be looked at. No eval (CSP). */
export const openPdf: OpenPdf = async (bytes) => {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  // pdf.js takes the buffer away from us; the bytes are still needed for saving.
  const task = pdfjs.getDocument({ data: bytes.slice(), isEvalSupported: false, useSystemFonts: false });
  const pdf = await task.promise;
  return {
    pageCount: pdf.numPages,
    getPageSize: async (pageNumber) => {
      const { width, height } = (await pdf.getPage(pageNumber)).getViewport({ scale: 1 });
      return { width, height };
    },
    draw: (pageNumber, canvas, scale) => {
      let isStopped = false;
      let stopDrawing = () => { isStopped = true; };
      const finished = pdf.getPage(pageNumber).then(async (page) => {
        if (isStopped) return;
        const viewport = page.getViewport({ scale });
        canvas.width = Math.floor(viewport.width);
        canvas.height = Math.floor(viewport.height);
        const rendering = page.render({ canvas, viewport });
        stopDrawing = () => { isStopped = true; rendering.cancel(); };
        try {
          await rendering.promise;
        } catch (error) {
          if (!isStopped) throw error;
        }
      });
      return { finished, stop: () => { stopDrawing(); } };
    },
    close: () => { void task.destroy(); },
  };
};
