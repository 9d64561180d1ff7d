import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BreachAct, BreachOperation } from '@shared/contract/breach-contract';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallMutation, useCallQuery } from '../../../api/use-call-query';
import { useMoment } from '../../../api/use-moment';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { PrintAction } from '../print-action';
import { OperationsTable } from './operations-table';

/** The operations of an act: what falls with it, what is to be decided, what came of it (SEC-12). */
export function ActDialog({ actId, onClose }: { readonly actId: number; readonly onClose: () => void }) {
  const acts = useCallQuery('security.listActs', {});
  const operations = useCallQuery('security.listOperations', { actId });
  const act = acts.data?.find(({ id }) => id === actId);
  return (
    <Modal opened onClose={onClose} size="min(72rem, 94vw)" title={act ? `Акт о нарушении № ${String(act.number)}: ${act.person}` : 'Акт о нарушении'} closeButtonProps={{ 'aria-label': 'Закрыть окно' }} closeOnClickOutside={false} centered>
      {(acts.isPending || operations.isPending) && <Reading />}
      {operations.isError && <MessageBox onRetry={() => { void operations.refetch(); }}>{formatFailure(operations.error)}</MessageBox>}
      {act && operations.data && <Operations act={act} operations={operations.data} onClose={onClose} />}
    </Modal>
  );
}

type Props = { readonly act: BreachAct; readonly operations: readonly BreachOperation[]; readonly onClose: () => void };

function Operations({ act, operations, onClose }: Props) {
  const queryClient = useQueryClient();
  const moment = useMoment();
  const mayConfirm = useSession().rights.includes('security.confirmAct');
  const deciding = useCallMutation('security.decideOperations');
  const [isAsked, setAsked] = useState(false);
  const after = operations.filter(({ part }) => part === 'afterNotice');
  const doubtful = operations.filter(({ part }) => part === 'doubtful');
  const undecided = doubtful.filter(({ isData, isInvalid }) => isData && isInvalid === null);
  const isDraft = act.state === 'draft';
  const decide = (chosen: readonly BreachOperation[], isInvalid: boolean) => {
    deciding.mutate({ actId: act.id, auditIds: chosen.map(({ auditId }) => auditId), isInvalid }, { onSuccess: (next) => { queryClient.setQueryData(['security.listOperations', { actId: act.id }], next); } });
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{`Пароль мог быть известен с ${moment(act.suspectedFrom)}; директор и поддержка извещены ${moment(act.notifiedAt)}; новые реквизиты ${act.operationsUntil === null ? 'ещё не выданы' : `действуют с ${moment(act.operationsUntil)}`}.`}</Text>
      {deciding.isError && <MessageBox>{formatFailure(deciding.error)}</MessageBox>}
      <OperationsTable label="После извещения – недействительны" operations={after} />
      <OperationsTable label="Между утечкой и извещением – решите по каждой" operations={doubtful} onDecide={isDraft ? decide : undefined} />
      <Group justify="space-between">
        <PrintAction procedure="security.printAct" input={{ actId: act.id }} word="Печать акта…" />
        <Group gap="xs">
          {isDraft && undecided.length > 0 && <Text size="sm" c="dimmed">{`Не решено: ${String(undecided.length)}`}</Text>}
          {isDraft && mayConfirm && <Button color="red" disabled={undecided.length > 0} onClick={() => { setAsked(true); }}>Подтвердить акт…</Button>}
          {isDraft && !mayConfirm && <Text size="sm" c="dimmed">Акт подтверждает директор.</Text>}
          <Button variant="default" onClick={onClose}>Закрыть</Button>
        </Group>
      </Group>
      {isAsked && <ConfirmActDialog act={act} operations={operations} onClose={() => { setAsked(false); }} />}
    </Stack>
  );
}

function ConfirmActDialog({ act, operations, onClose }: Props) {
  const queryClient = useQueryClient();
  const confirming = useCallMutation('security.confirmAct');
  const invalid = operations.filter(({ isInvalid, isData }) => isInvalid === true && isData).length;
  const confirm = () => {
    confirming.mutate({ actId: act.id, version: act.version }, {
      onSuccess: onClose,
      onSettled: () => { for (const key of ['security.listActs', 'security.listOperations', 'security.listBreaches', 'system.listTasks']) void queryClient.invalidateQueries({ queryKey: [key] }); },
    });
  };
  return (
    <ConfirmDialog title={`Подтвердить акт № ${String(act.number)}?`} action="Подтвердить" isDangerous isBusy={confirming.isPending} failure={confirming.isError ? formatFailure(confirming.error) : null} onConfirm={confirm} onClose={onClose}>
      <Text size="sm">{`Операций станет недействительными: ${String(invalid)}. Данные вернутся к прежним значениям; что позже изменил другой сотрудник, останется и будет перечислено. Отменить подтверждение нельзя.`}</Text>
    </ConfirmDialog>
  );
}
