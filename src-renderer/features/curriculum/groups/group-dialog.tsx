import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { GroupInfo } from '@shared/contract/groups-contract';
import { formatNumber, GROUP_KIND_TITLES, GROUP_KINDS, parseHours, type GroupKind } from '@shared/domain/curriculum';
import { formatFailure } from '../../../api/failure';
import { useCallMutation, useCallQuery } from '../../../api/use-call-query';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DateField } from '../../../components/date-field';
import { useShortcut } from '../../../hooks/use-shortcut';
import { listStaff } from '../load/assign-form';

type Props = { readonly group: GroupInfo | null; readonly onClose: () => void };
type Edit = { readonly kind: GroupKind; readonly name: string; readonly subjectId: string | null; readonly classIds: readonly string[]; readonly hours: string; readonly staffId: string | null; readonly from: string | null | undefined };

/** A group of several classes: the first class named keeps its journal page. */
export function GroupDialog({ group, onClose }: Props) {
  const load = useCallQuery('curriculum.getLoad', {});
  const [edit, setEdit] = useState<Edit>(() => ({
    kind: group?.kind ?? 'club', name: group?.name ?? '', subjectId: group ? String(group.subjectId) : null, classIds: group?.classIds.map(String) ?? [], hours: formatNumber(group?.hours ?? 1), staffId: null, from: undefined,
  }));
  const saving = useCallMutation('groups.saveGroup');
  const hours = parseHours(edit.hours);
  const from = edit.from === undefined ? load.data?.date : edit.from;
  const canSave = edit.name.trim() !== '' && edit.subjectId !== null && edit.classIds.length > 0 && hours !== undefined && typeof from === 'string';
  const change = (part: Partial<Edit>) => { setEdit({ ...edit, ...part }); };
  const save = () => {
    if (!canSave) return;
    const { kind, name, subjectId, classIds, staffId } = edit;
    saving.mutate({ id: group?.id ?? null, version: group?.version ?? 0, kind, name: name.trim(), subjectId: Number(subjectId), classIds: classIds.map(Number), hours, staffId: staffId === null ? null : Number(staffId), from }, { onSuccess: onClose });
  };
  useShortcut({ code: 'KeyS', ctrl: true }, save);
  useShortcut({ code: 'Enter', ctrl: true }, save);
  return (
    <ConfirmDialog title={group ? `Группа «${group.name}»` : 'Новая группа'} action="Сохранить" isBusy={saving.isPending} isDisabled={!canSave} failure={saving.isError ? formatFailure(saving.error) : null} onConfirm={save} onClose={onClose}>
      <Select label="Вид" data={GROUP_KINDS.map((kind) => ({ value: kind, label: GROUP_KIND_TITLES[kind] }))} value={edit.kind} allowDeselect={false} onChange={(kind) => { if (kind !== null) change({ kind }); }} />
      <TextInput label="Название" value={edit.name} placeholder="Робототехника, 7–8 классы" onChange={(event) => { change({ name: event.currentTarget.value }); }} />
      <Select label="Предмет, курс" searchable nothingFoundMessage="Нет такого: добавьте предмет в справочник" data={(load.data?.subjects ?? []).map((row) => ({ value: String(row.id), label: row.name }))} value={edit.subjectId} onChange={(subjectId) => { change({ subjectId }); }} />
      <MultiSelect label="Классы" description="Первый хранит страницу журнала группы" searchable data={(load.data?.classes ?? []).map((row) => ({ value: String(row.id), label: row.name }))} value={[...edit.classIds]} onChange={(classIds) => { change({ classIds }); }} />
      {group === null && load.data && (
        <>
          <TextInput label="Часов в неделю" value={edit.hours} error={hours === undefined ? 'Число, можно 0,5' : undefined} onChange={(event) => { change({ hours: event.currentTarget.value }); }} />
          <Select label="Учитель" searchable clearable data={listStaff(load.data, false)} value={edit.staffId} onChange={(staffId) => { change({ staffId }); }} />
          <DateField label="Ведёт с даты" value={from ?? null} onChange={(value) => { change({ from: value === undefined ? null : value }); }} />
        </>
      )}
    </ConfirmDialog>
  );
}
