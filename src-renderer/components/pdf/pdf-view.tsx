import { useElementSize } from '@mantine/hooks';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { MessageBox } from '../message-box';
import { Reading } from '../reading';
import type { OpenedPdf, OpenPdf, PdfPageSize } from './open-pdf';
import { useOpenPdf } from './open-pdf-context';
import { PdfBar, type PdfZoom } from './pdf-bar';
import { PdfPage } from './pdf-page';
import { findSpreadOfPage, listSpreads } from './spreads';
import styles from './pdf.module.css';

type Props = { readonly bytes: Uint8Array; readonly title: string };
type Opened = { readonly pdf: OpenedPdf; readonly size: PdfPageSize };
const DESK_PADDING = 28;

/** The finished PDF as it will lie on the table: two facing pages, like the stitched book. */
export function PdfView({ bytes, title }: Props) {
  const { opened, isBroken } = useOpenedPdf(bytes, useOpenPdf());
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<PdfZoom>('width');
  const { ref, width, height } = useElementSize();
  if (isBroken) return <MessageBox>Документ не открылся для просмотра. Сохраните PDF и откройте его в программе просмотра.</MessageBox>;
  if (!opened) return <Reading text="Открываем документ…" />;
  const spreads = listSpreads(opened.pdf.pageCount);
  const position = findSpreadOfPage(page);
  const spread = spreads[position] ?? { left: null, right: null };
  const turn = (step: number) => {
    const next = spreads[position + step];
    if (next) setPage(next.left ?? next.right ?? 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    turn(step);
  };
  const scale = findScale(zoom, opened.size, width - DESK_PADDING, height - DESK_PADDING);
  const size = { widthPx: opened.size.width * scale, heightPx: opened.size.height * scale, scale };
  return (
    <div className={styles.view} role="group" aria-label={`Просмотр: ${title}`}>
      <PdfBar page={page} pageCount={opened.pdf.pageCount} zoom={zoom} canTurnBack={position > 0} canTurnOn={position < spreads.length - 1} onTurn={turn} onPage={setPage} onZoom={setZoom} />
      <div ref={ref} className={styles.desk} tabIndex={0} role="group" aria-label="Разворот. PageUp и PageDown листают" onKeyDown={onKeyDown}>
        <div className={styles.spread}>
          <PdfPage pdf={opened.pdf} pageNumber={spread.left} {...size} />
          <PdfPage pdf={opened.pdf} pageNumber={spread.right} {...size} />
        </div>
      </div>
    </div>
  );
}

function findScale(zoom: PdfZoom, page: PdfPageSize, width: number, height: number): number {
  const byWidth = Math.max(0.2, width / (page.width * 2 + 2));
  if (zoom === 'width') return byWidth;
  if (zoom === 'whole') return Math.max(0.2, Math.min(byWidth, height / page.height));
  return (Number(zoom) / 100) * (96 / 72);
}

function useOpenedPdf(bytes: Uint8Array, openPdf: OpenPdf) {
  const [opened, setOpened] = useState<Opened | null>(null);
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
