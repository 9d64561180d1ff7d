import { Group, Radio, TextInput, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApprovalCard } from '@shared/contract/readiness-contract';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DateField } from '../../components/date-field';

/** The director's word: approved by an order, or returned with what is to be corrected. */
export function DecideDialog({ item, onClose }: { readonly item: ApprovalCard; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const { today } = useSession();
  const [decision, setDecision] = useState<'approved' | 'returned'>('approved');
  const [approvedOn, setApprovedOn] = useState<string | null | undefined>(today);
  const [orderNumber, setOrderNumber] = useState('');
  const [remark, setRemark] = useState('');
  const deciding = useCallMutation('readiness.decideApproval');
  const isApproval = decision === 'approved';
  const isComplete = isApproval ? typeof approvedOn === 'string' && orderNumber.trim() !== '' : remark.trim() !== '';
  const decide = () => {
    const words = isApproval ? { approvedOn: approvedOn ?? null, orderNumber: orderNumber.trim(), remark: null } : { approvedOn: null, orderNumber: null, remark: remark.trim() };
    deciding.mutate({ id: item.id ?? 0, version: item.version, decision, ...words }, {
      onSuccess: onClose,
      onSettled: () => { void queryClient.invalidateQueries({ queryKey: ['readiness.listApprovals'] }); },
    });
  };
  return (
    <ConfirmDialog
      title={`${item.title} ${item.detail}`}
      action={isApproval ? 'Утвердить' : 'Вернуть с замечанием'}
      isDisabled={!isComplete}
      isBusy={deciding.isPending}
      failure={deciding.isError ? formatFailure(deciding.error) : null}
      onConfirm={decide}
      onClose={onClose}
    >
      <Radio.Group label="Решение" value={decision} onChange={(value) => { setDecision(value === 'returned' ? 'returned' : 'approved'); }}>
        <Group gap="md" mt={4}><Radio value="approved" label="утвердить" /><Radio value="returned" label="вернуть с замечанием" /></Group>
      </Radio.Group>
      {isApproval ? (
        <Group grow align="flex-start">
          <DateField label="Дата утверждения" value={approvedOn ?? null} onChange={setApprovedOn} />
          <TextInput label="Номер приказа" value={orderNumber} maxLength={40} onChange={(event) => { setOrderNumber(event.currentTarget.value); }} />
        </Group>
      ) : <Textarea label="Что исправить" autosize minRows={3} maxLength={1000} value={remark} onChange={(event) => { setRemark(event.currentTarget.value); }} />}
    </ConfirmDialog>
  );
}
