import { useEffect, useRef, useState } from 'react';
import type { OpenedPdf } from './open-pdf';
import styles from './pdf.module.css';

type Props = { readonly pdf: OpenedPdf; readonly pageNumber: number | null; readonly widthPx: number; readonly heightPx: number; readonly scale: number };

/** One page on its canvas, drawn for the screen's real pixels; an empty place keeps the facing page where it lies in the book. */
export function PdfPage({ pdf, pageNumber, widthPx, heightPx, scale }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    if (pageNumber === null || !canvas.current) return undefined;
    const drawing = pdf.draw(pageNumber, canvas.current, scale * window.devicePixelRatio);
    drawing.finished.then(() => { setBroken(false); }, (error: unknown) => {
      reportError(error);
      setBroken(true);
    });
    return drawing.stop;
  }, [pdf, pageNumber, scale]);
  if (pageNumber === null) return <div className={styles.nothing} style={{ width: widthPx, height: heightPx }} />;
  return (
    <div className={styles.page} style={{ width: widthPx, height: heightPx }}>
      {/* A canvas is never reused for another page: a late drawing of the old one cannot land on the new. */}
      <canvas key={`${pageNumber}-${scale}`} ref={canvas} role="img" aria-label={`Страница ${pageNumber} из ${pdf.pageCount}`} style={{ width: '100%', height: '100%' }} />
      {isBroken && <p role="alert" className={styles.broken}>Страница не показана. Сохраните PDF и посмотрите её в программе просмотра.</p>}
    </div>
  );
}
