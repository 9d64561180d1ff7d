import { Button, Group, Paper, Progress, Text } from '@mantine/core';
import { useState } from 'react';

type Props = {
  /** What is being done, until the backend says it more exactly. */
  readonly title: string;
  readonly progress: { readonly done: number; readonly total: number; readonly text: string } | null;
  readonly onCancel?: () => void;
};

/** What is being done, how much of it, and the way to stop. */
export function ProgressPanel({ title, progress, onCancel }: Props) {
  const [isCancelling, setCancelling] = useState(false);
  const isCounted = progress !== null && progress.total > 0;
  const percent = isCounted ? Math.round((progress.done / progress.total) * 100) : 100;
  return (
    <Paper withBorder p="sm" role="group" aria-label={title}>
      <Group justify="space-between" gap="md" mb={6}>
        <Text size="sm" fw={500}>{title}</Text>
        {isCounted && <Text size="sm">{`${progress.done} из ${progress.total}`}</Text>}
      </Group>
      <Progress.Root size="lg">
        <Progress.Section value={percent} aria-label={title} {...(isCounted ? {} : { animated: true, striped: true })} />
      </Progress.Root>
      <Group justify="space-between" gap="md" mt={6} mih={30}>
        <Text size="sm" c="dimmed" aria-live="polite">{isCancelling ? 'Останавливаем…' : progress?.text ?? ''}</Text>
        {onCancel && <Button size="xs" variant="default" disabled={isCancelling} onClick={() => { setCancelling(true); onCancel(); }}>Прервать</Button>}
      </Group>
    </Paper>
  );
}
