import { PasswordInput, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PromotionCheck, PromotionPlanInput } from '@shared/contract/promotion-contract';
import { formatFailure } from '../../../api/failure';
import { useLongCall } from '../../../api/use-long-call';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { ProgressPanel } from '../../../components/progress-panel';

type Props = { readonly plan: PromotionPlanInput; readonly check: PromotionCheck; readonly onClose: () => void };

/** Says to how many and what can be undone; an unfinished year asks for the director's own password and a reason. */
export function ApplyDialog({ plan, check, onClose }: Props) {
  const queryClient = useQueryClient();
  const applying = useLongCall('promotion.apply');
  const [permission, setPermission] = useState({ login: '', password: '', reason: '' });
  const change = (part: Partial<typeof permission>) => { setPermission((before) => ({ ...before, ...part })); };
  const needsDirector = check.unfinished.length > 0;
  const isReady = !needsDirector || (permission.login !== '' && permission.password !== '' && permission.reason.trim().length >= 5);
  const apply = async () => {
    const outcome = await applying.run({ plan, override: needsDirector ? permission : null });
    if (outcome.failure !== null) return;
    await queryClient.invalidateQueries();
    onClose();
  };
  const total = check.promoted + check.repeating + check.graduated;
  return (
    <ConfirmDialog title={`Перевести ${total} учеников в ${plan.year.name}?`} action="Перевести" isBusy={applying.isRunning} isDisabled={!isReady || applying.isRunning} failure={applying.failure === null ? null : formatFailure(applying.failure)} onConfirm={() => { void apply(); }} onClose={onClose}>
      <Text size="sm">Сначала будет сделана и проверена копия базы. Перевод можно отменить целиком до первого урока нового года: тогда всё станет как было.</Text>
      {needsDirector && (
        <>
          <Text size="sm" fw={600}>Разрешение директора: учебный год не завершён</Text>
          <TextInput label="Логин директора" value={permission.login} autoComplete="off" onChange={(event) => { change({ login: event.currentTarget.value }); }} />
          <PasswordInput label="Пароль директора" value={permission.password} autoComplete="off" onChange={(event) => { change({ password: event.currentTarget.value }); }} />
          <Textarea label="Основание" autosize minRows={2} maxLength={500} value={permission.reason} onChange={(event) => { change({ reason: event.currentTarget.value }); }} />
        </>
      )}
      {applying.isRunning && <ProgressPanel title="Перевод на новый год" progress={applying.progress} />}
    </ConfirmDialog>
  );
}
