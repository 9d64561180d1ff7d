import { Group } from '@mantine/core';
import type { RoomCard, RoomEdit } from '@shared/contract/directories-contract';
import { useBackend } from '../../../api/backend-context';
import { RecordDialog, type RecordField } from '../../../components/record';
import { DateEdit, NumberEdit, SearchEdit, TextEdit } from './edit-fields';
import { RecordFooter } from './record-footer';
import { useDirectoryDraft } from './use-directory-draft';
import { useStaffOptions } from './use-staff-options';

const NEW: RoomCard = { id: 0, version: 0, name: '', title: null, capacity: null, responsibleId: null, responsible: null, closedFrom: null };

export function RoomDialog({ room, onClose }: { readonly room: RoomCard | null; readonly onClose: () => void }) {
  const backend = useBackend();
  const card = room ?? NEW;
  const staff = useStaffOptions([card.responsibleId]);
  const fields: readonly RecordField<RoomEdit>[] = [
    { key: 'name', label: 'Номер' },
    { key: 'title', label: 'Название' },
    { key: 'capacity', label: 'Мест' },
    { key: 'responsibleId', label: 'Ответственный', format: (value) => staff.find((one) => one.value === String(value))?.label ?? '—' },
    { key: 'closedFrom', label: 'Закрыт с' },
  ];
  const draft = useDirectoryDraft<RoomCard, RoomEdit>({
    card, fields, onClose,
    save: (version, edit) => backend.call('school.saveRoom', { id: room?.id ?? null, version, edit }),
    list: () => backend.call('school.listRooms', {}),
    isSame: (one) => one.id === card.id,
  });
  const remove = () => backend.call('school.removeRecord', { directory: 'room', id: card.id, version: card.version });
  return (
    <RecordDialog
      title={room ? `Кабинет ${room.name}` : 'Новый кабинет'}
      fields={fields}
      draft={draft}
      canSave={draft.edit.name.trim() !== ''}
      footer={<RecordFooter directory="room" recordKey={room ? String(room.id) : null} name={card.name} remove={remove} onRemoved={onClose} />}
      onClose={onClose}
    >
      <Group grow align="flex-start">
        <TextEdit draft={draft} name="name" label="Номер" isRequired />
        <NumberEdit draft={draft} name="capacity" label="Мест" min={1} max={2000} />
      </Group>
      <TextEdit draft={draft} name="title" label="Название" />
      <SearchEdit draft={draft} name="responsibleId" label="Ответственный" options={staff} nothing="не назначен" />
      {room && <DateEdit draft={draft} name="closedFrom" label="Закрыт с" />}
    </RecordDialog>
  );
}
