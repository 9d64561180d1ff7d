import type { KeyboardEvent } from 'react';
import { useInnerSize } from '../../hooks/use-inner-size';
import type { PdfPageSize } from './open-pdf';
import type { PdfZoom } from './pdf-bar';
import { PdfPage } from './pdf-page';
import type { Spread } from './spreads';
import type { ShownPdf } from './use-opened-pdf';
import styles from './pdf.module.css';

type Props = { readonly opened: ShownPdf; readonly spread: Spread; readonly zoom: PdfZoom; readonly onTurn: (step: number) => void };

/** Both sides' padding of the desk, and the gap of two pixels between the pages. */
const AROUND = 26;
const SMALLEST = 0.2;
const PIXELS_PER_POINT = 96 / 72;

/** The open spread; PageUp and PageDown turn it. */
export function SpreadDesk({ opened, spread, zoom, onTurn }: Props) {
  const { ref, width, height } = useInnerSize<HTMLDivElement>();
  const scale = findScale(zoom, opened.size, width - AROUND, height - AROUND);
  const size = { widthPx: opened.size.width * scale, heightPx: opened.size.height * scale, scale };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    onTurn(step);
  };
  return (
    <div ref={ref} className={styles.desk} tabIndex={0} role="group" aria-label="Разворот. PageUp и PageDown листают" onKeyDown={onKeyDown}>
      <div className={styles.spread}>
        <PdfPage pdf={opened.pdf} pageNumber={spread.left} {...size} />
        <PdfPage pdf={opened.pdf} pageNumber={spread.right} {...size} />
      </div>
    </div>
  );
}

function findScale(zoom: PdfZoom, page: PdfPageSize, width: number, height: number): number {
  const byWidth = Math.max(SMALLEST, width / (page.width * 2));
  if (zoom === 'width') return byWidth;
  if (zoom === 'whole') return Math.max(SMALLEST, Math.min(byWidth, height / page.height));
  return (Number(zoom) / 100) * PIXELS_PER_POINT;
}
