import { Radio, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DateField } from '../../components/date-field';
import { useTakeCard } from './use-take-card';

type Draft = { readonly reportedBy: string; readonly receivedOn: string | null | undefined; readonly form: 'paper' | 'email'; readonly reference: string; readonly content: string };

/** Contact data are taken only in writing or from an electronic document: its reference is kept (PD-05). */
export function ReportDialog({ studentId, onClose }: { readonly studentId: number; readonly onClose: () => void }) {
  const takeCard = useTakeCard();
  const { today } = useSession();
  const [draft, setDraft] = useState<Draft>({ reportedBy: '', receivedOn: today, form: 'paper', reference: '', content: '' });
  const change = (part: Partial<Draft>) => { setDraft((before) => ({ ...before, ...part })); };
  const saving = useCallMutation('people.registerReport');
  const { receivedOn, ...texts } = draft;
  const isReady = Boolean(receivedOn) && texts.reportedBy.trim().length > 2 && texts.reference.trim() !== '' && texts.content.trim().length > 2;
  const save = () => {
    if (receivedOn) saving.mutate({ studentId, receivedOn, ...texts }, { onSuccess: (card) => { takeCard(card); onClose(); } });
  };
  return (
    <ConfirmDialog title="Сообщение об изменении данных" action="Зарегистрировать" isDisabled={!isReady} isBusy={saving.isPending} failure={saving.isError ? formatFailure(saving.error) : null} onConfirm={save} onClose={onClose}>
      <TextInput data-autofocus label="Кто сообщил" value={draft.reportedBy} onChange={(event) => { change({ reportedBy: event.currentTarget.value }); }} />
      <Radio.Group label="Как получено" value={draft.form} onChange={(value) => { change({ form: value === 'email' ? 'email' : 'paper' }); }}>
        <Group gap="md"><Radio value="paper" label="На бумаге" /><Radio value="email" label="Электронным письмом" /></Group>
      </Radio.Group>
      <Group gap="sm" grow align="flex-start">
        <DateField label="Дата" value={draft.receivedOn ?? null} onChange={(date) => { change({ receivedOn: date }); }} />
        <TextInput label="Номер или тема" value={draft.reference} onChange={(event) => { change({ reference: event.currentTarget.value }); }} />
      </Group>
      <Textarea label="Что изменилось" autosize minRows={2} maxLength={1000} value={draft.content} onChange={(event) => { change({ content: event.currentTarget.value }); }} />
    </ConfirmDialog>
  );
}
