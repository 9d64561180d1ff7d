import { createContext, useContext } from 'react';
import { openPdf, type OpenPdf } from './open-pdf';

/** pdf.js in the window; tests, which have no canvas, give their own. */
export const OpenPdfContext = createContext<OpenPdf>(openPdf);

export function useOpenPdf(): OpenPdf {
  return useContext(OpenPdfContext);
}
