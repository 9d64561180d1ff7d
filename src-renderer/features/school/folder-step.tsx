import { Button, Group, Stack, Text } from '@mantine/core';
import { useShell } from '../../api/shell-context';
import { Icon } from '../../components/icon';

type Props = { readonly folder: string | null; readonly onFolder: (folder: string) => void };

export function FolderStep({ folder, onFolder }: Props) {
  const shell = useShell();
  const choose = async () => {
    const chosen = await shell.chooseFolder('Папка для базы новой школы');
    if (chosen !== null) onFolder(chosen);
  };
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">Выберите пустую папку на сервере школы, которую видят компьютеры учителей. В ней будет лежать база.</Text>
      <Group gap="sm">
        <Button variant={folder === null ? 'filled' : 'default'} leftSection={<Icon name="folder" />} onClick={() => { void choose(); }}>Выбрать папку…</Button>
        {folder !== null && <Text size="sm" fw={500} aria-label="Выбранная папка">{folder}</Text>}
      </Group>
    </Stack>
  );
}
