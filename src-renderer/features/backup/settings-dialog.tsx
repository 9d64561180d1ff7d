import { Button, Checkbox, Group, Modal, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupState } from '@shared/contract/backup-contract';
import type { BackupPlace, BackupPlaceKind } from '@shared/domain/backup';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { PLACE_WORDS } from './place-words';

const MOST_PLACES = 6;

/** Places, rhythm, hour and how many copies are kept (LRS-71). Paths are those of the computer that holds the database. */
export function SettingsDialog({ state, onClose }: { readonly state: BackupState; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const saving = useCallMutation('backup.saveSettings');
  const [draft, setDraft] = useState(state.settings);
  const setKeep = (name: 'daily' | 'weekly' | 'monthly', value: number | string) => { setDraft({ ...draft, keep: { ...draft.keep, [name]: Number(value) } }); };
  const setPlace = (index: number, place: BackupPlace | null) => { setDraft({ ...draft, places: draft.places.flatMap((old, at) => (at === index ? (place ? [place] : []) : [old])) }); };
  const save = () => {
    saving.mutate({ settings: { ...draft, places: [...draft.places] }, version: state.settingsVersion }, {
      onSuccess: (next) => {
        queryClient.setQueryData(['backup.getState', {}], next);
        void queryClient.invalidateQueries({ queryKey: ['backup.listAlarms'] });
        onClose();
      },
    });
  };
  return (
    <Modal opened onClose={onClose} size="xl" title="Места и расписание копий" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      <Stack gap="sm">
        {draft.places.map((place, index) => <PlaceFields key={index} number={index + 1} place={place} isOnly={draft.places.length === 1} onChange={(next) => { setPlace(index, next); }} />)}
        <Group>
          <Button size="xs" variant="default" disabled={draft.places.length >= MOST_PLACES} onClick={() => { setDraft({ ...draft, places: [...draft.places, { kind: 'share', path: '' }] }); }}>Добавить место</Button>
        </Group>
        <Group align="flex-end">
          <NumberInput label="Копия раз в … дней" w={150} min={1} max={31} value={draft.everyDays} onChange={(value) => { setDraft({ ...draft, everyDays: Number(value) }); }} />
          <TextInput label="Время" type="time" w={110} disabled={draft.time === null} value={draft.time ?? ''} onChange={(event) => { setDraft({ ...draft, time: event.currentTarget.value }); }} />
          <Checkbox label="после последнего урока" checked={draft.time === null} onChange={(event) => { setDraft({ ...draft, time: event.currentTarget.checked ? null : '18:00' }); }} pb={8} />
        </Group>
        <Group>
          <NumberInput label="Хранить ежедневных" w={160} min={1} max={400} value={draft.keep.daily} onChange={(value) => { setKeep('daily', value); }} />
          <NumberInput label="еженедельных" w={150} min={1} max={400} value={draft.keep.weekly} onChange={(value) => { setKeep('weekly', value); }} />
          <NumberInput label="ежемесячных" w={150} min={1} max={400} value={draft.keep.monthly} onChange={(value) => { setKeep('monthly', value); }} />
        </Group>
        {saving.isError && <MessageBox>{formatFailure(saving.error)}</MessageBox>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>Не сейчас</Button>
          <Button loading={saving.isPending} onClick={save}>Сохранить</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

type PlaceProps = { readonly number: number; readonly place: BackupPlace; readonly isOnly: boolean; readonly onChange: (place: BackupPlace | null) => void };

function PlaceFields({ number, place, isOnly, onChange }: PlaceProps) {
  return (
    <Group align="flex-end" wrap="nowrap">
      <NativeSelect
        label={`Место ${String(number)}`}
        w={260}
        value={place.kind}
        disabled={place.path === null}
        data={Object.entries(PLACE_WORDS).map(([value, label]) => ({ value, label }))}
        onChange={(event) => { onChange({ ...place, kind: event.currentTarget.value as BackupPlaceKind }); }}
      />
      <TextInput
        label={`Путь к месту ${String(number)}`}
        style={{ flex: 1 }}
        disabled={place.path === null}
        value={place.path ?? 'папка «Резервные копии» рядом с базой'}
        placeholder="\\КАБ-5\Копии или E:\Копии"
        onChange={(event) => { onChange({ ...place, path: event.currentTarget.value }); }}
      />
      <Button variant="default" disabled={isOnly} aria-label={`Убрать место ${String(number)}`} onClick={() => { onChange(null); }}>Убрать</Button>
    </Group>
  );
}
