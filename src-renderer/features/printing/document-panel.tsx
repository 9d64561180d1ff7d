import { Button, Group, Text } from '@mantine/core';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { plural } from '@shared/lib/plural';
import { useDocumentOutput } from '../../api/use-document-output';
import { MessageBox } from '../../components/message-box';
import { PdfView } from '../../components/pdf/pdf-view';
import styles from './printing.module.css';

/** The finished document: what to know before it goes to paper, the pages themselves, and the ways out. */
export function DocumentPanel({ document }: { readonly document: PrintedDocument }) {
  const output = useDocumentOutput();
  const pages = `${document.pages} ${plural(document.pages, 'страница', 'страницы', 'страниц')}`;
  const sheets = `${document.sheets} ${plural(document.sheets, 'лист', 'листа', 'листов')}`;
  return (
    <div className={styles.panel}>
      <Group gap="sm" justify="space-between">
        <Text size="sm"><b>{document.fileName}</b>{` – ${pages}, ${sheets} при печати с двух сторон`}</Text>
        <Group gap="xs">
          {output.savedPath !== null && <Button size="xs" variant="default" onClick={() => { void output.openSaved(); }}>Открыть файл</Button>}
          <Button size="xs" variant="default" loading={output.isBusy} onClick={() => { void output.save(document); }}>Сохранить PDF…</Button>
          {output.print && <Button size="xs" variant="default" loading={output.isBusy} onClick={() => { void output.print?.(document); }}>Напечатать…</Button>}
        </Group>
      </Group>
      {output.failure !== null && <MessageBox>{output.failure}</MessageBox>}
      {output.savedPath !== null && <Text size="sm" role="status">{`Сохранено: ${output.savedPath}`}</Text>}
      {output.isPrinted && <Text size="sm" role="status">Отправлено на принтер.</Text>}
      {document.warnings.length > 0 && (
        <details className={styles.warnings}>
          <summary>{`Замечания: ${document.warnings.length}`}</summary>
          <ul>{document.warnings.map((warning) => <li key={warning}>{warning}</li>)}</ul>
        </details>
      )}
      <PdfView bytes={document.bytes} title={document.fileName} />
    </div>
  );
}
