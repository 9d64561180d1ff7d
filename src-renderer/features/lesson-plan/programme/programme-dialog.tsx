import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ProgrammeCard, ProgrammeEdit, ProgrammeRow, WorkProgramme } from '@shared/contract/work-programme-contract';
import { formatDate } from '@shared/lib/russian-date';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../../api/backend-context';
import { formatFailure } from '../../../api/failure';
import { useCallQuery } from '../../../api/use-call-query';
import { useMoment } from '../../../api/use-moment';
import { useRecordDraft } from '../../../api/use-record-draft';
import { DateField } from '../../../components/date-field';
import { MessageBox } from '../../../components/message-box';
import { LastChange, RecordDialog } from '../../../components/record';
import { FilePanel } from './file-panel';
import { WithdrawPart } from './withdraw-part';

type Props = { readonly row: ProgrammeRow; readonly programme: WorkProgramme; readonly canApprove: boolean; readonly onAttach: () => void; readonly onClose: () => void };

const FIELDS: readonly RecordField<ProgrammeEdit>[] = [
  { key: 'edition', label: 'Редакция' },
  { key: 'approvedOn', label: 'Утверждена' },
  { key: 'approvedBy', label: 'Чем утверждена' },
];

/** One programme: its file, its earlier ones; the teacher corrects edition and approval, the deputy writes down the approval. */
export function ProgrammeDialog(props: Props) {
  const { row, programme, canApprove, onClose } = props;
  const title = `Рабочая программа: ${row.subject}, ${row.classes.map(({ name }) => name).join(', ')}`;
  const card = useCallQuery('workProgramme.get', { courseId: row.courseId, programmeId: programme.id });
  if (card.data && (row.canEdit || canApprove)) return <EditDialog {...props} card={card.data} title={title} />;
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      <Stack gap="sm">
        {card.isError && <MessageBox>{formatFailure(card.error)}</MessageBox>}
        <Text size="sm">{`Редакция: ${programme.edition}. ${programme.approvedOn === null ? 'Дата утверждения не указана' : `Утверждена ${formatDate(programme.approvedOn)}`}${programme.approvedBy === null ? '' : `, ${programme.approvedBy}`}.`}</Text>
        <FilePanel courseId={row.courseId} programme={programme} earlier={row.earlier} />
      </Stack>
    </Modal>
  );
}

function EditDialog({ row, card, title, onAttach, onClose }: Props & { readonly card: ProgrammeCard; readonly title: string }) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const moment = useMoment();
  const which = { courseId: row.courseId, programmeId: card.id };
  const reread = () => { void queryClient.invalidateQueries({ queryKey: ['workProgramme.list'] }); };
  const draft = useRecordDraft<ProgrammeCard, ProgrammeEdit>({
    card, fields: row.canEdit ? FIELDS : FIELDS.slice(1),
    toEdit: ({ edition, approvedOn, approvedBy }) => ({ edition, approvedOn, approvedBy }),
    save: (version, edit) => row.canEdit
      ? backend.call('workProgramme.save', { ...which, version, edit })
      : backend.call('workProgramme.approve', { ...which, version, approvedOn: edit.approvedOn, approvedBy: edit.approvedBy }),
    reread: () => backend.call('workProgramme.get', which),
    onSaved: () => { reread(); onClose(); },
  });
  return (
    <RecordDialog
      title={title}
      size="lg"
      fields={FIELDS}
      draft={draft}
      canSave={draft.edit.edition.trim() !== ''}
      footer={
        <>
          <LastChange change={card.lastChange} moment={moment} />
          {row.canEdit && <WithdrawPart which={{ ...which, version: card.version }} onDone={() => { reread(); onClose(); }} />}
        </>
      }
      onClose={onClose}
    >
      <FilePanel courseId={row.courseId} programme={card} earlier={row.earlier} />
      {row.canEdit && <Group><Button size="xs" variant="default" onClick={onAttach}>Заменить новой…</Button></Group>}
      <Group grow align="flex-start">
        <TextInput label="Редакция" value={draft.edit.edition} disabled={!row.canEdit} onChange={(event) => { draft.change({ edition: event.currentTarget.value }); }} />
        <DateField label="Утверждена" value={draft.edit.approvedOn} onChange={(date) => { draft.setWrong('approvedOn', date === undefined); if (date !== undefined) draft.change({ approvedOn: date }); }} />
        <TextInput label="Чем утверждена" value={draft.edit.approvedBy ?? ''} onChange={(event) => { draft.change({ approvedBy: event.currentTarget.value === '' ? null : event.currentTarget.value }); }} />
      </Group>
    </RecordDialog>
  );
}
