import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ConsentEntry, ConsentPerson } from '@shared/contract/consents-contract';
import { CONSENT_KIND_TITLES } from '@shared/domain/consents';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DateField } from '../../components/date-field';
import { useRereadConsents } from './use-reread-consents';

type Props = { readonly person: ConsentPerson; readonly entry: ConsentEntry; readonly onClose: () => void };

/** What the withdrawal stops, and what stays (PD-04). */
export function WithdrawDialog({ person, entry, onClose }: Props) {
  const reread = useRereadConsents();
  const [withdrawnOn, setWithdrawnOn] = useState<string | null | undefined>(useSession().today);
  const [document, setDocument] = useState('');
  const ofFamily = useCallMutation('consents.withdraw');
  const ofStaff = useCallMutation('consents.withdrawStaff');
  const failure = ofFamily.error ?? ofStaff.error;
  const withdraw = () => {
    if (!withdrawnOn) return;
    const step = { consentId: entry.id, version: entry.version, withdrawnOn, document };
    const done = { onSuccess: () => { reread(); onClose(); } };
    if (person.subject === 'staff') ofStaff.mutate({ staffId: person.id, ...step }, done);
    else ofFamily.mutate({ studentId: person.studentId, ...step }, done);
  };
  return (
    <ConfirmDialog title="Отозвать согласие?" action="Отозвать" isDangerous isDisabled={!withdrawnOn || document.trim().length < 3} isBusy={ofFamily.isPending || ofStaff.isPending} failure={failure === null ? null : formatFailure(failure)} onConfirm={withdraw} onClose={onClose}>
      <Text size="sm">{`${person.name}: ${CONSENT_KIND_TITLES[entry.kind].toLowerCase()}.`}</Text>
      <Text size="sm">{person.subject === 'staff' ? 'Отзыв не отменяется; записи, сделанные сотрудником, остаются.' : 'Рассылка, выгрузка и листки доступа прекращаются с этой минуты, семья информируется на бумаге. Записи журнала остаются. Отзыв не отменяется – можно зарегистрировать новое согласие.'}</Text>
      <DateField label="Дата отзыва" value={withdrawnOn ?? null} onChange={setWithdrawnOn} />
      <TextInput label="Документ об отзыве" placeholder="заявление от 10.12.2025 № 8" value={document} onChange={(event) => { setDocument(event.currentTarget.value); }} />
    </ConfirmDialog>
  );
}
