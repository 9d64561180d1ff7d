import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MOST_ATTACHMENT_MB } from '@shared/lib/file-kind';
import type { ProgrammeRow } from '@shared/contract/work-programme-contract';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { DateField } from '../../../components/date-field';
import { FileDrop, type ChosenFile } from '../../../components/file-drop';
import { MessageBox } from '../../../components/message-box';
import { useShortcut } from '../../../hooks/use-shortcut';

/** A file becomes the programme of a grade's subject, or of one class; the former one stays in the list of earlier ones. */
export function AttachDialog({ row, onClose }: { readonly row: ProgrammeRow; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const attaching = useCallMutation('workProgramme.attach');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [reach, setReach] = useState<'grade' | 'class'>('grade');
  const [edition, setEdition] = useState('');
  const [approvedOn, setApprovedOn] = useState<string | null | undefined>(null);
  const [approvedBy, setApprovedBy] = useState('');
  const isTooBig = file !== null && file.bytes.byteLength > MOST_ATTACHMENT_MB * 1024 * 1024;
  const canSave = file !== null && !isTooBig && edition.trim() !== '' && approvedOn !== undefined && !attaching.isPending;
  const attach = () => {
    if (!canSave) return;
    attaching.mutate({ courseId: row.courseId, reach, edit: { edition, approvedOn, approvedBy }, file: { name: file.name, bytes: file.bytes } }, {
      onSuccess: () => { void queryClient.invalidateQueries({ queryKey: ['workProgramme.list'] }); onClose(); },
    });
  };
  useShortcut({ code: 'Enter', ctrl: true }, attach);
  useShortcut({ code: 'KeyS', ctrl: true }, attach);
  return (
    <Modal opened onClose={onClose} size="lg" title={`Рабочая программа: ${row.subject}, ${row.grade} класс`} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      <Stack gap="sm">
        <FileDrop label={file?.name ?? 'Выберите файл программы или перетащите его сюда'} hint={`PDF, DOCX или XLSX, не больше ${MOST_ATTACHMENT_MB} МБ`} accept=".pdf,.docx,.xlsx" onFiles={([chosen]) => { setFile(chosen ?? null); attaching.reset(); }} />
        {isTooBig && <MessageBox>{`Файл больше ${MOST_ATTACHMENT_MB} МБ. Сохраните его без вложенных снимков или как PDF.`}</MessageBox>}
        <TextInput label="Редакция" placeholder="2025 год" value={edition} required onChange={(event) => { setEdition(event.currentTarget.value); }} />
        <Group grow align="flex-start">
          <DateField label="Утверждена" value={approvedOn ?? null} onChange={setApprovedOn} />
          <TextInput label="Чем утверждена" placeholder="приказ № 112" value={approvedBy} onChange={(event) => { setApprovedBy(event.currentTarget.value); }} />
        </Group>
        {row.classes.length > 1 && (
          <Radio.Group label="Для кого" value={reach} onChange={(value) => { setReach(value === 'class' ? 'class' : 'grade'); }}>
            <Group gap="lg" mt={4}><Radio value="grade" label={`Для всех ${row.grade}-х классов`} /><Radio value="class" label={`Только для ${row.className}`} /></Group>
          </Radio.Group>
        )}
        {row.current && <Text size="sm" c="dimmed">{`Действующая программа (${row.current.edition}) останется в списке прежних.`}</Text>}
        {attaching.isError && <MessageBox>{formatFailure(attaching.error)}</MessageBox>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>Не сейчас</Button>
          <Button disabled={!canSave} loading={attaching.isPending} onClick={attach} title="Ctrl+Enter">Приложить</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
