import { Button, Group, Text } from '@mantine/core';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { useDocumentOutput } from '../../api/use-document-output';
import { MessageBox } from '../../components/message-box';

/** A document that is ready: onto paper or into a file. */
export function ReadyDocument({ document }: { readonly document: PrintedDocument }) {
  const output = useDocumentOutput();
  return (
    <>
      <Text size="sm" role="status">{`Готово: «${document.fileName}», страниц – ${document.pages}.`}</Text>
      {output.failure !== null && <MessageBox>{output.failure}</MessageBox>}
      {output.isPrinted && <Text size="sm" role="status">Отправлено на принтер.</Text>}
      {output.savedPath !== null && <Text size="sm" role="status">{`Сохранено: ${output.savedPath}`}</Text>}
      <Group gap="xs">
        {output.print && <Button loading={output.isBusy} onClick={() => { void output.print?.(document); }}>Напечатать…</Button>}
        <Button variant={output.print ? 'default' : 'filled'} loading={output.isBusy} onClick={() => { void output.save(document); }}>Сохранить PDF…</Button>
        {output.savedPath !== null && <Button variant="default" onClick={() => { void output.openSaved(); }}>Открыть</Button>}
      </Group>
    </>
  );
}
