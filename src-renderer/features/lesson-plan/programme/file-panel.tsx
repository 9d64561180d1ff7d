import { Button, Group, Stack, Text } from '@mantine/core';
import type { WorkProgramme } from '@shared/contract/work-programme-contract';
import { formatDate } from '@shared/lib/russian-date';
import { useMoment } from '../../../api/use-moment';
import { MessageBox } from '../../../components/message-box';
import { useProgrammeFile } from './use-programme-file';

/** The file of a programme – save, open, print – and the earlier ones. */
export function FilePanel({ courseId, programme, earlier }: { readonly courseId: number; readonly programme: WorkProgramme; readonly earlier: readonly WorkProgramme[] }) {
  const file = useProgrammeFile(courseId);
  const moment = useMoment();
  const { output } = file;
  return (
    <Stack gap="xs">
      <Text size="sm">{`${programme.fileName}, ${formatSize(programme.size)}. Приложен ${moment(programme.storedAt)}${programme.storedBy === '' ? '' : `, ${programme.storedBy}`}.`}</Text>
      <Group gap="xs">
        <Button size="xs" variant="default" loading={output.isBusy} onClick={() => { void file.save(programme.id); }}>Сохранить файл…</Button>
        {output.savedPath !== null && <Button size="xs" variant="default" onClick={() => { void output.openSaved(); }}>Открыть</Button>}
        {file.print && programme.fileName.toLowerCase().endsWith('.pdf') && <Button size="xs" variant="default" loading={output.isBusy} onClick={() => { void file.print?.(programme.id); }}>Напечатать…</Button>}
      </Group>
      {output.savedPath !== null && <Text size="sm" role="status">{`Сохранено: ${output.savedPath}`}</Text>}
      {file.failure !== null && <MessageBox>{file.failure}</MessageBox>}
      {earlier.length > 0 && (
        <Stack gap={2} role="group" aria-label="Прежние программы">
          <Text size="sm" fw={600}>Прежние</Text>
          {earlier.map((one) => (
            <Group key={one.id} gap="xs" justify="space-between" wrap="nowrap">
              <Text size="sm">{describeEarlier(one)}</Text>
              <Button size="compact-xs" variant="subtle" onClick={() => { void file.save(one.id); }} aria-label={`Сохранить файл ${one.fileName}`}>Сохранить файл…</Button>
            </Group>
          ))}
        </Stack>
      )}
    </Stack>
  );
}

function describeEarlier({ edition, fileName, approvedOn, withdrawalReason }: WorkProgramme): string {
  const approved = approvedOn === null ? '' : `, утверждена ${formatDate(approvedOn)}`;
  return `${edition}: ${fileName}${approved}${withdrawalReason === null ? '' : ` – снята: ${withdrawalReason}`}`;
}

function formatSize(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1 ? `${megabytes.toFixed(1).replace('.', ',')} МБ` : `${Math.max(1, Math.round(bytes / 1024))} КБ`;
}
