import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './accounts.module.css';

/** Above a list in a tab: what it is about on the left, what may be done on the right. */
export function ListHead({ note, children }: { readonly note?: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <Text size="sm" c="dimmed" component="div">{note}</Text>
      <Group gap="xs" wrap="nowrap">{children}</Group>
    </div>
  );
}
