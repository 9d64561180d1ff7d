import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { RegulationChangeInfo } from '@shared/contract/regulation-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { OrderFields, type OrderDraft } from './order-fields';
import { formatChangeValue, getChangeTitle } from './regulation-words';

export type Decision = { readonly change: RegulationChangeInfo; readonly decision: 'approved' | 'declined' };
type Props = Decision & { readonly today: string; readonly onDone: () => void; readonly onClose: () => void };

/** The director's word about one change. */
export function DecideDialog({ change, decision, today, onDone, onClose }: Props) {
  const [order, setOrder] = useState<OrderDraft>({ orderNumber: change.orderNumber ?? '', orderDate: change.orderDate });
  const [reason, setReason] = useState('');
  const deciding = useCallMutation('regulation.decideChange');
  const isApproval = decision === 'approved';
  const isReady = isApproval ? order.orderNumber.trim() !== '' && typeof order.orderDate === 'string' : reason.trim() !== '';
  const save = () => {
    const input = { changeId: change.id, version: change.version, decision, orderNumber: order.orderNumber.trim() || null, orderDate: order.orderDate ?? null, reason: reason.trim() || null };
    deciding.mutate(input, { onSuccess: () => { onDone(); onClose(); } });
  };
  const dateFrom = change.dateFrom < today ? today : change.dateFrom;
  return (
    <ConfirmDialog title={isApproval ? 'Утвердить изменение регламента' : 'Отклонить изменение регламента'} action={isApproval ? 'Утвердить' : 'Отклонить'} isDangerous={!isApproval} isDisabled={!isReady} isBusy={deciding.isPending} failure={deciding.isError ? formatFailure(deciding.error) : null} onConfirm={save} onClose={onClose}>
      <Text size="sm">{`${getChangeTitle(change)}: ${formatChangeValue(change)}.`}</Text>
      {isApproval && <Text size="sm">{`Действует с ${formatDate(dateFrom)}${dateFrom === change.dateFrom ? '' : ' (предложенный день уже прошёл)'}. Прошедшие сроки не пересчитываются.`}</Text>}
      {isApproval && <OrderFields order={order} onChange={setOrder} />}
      <Textarea label={isApproval ? 'Примечание' : 'Почему отклонено'} autosize minRows={2} maxLength={500} value={reason} onChange={(event) => { setReason(event.currentTarget.value); }} />
    </ConfirmDialog>
  );
}
