import { Group, Loader, Text } from '@mantine/core';

/** A sign that something is on its way. */
export function Reading({ text = 'Читаем…' }: { readonly text?: string }) {
  return (
    <Group gap="xs" role="status">
      <Loader size="xs" aria-hidden="true" />
      <Text size="sm" c="dimmed">{text}</Text>
    </Group>
  );
}
