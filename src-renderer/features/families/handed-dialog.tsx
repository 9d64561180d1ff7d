import { Text } from '@mantine/core';
import { useState } from 'react';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DateField } from '../../components/date-field';

type Props = { readonly classId: number; readonly isByEmail: boolean; readonly slips: readonly number[]; readonly onClose: () => void };

/** The register has been signed: every printed slip of the class was handed over. */
export function HandedDialog({ classId, isByEmail, slips, onClose }: Props) {
  const [handedOn, setHandedOn] = useState<string | null | undefined>(useSession().today);
  const marking = useCallMutation('families.markHanded');
  return (
    <ConfirmDialog title={`Вручены листки: ${String(slips.length)}?`} action="Отметить вручение" isDisabled={!handedOn} isBusy={marking.isPending} failure={marking.isError ? formatFailure(marking.error) : null} onConfirm={() => { if (handedOn) marking.mutate({ classId, slipIds: [...slips], handedOn }, { onSuccess: onClose }); }} onClose={onClose}>
      <Text size="sm">Дата вручения запишется всем напечатанным и ещё не вручённым листкам класса. {isByEmail ? 'За бумажные листки расписываются в журнале выдачи; у выданных письмом там стоит адрес.' : 'Подписи остаются в бумажном журнале выдачи.'}</Text>
      <DateField label="Дата вручения" value={handedOn ?? null} onChange={setHandedOn} />
    </ConfirmDialog>
  );
}
