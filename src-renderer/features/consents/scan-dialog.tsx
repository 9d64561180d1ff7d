import { Text } from '@mantine/core';
import { useState } from 'react';
import type { ConsentEntry, ConsentPerson } from '@shared/contract/consents-contract';
import { MOST_SCAN_MB } from '@shared/domain/consents';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { FileDrop, type ChosenFile } from '../../components/file-drop';
import { MessageBox } from '../../components/message-box';
import { useShortcut } from '../../hooks/use-shortcut';
import { nameEntry } from './name-entry';
import { useRereadConsents } from './use-reread-consents';

type Props = { readonly person: ConsentPerson; readonly entry: ConsentEntry; readonly onClose: () => void };

/** A scan or a photograph of the signed paper, kept with the decision (PD-01). */
export function ScanDialog({ person, entry, onClose }: Props) {
  const reread = useRereadConsents();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const ofFamily = useCallMutation('consents.attachScan');
  const ofStaff = useCallMutation('consents.attachStaffScan');
  const failure = ofFamily.error ?? ofStaff.error;
  const isBusy = ofFamily.isPending || ofStaff.isPending;
  const isTooBig = file !== null && file.bytes.byteLength > MOST_SCAN_MB * 1024 * 1024;
  const isDisabled = file === null || file.bytes.byteLength === 0 || isTooBig;
  const attach = () => {
    if (isDisabled || isBusy) return;
    const step = { consentId: entry.id, file: { name: file.name, bytes: file.bytes } };
    const done = { onSuccess: () => { reread(); onClose(); } };
    if (person.subject === 'staff') ofStaff.mutate({ staffId: person.id, ...step }, done);
    else ofFamily.mutate({ studentId: person.studentId, ...step }, done);
  };
  useShortcut({ code: 'Enter', ctrl: true }, attach);
  useShortcut({ code: 'KeyS', ctrl: true }, attach);
  return (
    <ConfirmDialog title="Скан бумаги" action="Приложить" isDisabled={isDisabled} isBusy={isBusy} failure={failure === null ? null : formatFailure(failure)} onConfirm={attach} onClose={onClose}>
      <Text size="sm">{`${person.name}, ${nameEntry(entry)}.`}</Text>
      <FileDrop label={file?.name ?? 'Выберите скан или перетащите его сюда'} hint={`PDF, JPEG или PNG, не больше ${String(MOST_SCAN_MB)} МБ`} accept=".pdf,.jpg,.jpeg,.png" onFiles={([chosen]) => { setFile(chosen ?? null); ofFamily.reset(); ofStaff.reset(); }} />
      {isTooBig && <MessageBox>{`Файл больше ${String(MOST_SCAN_MB)} МБ. Отсканируйте с меньшим разрешением или в оттенках серого.`}</MessageBox>}
      {entry.scanName != null && <Text size="sm" c="dimmed">{`Прежний скан «${entry.scanName}» останется в базе школы, открываться будет новый.`}</Text>}
    </ConfirmDialog>
  );
}
