import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../../api/backend-context';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { useRecordDraft } from '../../../api/use-record-draft';
import { DateField } from '../../../components/date-field';
import { RecordDialog } from '../../../components/record/record-dialog';

type Edit = { readonly studentId: string; readonly toldBy: string; readonly noticedOn: string; readonly toldOn: string; readonly description: string };
const FIELDS: readonly RecordField<Edit>[] = [
  { key: 'studentId', label: 'Ученик' }, { key: 'toldBy', label: 'Кто сообщил' }, { key: 'noticedOn', label: 'Замечено' }, { key: 'toldOn', label: 'Сообщено' }, { key: 'description', label: 'Что случилось' },
];

/** A parent or pupil has told that a code was lost or seen by others; registered by the class teacher or the administrator. */
export function FamilyBreachDialog({ onClose }: { readonly onClose: () => void }) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const { today, ownClasses, rights } = useSession();
  const classes = useCallQuery('school.listClasses', {});
  const [classId, setClassId] = useState<string | null>(ownClasses[0] ? String(ownClasses[0].id) : null);
  const list = useCallQuery('people.getClassList', { classId: Number(classId) }, { enabled: classId !== null });
  const [card] = useState(() => ({ version: 0, studentId: '', toldBy: '', noticedOn: today, toldOn: today, description: '' }));
  const draft = useRecordDraft<typeof card, Edit>({
    card, fields: FIELDS, toEdit: ({ version: _version, ...edit }) => edit,
    save: async (_version, { studentId, toldBy, noticedOn, toldOn, description }) => {
      await backend.call('security.registerFamilyBreach', { studentId: Number(studentId), toldBy: toldBy.trim(), noticedOn, toldOn, description: description.trim() });
      return card;
    },
    reread: () => Promise.resolve(card),
    onSaved: () => { for (const key of ['security.listFamilyBreaches', 'system.listTasks']) void queryClient.invalidateQueries({ queryKey: [key] }); onClose(); },
  });
  const { edit, change } = draft;
  const open = (classes.data ?? []).filter(({ id }) => rights.includes('accounts.manage') || ownClasses.some((own) => own.id === id));
  const isWhole = edit.studentId !== '' && edit.toldBy.trim().length >= 3 && edit.description.trim().length >= 5;
  return (
    <RecordDialog title="Сообщение семьи о нарушении" action="Записать" fields={FIELDS} draft={draft} canSave={isWhole} onClose={onClose}>
      <Group grow align="flex-start">
        <Select label="Класс" searchable data={open.map(({ id, name }) => ({ value: String(id), label: name }))} value={classId} onChange={(value) => { setClassId(value); change({ studentId: '' }); }} />
        <Select label="Ученик" searchable data={(list.data?.rows ?? []).map(({ studentId, name }) => ({ value: String(studentId), label: name }))} nothingFoundMessage="Нет в списке класса" value={edit.studentId === '' ? null : edit.studentId} onChange={(value) => { change({ studentId: value ?? '' }); }} />
      </Group>
      <TextInput label="Кто сообщил" placeholder="родитель или сам ученик" maxLength={200} value={edit.toldBy} onChange={(event) => { change({ toldBy: event.currentTarget.value }); }} />
      <Group grow align="flex-start">
        <DateField label="Когда замечено" value={edit.noticedOn} onChange={(value) => { draft.setWrong('noticedOn', !value); if (value) change({ noticedOn: value }); }} />
        <DateField label="Когда сообщено школе" value={edit.toldOn} onChange={(value) => { draft.setWrong('toldOn', !value); if (value) change({ toldOn: value }); }} />
      </Group>
      <Textarea label="Что случилось" autosize minRows={2} maxLength={2000} value={edit.description} onChange={(event) => { change({ description: event.currentTarget.value }); }} />
    </RecordDialog>
  );
}
