import { ActionIcon, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../icon';
import styles from './pdf.module.css';

export const PDF_ZOOMS = [
  { value: 'width', label: 'По ширине' },
  { value: 'whole', label: 'Целиком' },
  { value: '75', label: '75 %' },
  { value: '100', label: '100 %' },
  { value: '150', label: '150 %' },
  { value: '200', label: '200 %' },
] as const;
export type PdfZoom = (typeof PDF_ZOOMS)[number]['value'];

type Props = {
  readonly page: number;
  readonly pageCount: number;
  readonly zoom: PdfZoom;
  readonly canTurnBack: boolean;
  readonly canTurnOn: boolean;
  readonly onTurn: (step: number) => void;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: PdfZoom) => void;
};

export function PdfBar({ page, pageCount, zoom, canTurnBack, canTurnOn, onTurn, onPage, onZoom }: Props) {
  return (
    <div className={styles.bar}>
      <ActionIcon variant="default" aria-label="Предыдущий разворот" disabled={!canTurnBack} onClick={() => { onTurn(-1); }}><Icon name="left" size={16} /></ActionIcon>
      <PageField key={page} page={page} pageCount={pageCount} onPage={onPage} />
      <Text size="sm">{`из ${pageCount}`}</Text>
      <ActionIcon variant="default" aria-label="Следующий разворот" disabled={!canTurnOn} onClick={() => { onTurn(1); }}><Icon name="right" size={16} /></ActionIcon>
      <NativeSelect
        size="xs"
        aria-label="Размер страниц"
        value={zoom}
        data={[...PDF_ZOOMS]}
        onChange={(event) => {
          const chosen = PDF_ZOOMS.find((item) => item.value === event.currentTarget.value);
          if (chosen) onZoom(chosen.value);
        }}
      />
    </div>
  );
}

/** The number takes effect on Enter or on leaving the field. */
function PageField({ page, pageCount, onPage }: { readonly page: number; readonly pageCount: number; readonly onPage: (page: number) => void }) {
  const [text, setText] = useState(String(page));
  const go = () => {
    const wanted = Number(text);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pageCount) onPage(wanted);
    else setText(String(page));
  };
  return (
    <TextInput
      size="xs"
      w={56}
      inputMode="numeric"
      aria-label={`Номер страницы, всего ${pageCount}`}
      value={text}
      onChange={(event) => { setText(event.currentTarget.value); }}
      onBlur={go}
      onKeyDown={(event) => { if (event.key === 'Enter') go(); }}
    />
  );
}
