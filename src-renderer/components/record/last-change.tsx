import { Text } from '@mantine/core';

type Props = {
  readonly change: { readonly at: string; readonly author: string } | null;
  /** Writes an instant in the school's zone (`useMoment`). */
  readonly moment: (instant: string) => string;
};

/** «Последнее изменение: Иванова М. П., 16.09.2025 12:04»; nothing where nobody has changed the record. */
export function LastChange({ change, moment }: Props) {
  if (change === null) return null;
  return <Text size="xs" c="dimmed">{`Последнее изменение: ${change.author}, ${moment(change.at)}`}</Text>;
}
