import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly children: ReactNode; readonly action?: ReactNode };

/** A heading, what is so, and what can be done about it. */
export function Fact({ title, children, action }: Props) {
  return (
    <section aria-label={title}>
      <Title order={2} fz="md" mb={4}>{title}</Title>
      <Text size="sm">{children}</Text>
      {action !== undefined && <Group mt="xs">{action}</Group>}
    </section>
  );
}
