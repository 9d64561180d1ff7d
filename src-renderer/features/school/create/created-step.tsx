import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { CreatedSchool } from '@shared/contract/storage-contract';
import { useDocumentOutput } from '../../../api/use-document-output';
import { MessageBox } from '../../../components/message-box';

/** The school is there; the only copy of the first password has to leave the screen as paper or a file (USR-02). */
export function CreatedStep({ created, onDone }: { readonly created: CreatedSchool; readonly onDone: (() => void) | undefined }) {
  const queryClient = useQueryClient();
  const output = useDocumentOutput();
  const slip = { fileName: `Листок доступа ${created.adminLogin}.pdf`, bytes: created.adminSlip };
  const isKept = output.savedPath !== null || output.isPrinted;
  const goToLogin = () => {
    void queryClient.invalidateQueries({ queryKey: ['session.get'] });
    void queryClient.invalidateQueries({ queryKey: ['storage.getState'] });
    onDone?.();
  };
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600}>{`Школа создана в папке «${created.folder}».`}</Text>
      <Text size="sm">{created.report.counts.filter((count) => count.created > 1).map((count) => `${count.what}: ${count.created}`).join(', ')}</Text>
      <MessageBox kind="warning">
        {`Одноразовый пароль администратора (логин «${created.adminLogin}») есть только на листке доступа. Напечатайте или сохраните листок сейчас: потом получить его нельзя.`}
      </MessageBox>
      {output.failure !== null && <MessageBox>{output.failure}</MessageBox>}
      {output.savedPath !== null && <Text size="sm" role="status">{`Листок сохранён: ${output.savedPath}`}</Text>}
      {output.isPrinted && <Text size="sm" role="status">Листок отправлен на принтер.</Text>}
      <Group gap="xs">
        <Button variant={isKept ? 'default' : 'filled'} loading={output.isBusy} onClick={() => { void output.save(slip); }}>Сохранить листок…</Button>
        {output.print && <Button variant="default" loading={output.isBusy} onClick={() => { void output.print?.(slip); }}>Напечатать листок…</Button>}
        <Button variant={isKept ? 'filled' : 'default'} disabled={!isKept} onClick={goToLogin}>Перейти ко входу</Button>
      </Group>
    </Stack>
  );
}
