import { Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { ConfirmDialog } from './confirm-dialog';

type Props = { readonly when: boolean; readonly title: string; readonly children: string; readonly action: string };

/** Asks before a screen with something unfinished is left. */
export function LeaveGuard({ when, title, children, action }: Props) {
  const blocker = useBlocker({ shouldBlockFn: () => when, enableBeforeUnload: when, withResolver: true });
  if (blocker.status !== 'blocked') return null;
  return (
    <ConfirmDialog title={title} action={action} dismiss="Остаться" isDangerous onConfirm={blocker.proceed} onClose={blocker.reset}>
      <Text size="sm">{children}</Text>
    </ConfirmDialog>
  );
}
