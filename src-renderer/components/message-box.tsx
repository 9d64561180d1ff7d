import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { bringIntoView } from './bring-into-view';
import { Icon } from './icon';

type Kind = 'refusal' | 'warning' | 'notice';
const COLORS: Readonly<Record<Kind, string>> = { refusal: 'red', warning: 'yellow', notice: 'gray' };

type Props = {
  readonly kind?: Kind;
  readonly children: ReactNode;
  readonly onRetry?: () => void;
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
};

/** What happened, what it means, what to do – in place, read out at once, and nothing typed is touched. */
export function MessageBox({ kind = 'refusal', children, onRetry, actions, onClose }: Props) {
  const hasActions = Boolean(onRetry) || Boolean(actions);
  return (
    <Alert
      ref={kind === 'refusal' ? bringIntoView : undefined}
      role={kind === 'refusal' ? 'alert' : 'status'}
      variant="light"
      color={COLORS[kind]}
      p="xs"
      icon={<Icon name={kind === 'notice' ? 'check' : 'warning'} />}
      withCloseButton={Boolean(onClose)}
      onClose={onClose}
      closeButtonLabel="Закрыть сообщение"
    >
      <Text component="div" size="sm" c="var(--mantine-color-text)" style={{ overflowWrap: 'anywhere' }}>{children}</Text>
      {hasActions && (
        <Group gap="xs" mt="xs">
          {onRetry && <Button size="xs" variant="default" onClick={onRetry}>Повторить</Button>}
          {actions}
        </Group>
      )}
    </Alert>
  );
}
