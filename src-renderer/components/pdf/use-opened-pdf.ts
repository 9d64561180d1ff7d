import { useEffect, useState } from 'react';
import type { OpenedPdf, PdfPageSize } from './open-pdf';
import { useOpenPdf } from './open-pdf-context';

/** All pages of our documents have the size of the first. */
export type ShownPdf = { readonly pdf: OpenedPdf; readonly size: PdfPageSize };

/** Opens the bytes, and closes them when others come or the screen is left. */
export function useOpenedPdf(bytes: Uint8Array): { readonly opened: ShownPdf | null; readonly isBroken: boolean } {
  const openPdf = useOpenPdf();
  const [opened, setOpened] = useState<ShownPdf | null>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let pdf: OpenedPdf | null = null;
    let isWanted = true;
    const open = async () => {
      pdf = await openPdf(bytes);
      const size = await pdf.getPageSize(1);
      if (isWanted) setOpened({ pdf, size });
      else pdf.close();
    };
    open().catch((error: unknown) => {
      reportError(error);
      if (isWanted) setBroken(true);
    });
    return () => {
      isWanted = false;
      setOpened(null);
      pdf?.close();
    };
  }, [bytes, openPdf]);
  return { opened, isBroken };
}
