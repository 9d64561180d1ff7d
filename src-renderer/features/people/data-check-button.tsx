import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { describeDataCheck } from './data-check-words';

/** «Данные класса проверены», for the class teacher (PUP-05). */
export function DataCheckButton({ classId }: { readonly classId: number }) {
  const queryClient = useQueryClient();
  const checks = useCallQuery('people.listDataChecks', {});
  const [isOpen, setOpen] = useState(false);
  const confirming = useCallMutation('people.confirmClassData');
  const check = checks.data?.find((row) => row.classId === classId);
  if (check?.canConfirm !== true) return null;
  const confirm = () => {
    confirming.mutate({ classId }, { onSuccess: (rows) => { queryClient.setQueryData(['people.listDataChecks', {}], rows); setOpen(false); } });
  };
  return (
    <>
      <Button variant={check.overdueDays > 0 ? 'filled' : 'default'} title={describeDataCheck(check, formatDate)} onClick={() => { setOpen(true); }}>Данные класса проверены…</Button>
      {isOpen && (
        <ConfirmDialog title="Данные класса проверены?" action="Подтвердить" isBusy={confirming.isPending} failure={confirming.isError ? formatFailure(confirming.error) : null} onConfirm={confirm} onClose={() => { setOpen(false); }}>
          <Text size="sm">{`Вы подтверждаете, что карточки всех учеников (${check.studentCount}) и их родителей верны на сегодня. Дата и ваше имя сохранятся; их видят завуч и администратор.`}</Text>
          <Text size="sm" c="dimmed">{`Прошлая проверка: ${describeDataCheck(check, formatDate)}.`}</Text>
        </ConfirmDialog>
      )}
    </>
  );
}
