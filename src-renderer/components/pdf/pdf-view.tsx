import { useState } from 'react';
import { MessageBox } from '../message-box';
import { Reading } from '../reading';
import { PdfBar, type PdfZoom } from './pdf-bar';
import { SpreadDesk } from './spread-desk';
import { findSpreadOfPage, listSpreads } from './spreads';
import { useOpenedPdf } from './use-opened-pdf';
import styles from './pdf.module.css';

type Props = { readonly bytes: Uint8Array; readonly title: string };

/** The finished PDF as it will lie on the table: two facing pages, like the stitched book. */
export function PdfView({ bytes, title }: Props) {
  const { opened, isBroken } = useOpenedPdf(bytes);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<PdfZoom>('width');
  if (isBroken) return <MessageBox>Документ не открылся для просмотра. Сохраните PDF и откройте его в программе просмотра.</MessageBox>;
  if (!opened) return <Reading text="Открываем документ…" />;
  const spreads = listSpreads(opened.pdf.pageCount);
  const position = findSpreadOfPage(page);
  const turn = (step: number) => {
    const next = spreads[position + step];
    if (next) setPage(next.left ?? next.right ?? 1);
  };
  return (
    <div className={styles.view} role="group" aria-label={`Просмотр: ${title}`}>
      <PdfBar page={page} pageCount={opened.pdf.pageCount} zoom={zoom} canTurnBack={position > 0} canTurnOn={position < spreads.length - 1} onTurn={turn} onPage={setPage} onZoom={setZoom} />
      <SpreadDesk opened={opened} spread={spreads[position] ?? { left: null, right: null }} zoom={zoom} onTurn={turn} />
    </div>
  );
}
