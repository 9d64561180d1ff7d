import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { plural } from '@shared/lib/plural';
import { formatFailure } from '../../api/failure';
import { useShell } from '../../api/shell-context';
import { useLongCall } from '../../api/use-long-call';
import { MessageBox } from '../../components/message-box';
import { ProgressPanel } from '../../components/progress-panel';

/** Books of every class into one folder; cancelled, it leaves no half-written file. */
export function AllBooks({ onRunning }: { readonly onRunning: (isRunning: boolean) => void }) {
  const shell = useShell();
  const saving = useLongCall('printing.saveAllClassBooks');
  const [result, setResult] = useState<{ readonly folder: string; readonly count: number } | null>(null);
  useEffect(() => { onRunning(saving.isRunning); }, [saving.isRunning, onRunning]);
  const start = async () => {
    const folder = await shell.chooseFolder('Папка для книг всех классов');
    if (folder === null) return;
    setResult(null);
    const { output } = await saving.run({ folder });
    if (output) setResult({ folder, count: output.files.length });
  };
  return (
    <Paper withBorder p="sm" maw={720}>
      <Stack gap="xs">
        <Group justify="space-between" gap="sm">
          <Text size="sm">Книги всех классов сразу: по одному файлу PDF на класс.</Text>
          <Button variant="default" size="xs" disabled={saving.isRunning} onClick={() => { void start(); }}>Все классы в папку…</Button>
        </Group>
        {saving.isRunning && <ProgressPanel title="Собираем книги классов" progress={saving.progress} onCancel={saving.cancel} />}
        {saving.failure && <MessageBox>{formatFailure(saving.failure)}</MessageBox>}
        {result && <Text size="sm" role="status">{`В папку «${result.folder}» ${plural(result.count, 'записана', 'записаны', 'записано')} ${result.count} ${plural(result.count, 'книга', 'книги', 'книг')}.`}</Text>}
      </Stack>
    </Paper>
  );
}
