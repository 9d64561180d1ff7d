import { Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import type { PlanDraft } from './use-plan-draft';

/** Leaving saves first; it is asked about only when that did not work. */
export function PlanLeaveGuard({ draft }: { readonly draft: PlanDraft }) {
  const isDirty = draft.status !== 'saved';
  const blocker = useBlocker({ shouldBlockFn: async () => isDirty && !(await draft.save()), enableBeforeUnload: isDirty, withResolver: true });
  if (blocker.status !== 'blocked') return null;
  return (
    <ConfirmDialog title="План не сохранён" action="Уйти без сохранения" dismiss="Остаться" isDangerous onConfirm={blocker.proceed} onClose={blocker.reset}>
      <Text size="sm">Последние изменения плана записать не удалось. Если уйти, они пропадут.</Text>
    </ConfirmDialog>
  );
}
