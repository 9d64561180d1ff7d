import { Button, NumberInput, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { IDLE_LOCK } from '@shared/domain/security';
import { plural } from '@shared/lib/plural';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation } from '../../api/use-call-query';
import { LeaveGuard } from '../../components/leave-guard';
import { MessageBox } from '../../components/message-box';
import { useShortcut } from '../../hooks/use-shortcut';
import { Fact } from './fact';

/** Minutes without work after which every window covers its screen (SEC-08). */
export function IdleLockForm() {
  const queryClient = useQueryClient();
  const { idleLockMinutes } = useSession();
  const [minutes, setMinutes] = useState<number | string>(idleLockMinutes);
  const saving = useCallMutation('security.setIdleLock');
  const isGood = typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= IDLE_LOCK.least && minutes <= IDLE_LOCK.most;
  const isDirty = minutes !== idleLockMinutes;
  const save = () => {
    if (!isGood || !isDirty) return;
    saving.mutate({ minutes }, { onSuccess: () => { void queryClient.invalidateQueries({ queryKey: ['session.get'] }); } });
  };
  useShortcut({ code: 'KeyS', ctrl: true }, save);
  const controls = (
    <>
      <NumberInput size="xs" w={150} label={`Минут, от ${String(IDLE_LOCK.least)} до ${String(IDLE_LOCK.most)}`} min={IDLE_LOCK.least} max={IDLE_LOCK.most} allowDecimal={false} clampBehavior="none" value={minutes} onChange={setMinutes} error={!isGood} />
      <Button size="xs" style={{ alignSelf: 'flex-end' }} disabled={!isGood || !isDirty} loading={saving.isPending} onClick={save}>Сохранить</Button>
      {saving.isSuccess && !isDirty && <Text size="xs" role="status" style={{ alignSelf: 'flex-end' }}>Сохранено, действует во всех окнах.</Text>}
    </>
  );
  return (
    <>
      <Fact title="Закрытие экрана без работы" action={controls}>
        {`Через ${String(idleLockMinutes)} ${plural(idleLockMinutes, 'минуту', 'минуты', 'минут')} без клавиш и мыши экран закрывается на всех компьютерах; открывает его пароль сотрудника.`}
      </Fact>
      {saving.isError && <MessageBox>{formatFailure(saving.error)}</MessageBox>}
      <LeaveGuard when={isDirty} title="Уйти без сохранения?" action="Уйти без сохранения">Новое время закрытия экрана не сохранено.</LeaveGuard>
    </>
  );
}
