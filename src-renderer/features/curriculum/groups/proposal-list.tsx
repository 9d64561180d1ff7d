import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Division, DivisionProposal } from '@shared/contract/groups-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { useMoment } from '../../../api/use-moment';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { MessageBox } from '../../../components/message-box';

type Props = { readonly division: Division; readonly onShow: (proposal: DivisionProposal) => void };

/** What teachers have handed in and nobody has decided yet (LRS-36). */
export function ProposalList({ division, onShow }: Props) {
  const formatMoment = useMoment();
  const deciding = useCallMutation('groups.decideProposal');
  const [declined, setDeclined] = useState<DivisionProposal | null>(null);
  const [reason, setReason] = useState('');
  const decline = () => {
    if (!declined) return;
    deciding.mutate({ proposalId: declined.id, version: declined.version, decision: 'declined', reason: reason.trim() }, { onSuccess: () => { setDeclined(null); } });
  };
  return (
    <>
      {division.proposals.map((proposal) => (
        <MessageBox
          key={proposal.id}
          kind="notice"
          actions={(
            <>
              <Button size="xs" variant="default" onClick={() => { onShow(proposal); }}>Показать</Button>
              {division.canConfirm && <Button size="xs" loading={deciding.isPending} onClick={() => { deciding.mutate({ proposalId: proposal.id, version: proposal.version, decision: 'confirmed', reason: '' }); }}>Подтвердить</Button>}
              {division.canConfirm && <Button size="xs" variant="default" onClick={() => { setReason(''); setDeclined(proposal); }}>Отклонить…</Button>}
            </>
          )}
        >
          {`Предложено деление с ${formatDate(proposal.dateFrom)}: ${proposal.groups.map((group) => `${group.name} – ${group.studentIds.length}`).join(', ')}. ${proposal.author}, ${formatMoment(proposal.proposedAt)}.`}
        </MessageBox>
      ))}
      {deciding.isError && declined === null && <MessageBox>{formatFailure(deciding.error)}</MessageBox>}
      {declined && (
        <ConfirmDialog title="Отклонить предложение" action="Отклонить" isBusy={deciding.isPending} isDisabled={reason.trim() === ''} failure={deciding.isError ? formatFailure(deciding.error) : null} onConfirm={decline} onClose={() => { setDeclined(null); }}>
          <Text size="sm">{"Деление останется прежним."}</Text>
          <TextInput label="Причина" value={reason} onChange={(event) => { setReason(event.currentTarget.value); }} data-autofocus />
        </ConfirmDialog>
      )}
    </>
  );
}
